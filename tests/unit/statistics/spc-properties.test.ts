import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseSpc, type SpcOptions } from '../../../src/statistics/spc.ts';

// Whole numbers, so that scaling and shifting by whole numbers make no new ties and lose none.
const value = fc.integer({ min: -50, max: 50 });
const series = fc.array(fc.option(value, { freq: 8 }), { maxLength: 40 });
const options = fc.record({
  better: fc.constantFrom<SpcOptions['better']>('higher', 'lower', 'neutral'),
  rebaseAt: fc.array(fc.nat(40), { maxLength: 3 }),
  fixAfter: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  screenOutliers: fc.boolean(),
  target: fc.option(value, { nil: undefined }),
});
const mirror = {
  common: 'common',
  improvement: 'concern',
  concern: 'improvement',
  'neutral-high': 'neutral-low',
  'neutral-low': 'neutral-high',
} as const;

const change = (values: readonly (number | null)[], by: (value: number) => number) =>
  values.map((each) => (each === null ? null : by(each)));

function expectFigures(found: readonly (number | null)[], wanted: readonly (number | null)[]) {
  expect(found.map((each) => each === null)).toEqual(wanted.map((each) => each === null));
  found.forEach((each, at) => expect(each ?? 0).toBeCloseTo(wanted[at] ?? 0, 6));
}

describe('SPC', () => {
  it('scales and shifts with its values', () => {
    fc.assert(
      fc.property(series, options, fc.integer({ min: 1, max: 9 }), value, (values, given, scale, shift) => {
        const by = (each: number) => each * scale + shift;
        const before = analyseSpc(values, given);
        const after = analyseSpc(change(values, by), {
          ...given,
          target: given.target === undefined ? undefined : by(given.target),
        });
        for (const figure of ['mean', 'lower', 'upper'] as const)
          expectFigures(
            after.points.map((point) => point[figure]),
            change(
              before.points.map((point) => point[figure]),
              by,
            ),
          );
        expect(after.points.map((point) => point.rule)).toEqual(before.points.map((point) => point.rule));
        expect(after.variation).toBe(before.variation);
      }),
    );
  });

  it('mirrors with its values: limits change sides and variation changes its judgement', () => {
    fc.assert(
      fc.property(series, options, (values, given) => {
        const before = analyseSpc(values, given);
        const after = analyseSpc(
          change(values, (each) => -each),
          given,
        );
        expectFigures(
          after.points.map((point) => point.upper),
          change(
            before.points.map((point) => point.lower),
            (each) => -each,
          ),
        );
        expect(after.points.map((point) => point.variation)).toEqual(
          before.points.map((point) => mirror[point.variation]),
        );
        expect(after.variation).toBe(mirror[before.variation]);
      }),
    );
  });

  it('is the same without its missing figures', () => {
    fc.assert(
      fc.property(series, fc.boolean(), (values, screenOutliers) => {
        const known = values.filter((each) => each !== null);
        const withGaps = analyseSpc(values, { better: 'higher', screenOutliers });
        expect(withGaps.points.filter((_, at) => values[at] !== null)).toEqual(
          analyseSpc(known, { better: 'higher', screenOutliers }).points,
        );
      }),
    );
  });

  it('says something of a point exactly where something was found', () => {
    fc.assert(
      fc.property(series, options, (values, given) => {
        const { points, signals } = analyseSpc(values, given);
        const found = new Set(signals.flatMap((signal) => signal.at));
        points.forEach((point, at) => {
          expect(point.rule !== null).toBe(found.has(at));
          expect(point.variation !== 'common').toBe(found.has(at));
        });
      }),
    );
  });
});
