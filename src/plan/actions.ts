import type { Action } from '../model/plan.ts';
import { dateWords } from '../model/period.ts';
import { actionFlags } from './action-flags.ts';
import type { ActionRow, DatedRating } from './action-rows.ts';
import { lastDayOfMonth, monthOfWords } from './month.ts';
import type { PlanTree } from './plan-tree.ts';

/** An action as it stood on a day: the plan's own words with what was recorded since, or one that was added. */
export interface ActionNow {
  readonly id: string;
  readonly number: number;
  /** The id of its outcome, and of the area that belongs to. */
  readonly outcome: string;
  readonly area: string;
  readonly text: string;
  readonly lead: string;
  /** As printed, or as a date in words; '' where there is none. */
  readonly startWords: string;
  readonly dueWords: string;
  /** The last day on which it is due, ISO: the revised one, or the last that was printed; '' where none is. */
  readonly dueBy: string;
  /** ISO; '' where it was not amended. */
  readonly revisedDue: string;
  /** As printed; null for an action that was added since. */
  readonly printed: Action | null;
  /** The rating that stands, with its day; null where there never was one: monitored in another outcome, or added and not yet rated. */
  readonly rating: DatedRating | null;
  /** All ratings up to the day, oldest first, the plan's own among them. */
  readonly ratings: readonly DatedRating[];
  /** What was recorded of it up to the day, oldest first. */
  readonly records: readonly ActionRow[];
  /** The last day on which anything of it was recorded, ISO; '' where nothing was since the plan. */
  readonly updatedOn: string;
  /** '' while it is pursued: a rating without a reason, later than the closing, takes it up again. */
  readonly closedReason: string;
  readonly evidence: string;
  readonly note: string;
  /** Where its dates and its rating disagree, in sentences; never changed, only said. */
  readonly flags: readonly string[];
}

/** Every action as it stood on a day (ISO), in the order of the plan, those added since after their outcome's. `rows` are by date. */
export function actionsAsAt(tree: PlanTree, rows: readonly ActionRow[], asAt: string): readonly ActionNow[] {
  const known = rows.filter(({ as_at }) => as_at <= asAt);
  const rowsOf = new Map<string, ActionRow[]>();
  for (const row of known) rowsOf.set(row.action, [...(rowsOf.get(row.action) ?? []), row]);
  const printedOn = planDay(tree);
  return tree.plan.outcomes.flatMap((outcome) => {
    const printed = tree.outcome(outcome.id)?.actions ?? [];
    const ids = new Set(printed.map(({ id }) => id));
    const added = [...rowsOf.keys()]
      .filter((id) => !ids.has(id) && outcomeOf(id) === outcome.id)
      .filter((id) => rowsOf.get(id)?.some(({ text }) => text !== ''))
      .toSorted((one, other) => numberOf(one) - numberOf(other));
    return [
      ...printed.map((action) =>
        asItStood(action.id, outcome, action, rowsOf.get(action.id) ?? [], printedOn),
      ),
      ...added.map((id) => asItStood(id, outcome, null, rowsOf.get(id) ?? [], printedOn)),
    ];
  });
}

/** The last day of the month in which the plan was printed, ISO: that of its own ratings. */
export function planDay({ plan }: PlanTree): string {
  return lastDayOfMonth(monthOfWords(plan.meta.date) ?? '2025-01');
}

/** The next reference for an action that is added to an outcome: one more than the highest that was ever given, whenever that was. */
export function nextReference(tree: PlanTree, rows: readonly ActionRow[], outcome: string): string {
  const given = [...tree.plan.actions.map(({ id }) => id), ...rows.map(({ action }) => action)];
  const numbers = given.filter((id) => outcomeOf(id) === outcome).map(numberOf);
  return `${outcome}-${Math.max(0, ...numbers) + 1}`;
}

function asItStood(
  id: string,
  outcome: { readonly id: string; readonly area: string; readonly accountableLead: string },
  printed: Action | null,
  rows: readonly ActionRow[],
  printedOn: string,
): ActionNow {
  const last = (column: 'revised_due' | 'evidence' | 'note' | 'text' | 'lead' | 'start' | 'due') =>
    rows.findLast((row) => row[column] !== '')?.[column] ?? '';
  const ratings: readonly DatedRating[] = [
    ...(printed && isRated(printed) ? [{ on: printedOn, brag: printed.bragStatus, isPrinted: true }] : []),
    ...rows.flatMap(({ as_at, brag }) => (brag === '' ? [] : [{ on: as_at, brag, isPrinted: false }])),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
  const revisedDue = last('revised_due');
  const start = printed ? (printed.startMonths.toSorted()[0] ?? '') : last('start').slice(0, 7);
  const dueMonth = printed?.dueMonths.toSorted().at(-1);
  const dueBy = revisedDue || (printed ? (dueMonth ? lastDayOfMonth(dueMonth) : '') : last('due'));
  const rating = ratings.findLast(({ brag }) => brag !== null) ?? ratings.at(-1) ?? null;
  const closedReason =
    rows.findLast(({ brag, closed_reason }) => brag !== '' || closed_reason !== '')?.closed_reason ?? '';
  return {
    id,
    number: numberOf(id),
    outcome: outcome.id,
    area: outcome.area,
    text: printed?.text ?? last('text'),
    lead: last('lead') || outcome.accountableLead,
    startWords: printed ? (printed.start ?? '') : wordsOf(last('start')),
    dueWords: printed ? (printed.due ?? '') : wordsOf(last('due')),
    dueBy,
    revisedDue,
    printed,
    rating,
    ratings,
    records: rows,
    updatedOn: rows.at(-1)?.as_at ?? '',
    closedReason,
    evidence: last('evidence'),
    note: last('note'),
    flags: closedReason === '' && rating ? actionFlags({ start, dueBy, rating }) : [],
  };
}

/** An action that is monitored in another outcome has no rating of its own; a blank cell is one that is missing. */
function isRated({ bragStatus, bragMissing }: Action): boolean {
  return bragStatus !== null || bragMissing;
}

function outcomeOf(id: string): string {
  return id.replace(/-\d+$/, '');
}

function numberOf(id: string): number {
  return Number(/-(\d+)$/.exec(id)?.[1] ?? 0);
}

function wordsOf(date: string): string {
  return date === '' ? '' : dateWords(date);
}
