import { describe, expect, it } from 'vitest';
import { bragDates, bragSnapshots, countRatings } from '../../../src/plan/brag-history.ts';
import { actionsAsAt } from '../../../src/plan/actions.ts';
import { actionRows, tree } from './plan-rows.ts';

describe('BRAG over time', () => {
  it('is the plan’s own snapshot alone while nothing was rated', () => {
    // Printed of AfI3: 4 Blue, 3 Green, 10 Amber, 2 Grey and one blank cell.
    expect(bragSnapshots(tree, [], '2026-09-30', 'AfI3')).toEqual([
      {
        on: '2025-01-31',
        label: 'Jan 2025',
        counts: { Blue: 4, Green: 3, Amber: 10, Red: 0, Grey: 2, blank: 1 },
      },
    ]);
  });

  it('has a snapshot for each quarter in which an action was rated or closed, the present one up to the day', () => {
    const rows = actionRows(
      { action: 'AfI3.2-1', as_at: '2025-05-10', brag: 'Red' },
      { action: 'AfI3.2-2', as_at: '2025-08-01', note: 'No rating, so nothing new is known' },
      { action: 'AfI3.2-1', as_at: '2026-10-20', closed_reason: 'Merged' },
      { action: 'AfI3.5-2', as_at: '2026-11-01', brag: 'Green' },
    );
    expect(bragDates(tree, rows, '2026-11-25')).toEqual(['2025-01-31', '2025-06-30', '2026-11-25']);
    expect(bragDates(tree, rows, '2026-09-30')).toEqual(['2025-01-31', '2025-06-30']);
    const [, second, third] = bragSnapshots(tree, rows, '2026-11-25', 'AfI3');
    // One Amber turned Red, then it was closed and the blank cell was rated Green.
    expect(second?.counts).toEqual({ Blue: 4, Green: 3, Amber: 9, Red: 1, Grey: 2, blank: 1 });
    expect(third?.counts).toEqual({ Blue: 4, Green: 4, Amber: 9, Red: 0, Grey: 2, blank: 0 });
    expect(third?.label).toBe('Nov 2026');
  });

  it('does not count what is monitored elsewhere, closed or not yet rated', () => {
    const rows = actionRows(
      { action: 'AfI1.1-1', as_at: '2026-09-15', closed_reason: 'Done' },
      { action: 'AfI1.1-6', as_at: '2026-09-15', text: 'New' },
    );
    const counts = countRatings(actionsAsAt(tree, rows, '2026-09-30'));
    // 66 printed less 2 monitored elsewhere less the closed one, which was Blue.
    expect(counts).toEqual({ Blue: 11, Green: 7, Amber: 32, Red: 0, Grey: 8, blank: 5 });
  });
});
