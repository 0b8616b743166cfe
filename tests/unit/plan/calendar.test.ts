import { describe, expect, it } from 'vitest';
import { actionsAsAt } from '../../../src/plan/actions.ts';
import type { ActionRow } from '../../../src/plan/action-rows.ts';
import { byMonth, calendarSpan, sortItems, type CalendarItem } from '../../../src/plan/calendar.ts';
import { calendarItems, datedBefore, isOpen } from '../../../src/plan/calendar-items.ts';
import { readDecisions, type Decision } from '../../../src/plan/decisions.ts';
import { milestonesAsAt, readEvidence, type Evidence } from '../../../src/plan/milestones.ts';
import { actionOn, actionRows, tree } from './plan-rows.ts';

const emptyEvidence = {
  measure: 'sef-coproduced-reviewed',
  action: '',
  due: '',
  done: '',
  forum: '',
  shared_with: '',
  shared_on: '',
  received: '',
  acted_on: '',
  reference: '',
  link: '',
  note: '',
};
const emptyDecision = {
  decision: 'amend',
  insight: '',
  plan_action: '',
  escalated_to: '',
  outcome: '',
  done: '',
  decided_on: '',
  confirmed: '',
};

interface Known {
  readonly rows?: readonly ActionRow[];
  readonly evidence?: readonly Evidence[];
  readonly decisions?: readonly Decision[];
}

function calendarOn(asAt: string, { rows = [], evidence = [], decisions = [] }: Known = {}) {
  return calendarItems({
    tree,
    actions: actionsAsAt(tree, rows, asAt),
    milestones: milestonesAsAt(evidence, asAt),
    decisions,
    span: calendarSpan(asAt),
    recordedUntil: asAt,
  });
}
const of = (kind: string, items: readonly CalendarItem[]) => items.filter((item) => item.kind === kind);
const dated = (items: readonly CalendarItem[]) =>
  items.map(({ due, reference, what }) => `${due} ${reference || what}`);

describe('The span of a calendar', () => {
  it('is three months back and twelve ahead, to the last days of months', () => {
    expect(calendarSpan('2026-09-30')).toEqual({
      after: '2026-06-30',
      asAt: '2026-09-30',
      until: '2027-09-30',
    });
    expect(calendarSpan('2026-03-31').after).toBe('2025-12-31');
    expect(calendarSpan('2026-06-30').after).toBe('2026-03-31');
  });

  it('has every month, those without anything too', () => {
    const [item] = of('actions', calendarOn('2026-09-30'));
    const months = byMonth(item ? [item] : [], '2026-06-30', '2026-09-30');
    expect(months.map(({ month, items }) => [month, items.length])).toEqual([
      ['2026-07', 1],
      ['2026-08', 0],
      ['2026-09', 0],
    ]);
    expect(byMonth([], '2026-09-30', '2027-09-30').map(({ month }) => month)).toEqual([
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
      '2027-04',
      '2027-05',
      '2027-06',
      '2027-07',
      '2027-08',
      '2027-09',
    ]);
  });

  it('holds an item on its last day and none on the day before its first', () => {
    const evidence = ['2026-06-30', '2026-07-01', '2027-09-30', '2027-10-01'].flatMap((due) =>
      readEvidence([{ ...emptyEvidence, title: `Due ${due}`, due }]),
    );
    expect(dated(of('evidence', calendarOn('2026-09-30', { evidence })))).toEqual([
      '2026-07-01 Due 2026-07-01',
      '2027-09-30 Due 2027-09-30',
    ]);
  });
});

describe('What is due', () => {
  it('are the bodies that meet quarterly, by the end of each quarter, with what the plan brings to each meeting', () => {
    const boards = of('boards', calendarOn('2026-09-30'));
    expect(dated(boards)).toEqual(
      ['2026-09-30', '2026-12-31', '2027-03-31', '2027-06-30', '2027-09-30'].flatMap((end) => [
        `${end} SEND Strategic Partnership Board meets`,
        `${end} SEND Executive meets`,
      ]),
    );
    expect(boards.every(({ basis }) => basis === 'by-quarter')).toBe(true);
    expect(boards[0]?.detail).toBe(
      'KPIs reported to the SEND Strategic Partnership Board; Highlight reports and risk register',
    );
    expect(boards[1]?.detail).toBe('leadership team review of measures');
  });

  it('are the public updates in May and November, which are said to be a choice', () => {
    const updates = of('updates', calendarOn('2026-09-30'));
    expect(updates.map(({ due }) => due)).toEqual(['2026-11-30', '2027-05-31']);
    expect(updates[0]?.basisNote).toBe(
      'the plan says “twice per year” and names no month here; May and November are our choice, as in its action AfI5.3-2',
    );
  });

  it('are the actions that nothing calls complete, by their printed months', () => {
    // From the printed tables: AfI4.1-4 (Oct 2025) is Green, all other open ones due after September 2025 are here.
    expect(dated(of('actions', calendarOn('2025-12-31')))).toEqual([
      '2025-10-31 AfI5.1-4',
      '2025-10-31 AfI5.4-2',
      '2025-12-31 AfI1.1-5',
      '2025-12-31 AfI2.5-2',
      '2025-12-31 AfI3.2-3',
      '2025-12-31 AfI3.3-7',
      '2025-12-31 AfI4.1-6',
      '2025-12-31 AfI5.2-4',
      '2025-12-31 AfI5.2-5',
      '2025-12-31 AfI5.3-1',
      '2026-04-30 AfI5.4-3',
      '2026-07-31 AfI5.4-4',
    ]);
  });

  it('is an action on each month that the plan prints for it, each known again by its own id', () => {
    const own = calendarOn('2025-06-30').filter(({ reference }) => reference === 'AfI4.2-8');
    // Printed: Oct 2024 Jan 2025 Apr 2025 Jul 2025; the span begins with April 2025.
    expect(own.map(({ id, due, basis }) => [id, due, basis])).toEqual([
      ['action-AfI4.2-8-2025-04', '2025-04-30', 'printed'],
      ['action-AfI4.2-8-2025-07', '2025-07-31', 'printed'],
    ]);
    expect(own[0]?.basisNote).toBe('“Oct 2024 Jan 2025 Apr 2025 Jul 2025”');
  });

  it('is a revised action on its new day alone, marked, with what the plan printed', () => {
    const rows = actionRows({ action: 'AfI1.1-5', as_at: '2026-09-01', revised_due: '2026-12-15' });
    const own = calendarOn('2026-09-30', { rows }).filter(({ reference }) => reference === 'AfI1.1-5');
    expect(own.map(({ id, due, basis, basisNote }) => [id, due, basis, basisNote])).toEqual([
      ['action-AfI1.1-5', '2026-12-15', 'revised', 'the plan printed “June 2025 Dec 2025”'],
    ]);
  });

  it('is an action that was added, and none that was closed or is complete', () => {
    const rows = actionRows(
      {
        action: 'AfI5.4-5',
        as_at: '2026-09-01',
        text: 'Repeat the survey',
        lead: 'SEND Lead (MKCC)',
        due: '2027-03-31',
      },
      { action: 'AfI5.4-4', as_at: '2026-09-01', closed_reason: 'Taken into another' },
      { action: 'AfI5.4-3', as_at: '2026-09-01', brag: 'Green', revised_due: '2026-12-31' },
    );
    const own = of('actions', calendarOn('2026-09-30', { rows }));
    expect(own.map(({ reference, whose, basis }) => [reference, whose, basis])).toEqual([
      ['AfI5.4-5', 'SEND Lead (MKCC)', 'added'],
    ]);
  });

  it('is overdue only where it was rated in the quarter and is still open', () => {
    const stateOf = (rows: readonly ActionRow[]) =>
      calendarOn('2026-09-30', { rows }).find(({ reference }) => reference === 'AfI5.4-4')?.state;
    expect(stateOf([])).toBe('');
    expect(stateOf(actionRows({ action: 'AfI5.4-4', as_at: '2026-09-15', brag: 'Amber' }))).toBe('overdue');
  });

  it('says of milestones whether they were done, whose they are and what their date rests on', () => {
    const evidence = readEvidence([
      {
        ...emptyEvidence,
        title: 'Met',
        due: '2026-07-31',
        done: '2026-07-30',
        forum: 'SEND Executive',
        note: 'As printed',
      },
      { ...emptyEvidence, title: 'Not done', due: '2026-08-31' },
      { ...emptyEvidence, title: 'To come', due: '2026-12-31' },
      { ...emptyEvidence, title: 'Without a date' },
    ]);
    const own = of('evidence', calendarOn('2026-09-30', { evidence }));
    expect(own.map(({ what, state, whose, basisNote }) => [what, state, whose, basisNote])).toEqual([
      ['Met', 'done', 'SEND Executive', 'As printed'],
      ['Not done', 'overdue', 'SEND Exec team', ''],
      ['To come', '', 'SEND Exec team', ''],
    ]);
  });

  it('are the actions agreed at reviews up to the quarter, done or not', () => {
    const decided = { ...emptyDecision, owner: 'A role', action: 'Ask again', due: '2026-08-31' };
    const decisions = readDecisions([
      { ...decided, quarter: '2026-06-30', about: 'a' },
      { ...decided, quarter: '2026-06-30', about: 'b', done: '2026-08-30' },
      { ...decided, quarter: '2026-09-30', about: 'c', due: '2026-11-30' },
      { ...decided, quarter: '2026-12-31', about: 'later', due: '2027-01-31' },
      { ...decided, quarter: '2026-06-30', about: 'no date', due: '' },
    ]);
    const own = of('decisions', calendarOn('2026-09-30', { decisions }));
    expect(own.map(({ id, state, whose }) => [id, state, whose])).toEqual([
      ['review-2026-06-30-a', 'overdue', 'A role'],
      ['review-2026-06-30-b', 'done', 'A role'],
      ['review-2026-09-30-c', '', 'A role'],
    ]);
  });

  it('stands by date, and on one day boards first', () => {
    const items = calendarOn('2025-12-31');
    expect(sortItems(items.toReversed()).map(({ due }) => due)).toEqual(items.map(({ due }) => due));
    const kinds = items.filter(({ due }) => due === '2025-12-31').map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['boards', 'boards', 'actions']);
  });

  it('has an id for each thing, once', () => {
    const ids = calendarOn('2025-06-30').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('What is open and due further back', () => {
  it('is counted, so that it does not vanish', () => {
    // 66 actions less 12 Blue and 7 Green; 5 of the others have no month, and AfI5.4-4 is due in July 2026.
    expect(datedBefore(actionsAsAt(tree, [], '2026-09-30'), calendarSpan('2026-09-30'))).toHaveLength(41);
  });

  it('is what was left blank too, since nobody said that it is complete', () => {
    expect(isOpen(actionOn('AfI5.3-2', [], '2026-09-30'))).toBe(true);
    expect(isOpen(actionOn('AfI1.1-1', [], '2026-09-30'))).toBe(false);
  });
});
