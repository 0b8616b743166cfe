import { dateWords } from '../model/period.ts';
import { isOverdue, notUpdatedSince, standingOf } from './action-standing.ts';
import type { DatedRating } from './action-rows.ts';
import type { ActionNow } from './actions.ts';
import type { PlanTree } from './plan-tree.ts';

/**
 * The rating that stands on `asAt` (ISO) and of when it is: "Amber, 30 September 2026"; "Green, not updated since January
 * 2025" for one that is older than the day's quarter; "Monitored in AfI4.1", "Closed, 3 March 2026".
 */
export function ratingWords(action: ActionNow, tree: PlanTree, asAt: string): string {
  const { rating, printed, records, closedReason } = action;
  if (closedReason !== '') {
    const on = records.findLast(({ closed_reason }) => closed_reason !== '')?.as_at ?? '';
    return on === '' ? 'Closed' : `Closed, ${dateWords(on)}`;
  }
  if (!rating) return printed?.monitoredIn ? `Monitored in ${printed.monitoredIn}` : standingOf(action);
  const since = notUpdatedSince(action, tree, asAt);
  const when = since === null ? ratedOn(rating, tree) : `not updated since ${since}`;
  return `${rating.brag ?? 'Left blank'}, ${when}`;
}

function ratedOn({ on, isPrinted }: DatedRating, { plan }: PlanTree): string {
  return isPrinted ? plan.meta.date : dateWords(on);
}

/** A month, or a day of one, as most dates of the plan are printed. */
const plainDate = /^(\d{1,2} )?[A-Z][a-z]+ \d{4}$/;

/**
 * When an action is due, whether that is over on `asAt` (ISO), and what was noted of it, in short sentences: "Due Mar
 * 2025, revised to 30 June 2026. Overdue." Only an action whose status is up to date is called overdue.
 */
export function dueAndUpdateWords(action: ActionNow, tree: PlanTree, asAt: string): string {
  const { dueWords, revisedDue, closedReason, note, printed } = action;
  const due =
    dueWords === ''
      ? printed
        ? 'No due date in the plan'
        : 'No due date'
      : plainDate.test(dueWords)
        ? `Due ${dueWords}`
        : `Due “${dueWords}”, as printed`;
  return [
    `${due}${revisedDue === '' ? '' : `, revised to ${dateWords(revisedDue)}`}`,
    ...(isOverdue(action, tree, asAt) ? ['Overdue'] : []),
    ...(closedReason === '' ? [] : [`Why closed: ${closedReason}`]),
    ...(note === '' ? [] : [note]),
  ]
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join(' ');
}
