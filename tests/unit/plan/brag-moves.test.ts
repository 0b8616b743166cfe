import { describe, expect, it } from 'vitest';
import { bragMoves, bragStepWords } from '../../../src/plan/brag-moves.ts';
import { actionRows, tree } from './plan-rows.ts';

describe('Actions whose rating changed', () => {
  const rows = actionRows(
    { action: 'AfI3.2-1', as_at: '2026-06-30', brag: 'Red' },
    { action: 'AfI3.2-1', as_at: '2026-08-10', brag: 'Red', note: 'The same again' },
    { action: 'AfI1.1-1', as_at: '2026-08-12', closed_reason: 'Merged' },
    { action: 'AfI3.2-9', as_at: '2026-09-01', text: 'New', brag: 'Grey' },
    { action: 'AfI3.2-1', as_at: '2026-09-15', brag: 'Amber' },
    { action: 'AfI3.2-1', as_at: '2026-10-20', brag: 'Green' },
  );

  it('have every step after the one day and up to the other, in the order of the plan', () => {
    const moves = bragMoves(tree, rows, '2026-06-30', '2026-09-30');
    expect(moves.map(({ action, steps }) => [action.id, ...steps.map(bragStepWords)])).toEqual([
      // Printed Blue.
      ['AfI1.1-1', 'Blue → Closed'],
      ['AfI3.2-1', 'Red → Amber'],
      ['AfI3.2-9', 'Added, rated Grey'],
    ]);
    expect(moves[1]?.steps).toEqual([{ from: 'Red', to: 'Amber', on: '2026-09-15' }]);
  });

  it('tell a step for each time where there were several', () => {
    const [move] = bragMoves(tree, rows, '2026-08-31', '2026-12-31').filter(
      ({ action }) => action.id === 'AfI3.2-1',
    );
    expect(move?.steps.map(({ on }) => on)).toEqual(['2026-09-15', '2026-10-20']);
  });

  it('begin with the plan’s own rating, a blank cell among them', () => {
    const first = actionRows({ action: 'AfI3.5-2', as_at: '2025-03-01', brag: 'Amber' });
    // Printed without a rating.
    const [move] = bragMoves(tree, first, '2025-01-31', '2025-12-31');
    expect(move?.steps.map(bragStepWords)).toEqual(['Left blank → Amber']);
  });

  it('are none where nothing was recorded, or the same rating again', () => {
    expect(bragMoves(tree, [], '2025-01-31', '2026-12-31')).toEqual([]);
    expect(bragMoves(tree, rows, '2026-06-30', '2026-08-11')).toEqual([]);
  });
});
