import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Side } from '../../../src/model/comparison.ts';
import { shiftPeriod, periodsPerYear } from '../../../src/model/period.ts';
import { compareLatest, compareToDate } from '../../../src/statistics/compare-years.ts';
import { judgePromise } from '../../../src/statistics/promise.ts';
import {
  academicTerms,
  annual,
  calendarYears,
  cumulative,
  financialMonths,
  financialQuarters,
  flow,
  median,
  seriesFrom,
  type Entry,
} from './made-series.ts';

const entry: fc.Arbitrary<Entry> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.nat(30), fc.nat(30)).map(([right, wrong]) => [right, right + wrong] as const),
  },
  { weight: 1, arbitrary: fc.constant(['suppressed', 12] as const) },
  { weight: 1, arbitrary: fc.constant(['unavailable', 'unavailable'] as const) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const calendar = fc.constantFrom(financialMonths, financialQuarters, academicTerms, calendarYears);
const indicator = fc.constantFrom(flow(), flow({ better: 'lower' }), cumulative(), annual(), median());
const entries = fc.array(entry, { maxLength: 40 });
const series = fc
  .tuple(calendar, fc.nat(2), entries)
  .map(([of, position, given]) => seriesFrom(of, 2022, position, given));

describe('every comparison', () => {
  it('shifts by a year when its series does', () => {
    fc.assert(
      fc.property(series, indicator, (given, of) => {
        const later = (side: Side | null): Side | null =>
          side && {
            ...side,
            first: shiftPeriod(side.first, periodsPerYear(given.calendar.frequency), given.calendar),
            last: shiftPeriod(side.last, periodsPerYear(given.calendar.frequency), given.calendar),
          };
        const shifted = {
          ...given,
          readings: given.readings.map((reading) => ({
            ...reading,
            period: shiftPeriod(reading.period, periodsPerYear(given.calendar.frequency), given.calendar),
          })),
        };
        const expected = compareLatest(given, of, []);
        const comparison: Comparison = compareLatest(shifted, of, []);
        expect(comparison).toEqual({
          ...expected,
          latest: later(expected.latest),
          earlier: later(expected.earlier),
        });
      }),
    );
  });

  it('does not depend on the order of the readings', () => {
    const shuffled = series.chain((given) =>
      fc
        .shuffledSubarray([...given.readings], { minLength: given.readings.length })
        .map((readings) => ({ given, shuffled: { ...given, readings } })),
    );
    fc.assert(
      fc.property(shuffled, indicator, ({ given, shuffled }, of) => {
        const years = { baseline: 2022, last: 2025 };
        expect(compareLatest(shuffled, of, [])).toEqual(compareLatest(given, of, []));
        expect(compareToDate(shuffled, of, [])).toEqual(compareToDate(given, of, []));
        expect(judgePromise(shuffled, of, [], years)).toEqual(judgePromise(given, of, [], years));
      }),
    );
  });

  it('states a change only between two numbers, and then it is their difference', () => {
    fc.assert(
      fc.property(series, indicator, (given, of) => {
        const { change, latest, earlier, verdict } = compareLatest(given, of, []);
        if (change === null) expect(['improving', 'worsening', 'no-clear-change']).not.toContain(verdict);
        else expect(change).toBe(Number(latest?.value) - Number(earlier?.value));
      }),
    );
  });
});
