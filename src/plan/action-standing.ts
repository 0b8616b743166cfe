import type { BragStatus } from '../model/plan.ts';
import { dateWords } from '../model/period.ts';
import type { ActionNow } from './actions.ts';
import { addMonths, quarterEnd } from './month.ts';
import type { PlanTree } from './plan-tree.ts';

/** How an action stands, in the order in which it is counted: its rating, or why it has none. */
export const standings = [
  'Blue',
  'Green',
  'Amber',
  'Red',
  'Grey',
  'Blank',
  'Not rated yet',
  'Monitored elsewhere',
  'Closed',
] as const;
export type Standing = (typeof standings)[number];

/** How an action stands: closed, its rating that stands, a cell that the plan left blank, or why there is none. */
export function standingOf({ rating, closedReason, printed }: ActionNow): Standing {
  if (closedReason !== '') return 'Closed';
  if (rating) return rating.brag ?? 'Blank';
  return printed ? 'Monitored elsewhere' : 'Not rated yet';
}

/**
 * Since when an action's status was not updated, in words, where its rating is older than the quarter that ends on
 * `asAt` (ISO): "January 2025" for the plan's own; null where it was rated within that quarter or later, where it is
 * closed and where there never was a rating. An action that is not up to date is never called overdue, since nobody knows.
 */
export function notUpdatedSince(action: ActionNow, tree: PlanTree, asAt: string): string | null {
  const { rating, closedReason } = action;
  if (closedReason !== '' || !rating || quarterEnd(rating.on) >= quarterEnd(asAt)) return null;
  return rating.isPrinted ? tree.plan.meta.date : dateWords(rating.on);
}

/** True where an action whose status is up to date is past its day, neither complete nor closed. */
export function isOverdue(action: ActionNow, tree: PlanTree, asAt: string): boolean {
  return (
    openBrags.includes(action.rating?.brag ?? null) &&
    action.closedReason === '' &&
    isPastDue(action, asAt) &&
    notUpdatedSince(action, tree, asAt) === null
  );
}

const openBrags: readonly (BragStatus | null)[] = ['Amber', 'Red', 'Grey'];

/** True where its last day is over on `asAt` (ISO), whatever its rating; the revised day where there is one. */
export function isPastDue({ dueBy }: ActionNow, asAt: string): boolean {
  return dueBy !== '' && dueBy < asAt;
}

/** Where an action's due date lies on a day. */
export type DueBucket = 'done' | 'overdue' | 'passed' | 'soon' | 'later' | 'none';

/**
 * Where an action's due date lies on `asAt` (ISO): 'done' where its date is over and it is complete or closed, 'passed'
 * where it is over and nobody knows how it stands, 'soon' within three months, 'none' without a date.
 */
export function dueBucket(action: ActionNow, tree: PlanTree, asAt: string): DueBucket {
  if (action.dueBy === '') return 'none';
  if (!isPastDue(action, asAt)) return action.dueBy <= addMonths(asAt, 3) ? 'soon' : 'later';
  if (isOverdue(action, tree, asAt)) return 'overdue';
  const { brag = null } = action.rating ?? {};
  return action.closedReason !== '' || brag === 'Blue' || brag === 'Green' ? 'done' : 'passed';
}

/** How many actions stand how, in the order of the key, "4 Blue, 3 Green"; '' for none. Closed ones are among them. */
export function standingSummary(actions: readonly ActionNow[], between = ', '): string {
  return standings
    .map((standing) => ({ standing, count: actions.filter((each) => standingOf(each) === standing).length }))
    .filter(({ count }) => count > 0)
    .map(({ standing, count }) => `${count} ${standing === 'Blank' ? 'left blank' : inSentence(standing)}`)
    .join(between);
}

/** How up to date some actions are on `asAt` (ISO), in words: "Status not updated since January 2025". */
export function updateWords(actions: readonly ActionNow[], tree: PlanTree, asAt: string): string {
  const rated = actions.filter((action) => action.rating && action.closedReason === '');
  const stale = rated.flatMap((action) => notUpdatedSince(action, tree, asAt) ?? []);
  const [since] = stale;
  if (since === undefined) return rated.length === 0 ? '' : 'Status up to date';
  const isOne = stale.every((each) => each === since);
  if (stale.length === rated.length && isOne) return `Status not updated since ${since}`;
  return isOne
    ? `Status of ${stale.length} not updated since ${since}`
    : `Status of ${stale.length} not updated this quarter`;
}

function inSentence(standing: Standing): string {
  return standing === 'Monitored elsewhere' || standing === 'Not rated yet' || standing === 'Closed'
    ? standing.toLowerCase()
    : standing;
}
