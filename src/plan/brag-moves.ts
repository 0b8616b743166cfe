import type { ActionRow } from './action-rows.ts';
import { standingOf, type Standing } from './action-standing.ts';
import { actionsAsAt, type ActionNow } from './actions.ts';
import type { PlanTree } from './plan-tree.ts';

/** One change of how an action stands. */
interface BragStep {
  /** Null where the action was not there before. */
  readonly from: Standing | null;
  readonly to: Standing;
  /** The day on which it was recorded, ISO. */
  readonly on: string;
}

/** An action that stands otherwise than it did, with every step on the way. */
export interface BragMove {
  readonly action: ActionNow;
  /** Oldest first; one at least. */
  readonly steps: readonly BragStep[];
}

/**
 * The actions whose rating changed after one day and up to another (both ISO), in the order of the plan. One that was
 * closed or added counts as well; one that was rated the same again does not. `rows` are by date.
 */
export function bragMoves(
  tree: PlanTree,
  rows: readonly ActionRow[],
  since: string,
  until: string,
): readonly BragMove[] {
  const days = [...new Set(rows.map(({ as_at }) => as_at))].filter((day) => day > since && day <= until);
  const standingsOn = (day: string) =>
    new Map(actionsAsAt(tree, rows, day).map((action) => [action.id, standingOf(action)]));
  const before = standingsOn(since);
  const after = days.map((on) => ({ on, standings: standingsOn(on) }));
  return actionsAsAt(tree, rows, until).flatMap((action) => {
    const steps: BragStep[] = [];
    let from = before.get(action.id) ?? null;
    for (const { on, standings } of after) {
      const to = standings.get(action.id);
      if (to === undefined || to === from) continue;
      steps.push({ from, to, on });
      from = to;
    }
    return steps.length === 0 ? [] : [{ action, steps }];
  });
}

/** "Amber → Green", "Added, rated Amber", "Amber → Closed". */
export function bragStepWords({ from, to }: Pick<BragStep, 'from' | 'to'>): string {
  if (from === null) return to === 'Not rated yet' ? 'Added, not rated yet' : `Added, rated ${to}`;
  return `${stands(from)} → ${stands(to)}`;
}

function stands(standing: Standing): string {
  return standing === 'Blank' ? 'Left blank' : standing;
}
