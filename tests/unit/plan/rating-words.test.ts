import { describe, expect, it } from 'vitest';
import { dueAndUpdateWords, ratingWords } from '../../../src/plan/rating-words.ts';
import { actionOn, actionRows, tree } from './plan-rows.ts';

const asAt = '2026-09-30';

function saidOf(id: string, rows = actionRows()): readonly [string, string] {
  const action = actionOn(id, rows, asAt);
  return [ratingWords(action, tree, asAt), dueAndUpdateWords(action, tree, asAt)];
}

describe('How an action stands, in the words of a paper', () => {
  it('is the plan’s own rating with since when it was not updated, and never overdue then', () => {
    expect(saidOf('AfI3.2-1')).toEqual(['Amber, not updated since January 2025', 'Due April 2025.']);
  });

  it('is overdue where somebody has said how it stands and its day is over', () => {
    expect(
      saidOf(
        'AfI3.2-1',
        actionRows({ action: 'AfI3.2-1', as_at: '2026-09-01', brag: 'Red', note: 'No post filled' }),
      ),
    ).toEqual(['Red, 1 September 2026', 'Due April 2025. Overdue. No post filled.']);
    expect(
      saidOf(
        'AfI3.2-1',
        actionRows({
          action: 'AfI3.2-1',
          as_at: '2026-09-01',
          brag: 'Amber',
          revised_due: '2026-12-31',
        }),
      ),
    ).toEqual(['Amber, 1 September 2026', 'Due April 2025, revised to 31 December 2026.']);
  });

  it('says why it was closed, where it is monitored, and what the plan printed in place of a date', () => {
    expect(
      saidOf('AfI1.1-1', actionRows({ action: 'AfI1.1-1', as_at: '2026-08-12', closed_reason: 'Merged.' })),
    ).toEqual(['Closed, 12 August 2026', 'Due September 2024. Why closed: Merged.']);
    expect(saidOf('AfI1.2-1')).toEqual(['Monitored in AfI1.1', 'No due date in the plan.']);
    expect(saidOf('AfI1.1-2')[1]).toBe('Due “Quarterly at SEND Executive board”, as printed.');
  });
});
