import type { BragStatus } from '../model/plan.ts';
import type { ActionRow } from './action-rows.ts';
import { actionsAsAt, planDay, type ActionNow } from './actions.ts';
import { monthWords, quarterEnd } from './month.ts';
import type { PlanTree } from './plan-tree.ts';

/** What is counted of an area's actions: the plan's ratings, and cells that were left blank. */
export type RatingCounts = Readonly<Record<BragStatus | 'blank', number>>;

/** How an area's actions stood at one time. */
export interface BragSnapshot {
  /** ISO. */
  readonly on: string;
  /** "Jan 2025". */
  readonly label: string;
  readonly counts: RatingCounts;
}

/**
 * How the actions stood when the plan was printed and at the end of each quarter up to a day (ISO) in which a rating
 * or a closing was recorded; quarters without one are left out, since nothing is known of them.
 */
export function bragDates(tree: PlanTree, rows: readonly ActionRow[], asAt: string): readonly string[] {
  const rated = rows.filter(({ brag, closed_reason }) => brag !== '' || closed_reason !== '');
  const ends = rated.filter(({ as_at }) => as_at <= asAt).map(({ as_at }) => quarterEnd(as_at));
  const printed = planDay(tree);
  return [printed, ...[...new Set(ends)].toSorted().map((end) => (end > asAt ? asAt : end))].filter(
    (date, at) => at === 0 || date > printed,
  );
}

/** An area's snapshots, oldest first. Actions that are monitored in another outcome or were closed are not counted. */
export function bragSnapshots(
  tree: PlanTree,
  rows: readonly ActionRow[],
  asAt: string,
  area: string,
): readonly BragSnapshot[] {
  return bragDates(tree, rows, asAt).map((on) => ({
    on,
    label: `${monthWords(on).slice(0, 3)} ${on.slice(0, 4)}`,
    counts: countRatings(actionsAsAt(tree, rows, on).filter((action) => action.area === area)),
  }));
}

/** How many actions stand at each rating; those closed, monitored in another outcome or not yet rated are not counted. */
export function countRatings(actions: readonly ActionNow[]): RatingCounts {
  const counts = { Blue: 0, Green: 0, Amber: 0, Red: 0, Grey: 0, blank: 0 };
  for (const { rating, closedReason } of actions)
    if (rating && closedReason === '') counts[rating.brag ?? 'blank'] += 1;
  return counts;
}
