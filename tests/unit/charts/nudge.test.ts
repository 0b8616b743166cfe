import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nudge } from '../../../src/charts/nudge.ts';

describe('nudging labels apart', () => {
  it('leaves labels that have room where they are', () => {
    expect(nudge([10, 50, 90], [16, 16, 16], 0, 100)).toEqual([10, 50, 90]);
  });

  it('moves two at the same place half a label each way', () => {
    expect(nudge([50, 50], [16, 16], 0, 100)).toEqual([42, 58]);
  });

  it('keeps labels inside', () => {
    expect(nudge([0, 1], [16, 16], 0, 100)).toEqual([8, 24]);
    expect(nudge([100, 99], [16, 16], 0, 100)).toEqual([92, 76]);
  });

  it('never lets two overlap nor change their sequence', () => {
    const label = fc.record({
      wanted: fc.integer({ min: 0, max: 400 }),
      size: fc.integer({ min: 10, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (labels) => {
        const wanted = labels.map((each) => each.wanted);
        const sizes = labels.map((each) => each.size);
        const placed = nudge(wanted, sizes, 0, 400);
        const order = wanted.map((_, at) => at).sort((a, b) => (placed[a] ?? 0) - (placed[b] ?? 0));
        for (const [at, below] of order.slice(1).entries()) {
          const above = order[at] ?? 0;
          const between = (placed[below] ?? 0) - (placed[above] ?? 0);
          expect(between).toBeGreaterThanOrEqual(((sizes[above] ?? 0) + (sizes[below] ?? 0)) / 2 - 1e-6);
          expect(wanted[above]).toBeLessThanOrEqual(wanted[below] ?? 0);
        }
      }),
    );
  });
});
