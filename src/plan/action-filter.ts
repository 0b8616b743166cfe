import type { ActionNow } from './actions.ts';
import { dueBucket, standingOf, type DueBucket } from './action-standing.ts';
import type { PlanTree } from './plan-tree.ts';

/** Which actions are looked for; '' where any will do. */
export interface ActionFilter {
  readonly area: string;
  /** A standing, such as 'Amber' or 'Closed'. */
  readonly brag: string;
  readonly lead: string;
  readonly workstream: string;
  /** Where the due date lies, or 'disagree' for those whose dates and rating do. */
  readonly due: DueBucket | 'disagree' | '';
  /** All of them occur somewhere in its reference, words, lead or outcome. */
  readonly words: string;
}

/** Whether an action is one of those looked for, on `asAt` (ISO). */
export function fitsFilter(action: ActionNow, filter: ActionFilter, tree: PlanTree, asAt: string): boolean {
  const { area, brag, lead, workstream, due, words } = filter;
  return (
    (area === '' || action.area === area) &&
    (brag === '' || standingOf(action) === brag) &&
    (lead === '' || action.lead === lead) &&
    (workstream === '' || workstreamOf(tree, action.outcome) === workstream) &&
    (due === '' || (due === 'disagree' ? action.flags.length > 0 : dueBucket(action, tree, asAt) === due)) &&
    holdsWords(action, tree, words)
  );
}

/** The workstream of the strategic plan that an outcome is mapped to; '' for none. */
export function workstreamOf({ plan }: PlanTree, outcome: string): string {
  return plan.mapping.find(({ ref }) => ref === outcome)?.workstream ?? '';
}

function holdsWords({ id, text, lead, outcome }: ActionNow, tree: PlanTree, words: string): boolean {
  const sought = plain(words)
    .split(' ')
    .filter((word) => word !== '');
  if (sought.length === 0) return true;
  const held = plain([id, text, lead, tree.outcome(outcome)?.outcome.outcome ?? ''].join(' '));
  return sought.every((word) => held.includes(word));
}

/** Words as they are compared: without case, accents and the difference between kinds of quotation mark and space. */
function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
