import type { GovernanceBody, Plan } from '../model/plan.ts';
import type { ActionNow } from './actions.ts';
import { isOverdue } from './action-standing.ts';
import { isWithin, sortItems, type CalendarItem, type CalendarSpan } from './calendar.ts';
import { actionStanding, type Decision } from './decisions.ts';
import { namesBody } from './governance.ts';
import type { Milestone } from './milestones.ts';
import { addMonths, lastDayOfMonth } from './month.ts';
import type { PlanTree } from './plan-tree.ts';

/** What a calendar is made from, as it is known at the chosen quarter. */
export interface CalendarInput {
  readonly tree: PlanTree;
  readonly actions: readonly ActionNow[];
  readonly milestones: readonly Milestone[];
  readonly decisions: readonly Decision[];
  readonly span: CalendarSpan;
  /** The last day of which records count, ISO. */
  readonly recordedUntil: string;
}

/** Everything that is due in the span, by date. Actions that are complete or closed are not among it. */
export function calendarItems(input: CalendarInput): readonly CalendarItem[] {
  const { tree, actions, milestones, decisions, span, recordedUntil } = input;
  return sortItems(
    [
      ...boardItems(tree.plan, span),
      ...milestones.map((each) => milestoneItem(each, tree)),
      ...updateItems(tree.plan, span),
      ...actions.filter(isOpen).flatMap((action) => actionItems(action, tree, span.asAt)),
      ...decisions
        .filter(({ quarter, action, due }) => quarter <= span.asAt && action !== '' && due !== '')
        .map((decision) => decisionItem(decision, recordedUntil)),
    ].filter(({ due }) => isWithin(due, span)),
  );
}

/** True where nothing says that an action is complete or closed: also where its rating was left blank. */
export function isOpen({ rating, closedReason }: Pick<ActionNow, 'rating' | 'closedReason'>): boolean {
  return closedReason === '' && rating?.brag !== 'Blue' && rating?.brag !== 'Green';
}

/** Open actions whose last date is over before the span begins: nobody may call them overdue, yet they must not vanish. */
export function datedBefore(actions: readonly ActionNow[], { after }: CalendarSpan): readonly ActionNow[] {
  return actions.filter((action) => isOpen(action) && action.dueBy !== '' && action.dueBy <= after);
}

function boardItems({ governance }: Plan, { after, until }: CalendarSpan): readonly CalendarItem[] {
  const quarterly = governance.bodies.filter(({ cadence }) => cadence === 'quarterly');
  const items: CalendarItem[] = [];
  for (let end = addMonths(after, 3); end <= until; end = addMonths(end, 3))
    items.push(
      ...quarterly.map((body): CalendarItem => ({
        id: `board-${body.id}-${end}`,
        kind: 'boards',
        due: end,
        reference: '',
        what: `${body.name} meets`,
        detail: broughtTo(body, governance),
        whose: body.name,
        basis: 'by-quarter',
        basisNote: '“quarterly”; the plan prints no date',
        state: '',
        subject: { kind: 'body', id: body.id },
      })),
    );
  return items;
}

/** What the plan's list of cadences brings to every meeting of a body. */
function broughtTo(body: GovernanceBody, { bodies, cadences }: Plan['governance']): string {
  return cadences
    .filter(({ what }) => ![body.name, ...body.printedAs].includes(what))
    .filter(
      ({ what, cadence }) =>
        /^(quarterly|each)\b/.test(cadence) && namesBody(`${what}; ${cadence}`, body, bodies),
    )
    .map(({ what }) => what)
    .join('; ');
}

function milestoneItem({ evidence, status }: Milestone, { plan }: PlanTree): CalendarItem {
  const { measure, title, due, forum, note } = evidence;
  return {
    id: `evidence-${measure}-${plainId(title)}`,
    kind: 'evidence',
    due,
    reference: '',
    what: title,
    detail: '',
    whose: forum || (plan.measures.find(({ id }) => id === measure)?.team ?? ''),
    basis: 'register',
    basisNote: note,
    state: status === 'overdue' ? 'overdue' : status === 'due' ? '' : 'done',
    subject: { kind: 'measure', id: measure },
  };
}

/** The half-years of the public updates: the plan's cadence names no month, an action of it does. */
const updateMonths = [5, 11];

function updateItems(plan: Plan, { after, until }: CalendarSpan): readonly CalendarItem[] {
  const cadence = plan.governance.cadences.find(({ cadence: words }) => words === 'twice per year');
  if (!cadence) return [];
  const named = plan.actions.find(({ text }) => text.includes('November and May'));
  const items: CalendarItem[] = [];
  for (let end = addMonths(after, 1); end <= until; end = addMonths(end, 1))
    if (updateMonths.includes(Number(end.slice(5, 7))))
      items.push({
        id: `update-${end.slice(0, 7)}`,
        kind: 'updates',
        due: end,
        reference: '',
        what: 'Update on progress published through the local offer website',
        detail: '',
        whose: 'The partnership',
        basis: 'months',
        basisNote: `the plan says “${cadence.cadence}” and names no month here; May and November are our choice${
          named ? `, as in its action ${named.id}` : ''
        }`,
        state: '',
        subject: { kind: 'plan' },
      });
  return items;
}

/** An action on each date that the plan prints for it, or on the revised one alone. */
function actionItems(action: ActionNow, tree: PlanTree, asAt: string): readonly CalendarItem[] {
  const { id, printed, revisedDue, dueBy, dueWords, text, lead, outcome, area } = action;
  const printedDays = (printed?.dueMonths ?? []).toSorted().map(lastDayOfMonth);
  const days = revisedDue !== '' || printedDays.length === 0 ? [dueBy] : printedDays;
  return days
    .filter((day) => day !== '')
    .map((due) => ({
      id: `action-${id}${days.length > 1 ? `-${due.slice(0, 7)}` : ''}`,
      kind: 'actions',
      due,
      reference: id,
      what: text,
      detail: '',
      whose: lead,
      basis: revisedDue !== '' ? 'revised' : printed ? 'printed' : 'added',
      basisNote: basisOfAction(revisedDue, dueWords, printed !== null),
      state: due === dueBy && isOverdue(action, tree, asAt) ? 'overdue' : '',
      subject: { kind: 'action', id, outcome, area },
    }));
}

function basisOfAction(revisedDue: string, dueWords: string, isPrinted: boolean): string {
  if (!isPrinted) return '';
  if (revisedDue !== '') return dueWords === '' ? 'the plan printed none' : `the plan printed “${dueWords}”`;
  return `“${dueWords}”`;
}

function decisionItem(decision: Decision, recordedUntil: string): CalendarItem {
  const { quarter, about, action, owner, due } = decision;
  const standing = actionStanding(decision, recordedUntil);
  return {
    id: `review-${quarter}-${plainId(about)}`,
    kind: 'decisions',
    due,
    reference: '',
    what: action,
    detail: '',
    whose: owner,
    basis: 'review',
    basisNote: '',
    state: standing === 'done' || standing === 'overdue' ? standing : '',
    subject: { kind: 'review', quarter, about },
  };
}

function plainId(text: string): string {
  return text.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-|-$/g, '');
}
