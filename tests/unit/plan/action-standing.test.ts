import { describe, expect, it } from 'vitest';
import {
  dueBucket,
  isOverdue,
  isPastDue,
  notUpdatedSince,
  standingOf,
  standingSummary,
  updateWords,
} from '../../../src/plan/action-standing.ts';
import { actionsAsAt } from '../../../src/plan/actions.ts';
import { actionOn, actionRows, tree } from './plan-rows.ts';

const asAt = '2026-09-30';
const since = (id: string, rows: ReturnType<typeof actionRows>, day = asAt) =>
  notUpdatedSince(actionOn(id, rows, day), tree, day);

describe('A status that is not up to date', () => {
  it('is the plan’s own in every quarter after that of January 2025, and not in that one', () => {
    expect(since('AfI3.2-1', [])).toBe('January 2025');
    expect(since('AfI3.2-1', [], '2025-06-30')).toBe('January 2025');
    expect(since('AfI3.2-1', [], '2025-03-31')).toBeNull();
  });

  it('is one whose last rating is of an earlier quarter, whatever else was recorded since', () => {
    const rows = actionRows(
      { action: 'AfI3.2-1', as_at: '2026-06-30', brag: 'Amber' },
      { action: 'AfI3.2-1', as_at: '2026-09-15', note: 'Discussed' },
      { action: 'AfI3.2-2', as_at: '2026-07-01', brag: 'Red' },
    );
    expect(since('AfI3.2-1', rows)).toBe('30 June 2026');
    expect(since('AfI3.2-2', rows)).toBeNull();
  });

  it('is none where it is closed or was never rated', () => {
    const rows = actionRows(
      { action: 'AfI3.2-1', as_at: '2025-06-30', closed_reason: 'Done elsewhere' },
      { action: 'AfI3.2-4', as_at: '2025-06-30', text: 'New' },
    );
    expect(since('AfI3.2-1', rows)).toBeNull();
    expect(since('AfI3.2-4', rows)).toBeNull();
    expect(since('AfI1.2-1', rows)).toBeNull();
  });
});

describe('Overdue', () => {
  // Printed as due April 2025.
  const rated = (brag: string, as_at = '2026-09-15', more = {}) =>
    isOverdue(
      actionOn('AfI3.2-1', actionRows({ action: 'AfI3.2-1', as_at, brag, ...more }), asAt),
      tree,
      asAt,
    );

  it('is what was rated this quarter as not complete and is past its day', () => {
    expect(['Amber', 'Red', 'Grey'].map((brag) => rated(brag))).toEqual([true, true, true]);
    expect(['Blue', 'Green'].map((brag) => rated(brag))).toEqual([false, false]);
  });

  it('is nothing whose status nobody has said since, nor what has a later revised day', () => {
    expect(rated('Amber', '2026-06-30')).toBe(false);
    expect(isOverdue(actionOn('AfI3.2-1', [], asAt), tree, asAt)).toBe(false);
    expect(rated('Amber', '2026-09-15', { revised_due: '2026-12-31' })).toBe(false);
    expect(rated('Red', '2026-09-15', { revised_due: '2026-08-31' })).toBe(true);
    expect(rated('', '2026-09-15', { closed_reason: 'Not needed' })).toBe(false);
  });

  it('is no action of the plan whose cell was left blank, also in its own quarter', () => {
    // AfI3.5-2: blank, due September 2024.
    expect(isOverdue(actionOn('AfI3.5-2', [], '2025-03-31'), tree, '2025-03-31')).toBe(false);
  });
});

describe('Where a due date lies', () => {
  const bucket = (id: string, day: string) => dueBucket(actionOn(id, [], day), tree, day);

  it('is over once its month is, as printed', () => {
    // AfI3.2: due April 2025, April 2025 and Dec 2025.
    const of = (day: string) =>
      actionsAsAt(tree, [], day).filter((each) => each.outcome === 'AfI3.2' && isPastDue(each, day)).length;
    expect([of('2025-04-30'), of('2025-05-01'), of('2025-12-31'), of('2026-01-01')]).toEqual([0, 2, 2, 3]);
  });

  it('is soon within three months to the day, then later, and none without a date', () => {
    // AfI5.4-4 is due July 2026.
    expect(bucket('AfI5.4-4', '2026-04-29')).toBe('later');
    expect(bucket('AfI5.4-4', '2026-04-30')).toBe('soon');
    expect(bucket('AfI5.4-4', '2026-07-31')).toBe('soon');
    expect(bucket('AfI3.3-6', asAt)).toBe('none');
    expect(bucket('AfI1.1-2', asAt)).toBe('none');
  });

  it('that is over tells what is complete from what nobody knows', () => {
    expect(bucket('AfI1.1-1', asAt)).toBe('done');
    expect(bucket('AfI3.2-1', asAt)).toBe('passed');
    expect(bucket('AfI3.5-2', asAt)).toBe('passed');
    // In the plan's own quarter its ratings are up to date: AfI4.2-2 is Amber and was due July 2024.
    expect(bucket('AfI4.2-2', '2025-03-31')).toBe('overdue');
  });
});

describe('Counts in words', () => {
  it('are those of the plan while nothing was recorded', () => {
    // Printed: 12 Blue, 7 Green, 32 Amber, 8 Grey, 5 blank cells and 2 that say where they are monitored.
    const actions = actionsAsAt(tree, [], asAt);
    expect(standingSummary(actions)).toBe(
      '12 Blue, 7 Green, 32 Amber, 8 Grey, 5 left blank, 2 monitored elsewhere',
    );
    expect(updateWords(actions, tree, asAt)).toBe('Status not updated since January 2025');
    expect(updateWords(actions, tree, '2025-03-31')).toBe('Status up to date');
  });

  it('name closed actions and those not yet rated, and how many are not up to date', () => {
    const rows = actionRows(
      { action: 'AfI3.2-1', as_at: '2026-09-15', closed_reason: 'Merged' },
      { action: 'AfI3.2-2', as_at: '2026-09-15', brag: 'Red' },
      { action: 'AfI3.2-4', as_at: '2026-09-15', text: 'New' },
    );
    const own = actionsAsAt(tree, rows, asAt).filter(({ outcome }) => outcome === 'AfI3.2');
    expect(own.map(standingOf)).toEqual(['Closed', 'Red', 'Amber', 'Not rated yet']);
    expect(standingSummary(own)).toBe('1 Amber, 1 Red, 1 not rated yet, 1 closed');
    expect(updateWords(own, tree, asAt)).toBe('Status of 1 not updated since January 2025');
  });
});
