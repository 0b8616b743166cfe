import { describe, expect, it } from 'vitest';
import { fitsFilter, workstreamOf, type ActionFilter } from '../../../src/plan/action-filter.ts';
import { actionsAsAt } from '../../../src/plan/actions.ts';
import { tree } from './plan-rows.ts';

const day = '2026-09-30';
const any: ActionFilter = { area: '', brag: '', lead: '', workstream: '', due: '', words: '' };
const found = (filter: Partial<ActionFilter>) =>
  actionsAsAt(tree, [], day)
    .filter((action) => fitsFilter(action, { ...any, ...filter }, tree, day))
    .map(({ id }) => id);

describe('The filters of the register', () => {
  it('find all 66 where nothing is asked for', () => {
    expect(found({})).toHaveLength(66);
  });

  it('find by area, rating and both', () => {
    expect(found({ area: 'AfI3' })).toHaveLength(20);
    expect(found({ brag: 'Blank' })).toEqual(['AfI3.5-2', 'AfI5.3-2', 'AfI5.4-2', 'AfI5.4-3', 'AfI5.4-4']);
    expect(found({ brag: 'Monitored elsewhere' })).toEqual(['AfI1.2-1', 'AfI4.2-1']);
    expect(found({ area: 'AfI3', brag: 'Grey' })).toEqual(['AfI3.3-6', 'AfI3.5-3']);
    expect(found({ brag: 'Closed' })).toEqual([]);
  });

  it('find by lead and by the workstream that the outcome is mapped to', () => {
    expect(found({ lead: 'CAMHS Transformation lead (CNWL)' })).toHaveLength(7);
    // Printed: Transitions is the workstream of AfI3.4 alone, which has 4 actions.
    expect(found({ workstream: 'Transitions' })).toEqual(['AfI3.4-1', 'AfI3.4-2', 'AfI3.4-3', 'AfI3.4-4']);
    expect(workstreamOf(tree, 'AfI3.3')).toBe('Emotional Wellbeing and Mental Health');
  });

  it('find by due date: every action lies in one place, and those that disagree besides', () => {
    const places = (['done', 'overdue', 'passed', 'soon', 'later', 'none'] as const).map(
      (due) => found({ due }).length,
    );
    expect(places.reduce((sum, count) => sum + count)).toBe(66);
    // Without a month in print: AfI1.1-2, AfI1.1-3, AfI1.2-1, AfI3.3-6 (TBD), AfI4.2-1.
    expect(found({ due: 'none' })).toEqual(['AfI1.1-2', 'AfI1.1-3', 'AfI1.2-1', 'AfI3.3-6', 'AfI4.2-1']);
    // All printed dates are over by then, and none is called overdue: nobody has said how they stand.
    expect(places).toEqual([19, 0, 42, 0, 0, 5]);
    expect(found({ due: 'disagree' })).toEqual(['AfI1.1-5', 'AfI1.2-5', 'AfI4.2-2']);
  });

  it('find words anywhere in the reference, the words, the lead or the outcome, in any order and case', () => {
    expect(found({ words: 'AfI3.3-7' })).toEqual(['AfI3.3-7']);
    expect(found({ words: 'oliver MCGOWAN' })).toEqual(['AfI3.4-2']);
    expect(found({ words: 'camhs transformation' })).toHaveLength(7);
    expect(found({ words: '  ' })).toHaveLength(66);
    expect(found({ words: 'director of children’s services' })).toContain('AfI1.1-1');
    expect(found({ words: 'no such words' })).toEqual([]);
  });
});
