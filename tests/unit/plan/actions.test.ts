import { describe, expect, it } from 'vitest';
import { readActionRows } from '../../../src/plan/action-rows.ts';
import { actionsAsAt, nextReference, planDay } from '../../../src/plan/actions.ts';
import { actionOn, actionRows, tree } from './plan-rows.ts';

describe('Actions as they stood on a day', () => {
  it('are the 66 of the plan in its order while nothing was recorded', () => {
    const actions = actionsAsAt(tree, [], '2026-09-30');
    expect(actions.map(({ id }) => id)).toEqual(tree.plan.actions.map(({ id }) => id));
    expect(planDay(tree)).toBe('2025-01-31');
    const first = actions[0];
    // Printed: AfI1.1-1, July 2024 to September 2024, Blue; the lead is its outcome's.
    expect(first).toMatchObject({
      id: 'AfI1.1-1',
      number: 1,
      startWords: 'July 2024',
      dueWords: 'September 2024',
      dueBy: '2024-09-30',
      rating: { on: '2025-01-31', brag: 'Blue', isPrinted: true },
      updatedOn: '',
      lead: "Director of Children's Services and Deputy Chief Nurse",
    });
  });

  it('have a blank rating where the cell was left blank, and none where they are monitored elsewhere', () => {
    expect(actionOn('AfI3.5-2', [], '2026-09-30').rating).toEqual({
      on: '2025-01-31',
      brag: null,
      isPrinted: true,
    });
    expect(actionOn('AfI1.2-1', [], '2026-09-30').rating).toBeNull();
  });

  it('are due at the end of the last month that was printed, and not at all where none was', () => {
    // "Oct 2024 Apr 2024" to "Nov 2024 May 2025": the last is May 2025.
    expect(actionOn('AfI5.3-2', [], '2026-09-30').dueBy).toBe('2025-05-31');
    expect(actionOn('AfI3.3-6', [], '2026-09-30')).toMatchObject({ dueWords: 'TBD', dueBy: '' });
  });

  it('take ratings and amendments up to the day and no later ones', () => {
    const rows = actionRows(
      { action: 'AfI3.2-1', as_at: '2026-09-30', brag: 'Green', note: 'Pathway is live' },
      {
        action: 'AfI3.2-1',
        as_at: '2025-06-30',
        brag: 'Red',
        revised_due: '2025-12-31',
        evidence: 'Minutes',
      },
    );
    const between = actionOn('AfI3.2-1', rows, '2025-12-31');
    expect(between.rating).toEqual({ on: '2025-06-30', brag: 'Red', isPrinted: false });
    expect(between).toMatchObject({ revisedDue: '2025-12-31', dueBy: '2025-12-31', note: '' });
    expect(between.dueWords).toBe('April 2025');
    const after = actionOn('AfI3.2-1', rows, '2026-09-30');
    expect(after.ratings.map(({ brag }) => brag)).toEqual(['Amber', 'Red', 'Green']);
    expect(after).toMatchObject({ evidence: 'Minutes', note: 'Pathway is live', updatedOn: '2026-09-30' });
  });

  it('keep the earlier rating where a row leaves it empty', () => {
    const rows = actionRows(
      { action: 'AfI3.2-1', as_at: '2025-06-30', brag: 'Red' },
      { action: 'AfI3.2-1', as_at: '2025-09-30', note: 'Discussed' },
    );
    expect(actionOn('AfI3.2-1', rows, '2025-12-31').rating?.on).toBe('2025-06-30');
  });

  it('have their ratings by date, also one from before the plan was printed', () => {
    const rows = actionRows({ action: 'AfI3.2-1', as_at: '2024-10-31', brag: 'Grey' });
    expect(actionOn('AfI3.2-1', rows, '2026-09-30').ratings.map(({ on }) => on)).toEqual([
      '2024-10-31',
      '2025-01-31',
    ]);
    expect(actionOn('AfI3.2-1', rows, '2026-09-30').rating?.brag).toBe('Amber');
  });

  it('stay closed through later notes until they are rated again', () => {
    const rows = actionRows(
      { action: 'AfI3.2-1', as_at: '2025-06-30', closed_reason: 'Merged with AfI3.2-2' },
      { action: 'AfI3.2-1', as_at: '2025-09-30', note: 'Said to partners' },
      { action: 'AfI3.2-1', as_at: '2026-03-31', brag: 'Amber' },
    );
    expect(actionOn('AfI3.2-1', rows, '2025-12-31').closedReason).toBe('Merged with AfI3.2-2');
    expect(actionOn('AfI3.2-1', rows, '2026-03-31').closedReason).toBe('');
  });

  it('leave the words that were printed as they are', () => {
    const rows = actionRows({
      action: 'AfI3.2-1',
      as_at: '2025-06-30',
      text: 'Other words',
      due: '2026-01-31',
    });
    const action = actionOn('AfI3.2-1', rows, '2026-09-30');
    expect(action.text).toBe(tree.plan.actions.find(({ id }) => id === 'AfI3.2-1')?.text);
    expect(action.dueBy).toBe('2025-04-30');
  });
});

describe('Actions that were added', () => {
  const rows = actionRows(
    {
      action: 'AfI3.2-4',
      as_at: '2026-03-31',
      text: 'Train teaching assistants',
      lead: 'SALT service manager',
      start: '2026-04-01',
      due: '2026-12-18',
    },
    { action: 'AfI3.2-10', as_at: '2026-06-30', text: 'A tenth', brag: 'Amber' },
    { action: 'AfI3.2-9', as_at: '2026-06-30', note: 'Without words it is none' },
  );

  it('stand after those of their outcome, by number, from the day they were added', () => {
    expect(actionsAsAt(tree, rows, '2026-03-30')).toHaveLength(66);
    const ids = actionsAsAt(tree, rows, '2026-09-30').map(({ id }) => id);
    expect(ids).toHaveLength(68);
    expect(ids.slice(ids.indexOf('AfI3.2-3'), ids.indexOf('AfI3.3-1'))).toEqual([
      'AfI3.2-3',
      'AfI3.2-4',
      'AfI3.2-10',
    ]);
  });

  it('have dates in words, a lead of their own or that of the outcome, and no printed cells', () => {
    expect(actionOn('AfI3.2-4', rows, '2026-09-30')).toMatchObject({
      area: 'AfI3',
      startWords: '1 April 2026',
      dueWords: '18 December 2026',
      dueBy: '2026-12-18',
      lead: 'SALT service manager',
      printed: null,
      rating: null,
    });
    expect(actionOn('AfI3.2-10', rows, '2026-09-30').lead).toBe(
      'Associate Director for Childrens Commissioning (ICB)',
    );
  });

  it('never take a reference that was given before, whenever that was', () => {
    expect(nextReference(tree, [], 'AfI3.2')).toBe('AfI3.2-4');
    expect(nextReference(tree, rows, 'AfI3.2')).toBe('AfI3.2-11');
    expect(nextReference(tree, rows, 'AfI2.1')).toBe('AfI2.1-1');
  });
});

describe('Rows of an extract', () => {
  it('are put in order of date, and one that is none is left out', () => {
    const [first] = actionRows({ action: 'AfI3.2-1', as_at: '2025-06-30', brag: 'Red' });
    const read = readActionRows([
      { ...first, as_at: '2026-01-31' },
      { ...first, brag: 'Purple' },
      { ...first },
    ]);
    expect(read.map(({ as_at }) => as_at)).toEqual(['2025-06-30', '2026-01-31']);
  });
});
