import { missingOrder, type Figure, type Missing } from '../../src/model/figure.ts';
import { periodAt, type Calendar, type Frequency, type YearType } from '../../src/model/period.ts';
import type { Reading, Series } from '../../src/model/reading.ts';

/** null: the extract has no row for that period. */
export type Cell =
  Figure | null | { readonly value: Figure; readonly of: readonly [Figure | null, Figure | null] };

/** A series from rows of a year each: makeSeries('financial', 'month', { 2025: [41, 40.2, null, 'suppressed'] }). */
export function makeSeries(
  yearType: YearType,
  frequency: Frequency,
  years: Readonly<Record<number, readonly Cell[]>>,
): Series {
  const calendar: Calendar = { yearType, frequency };
  return {
    calendar,
    readings: Object.entries(years).flatMap(([year, cells]) =>
      cells.flatMap((cell, position): Reading[] => {
        if (cell === null) return [];
        const isCounted = typeof cell === 'object';
        const [numerator, denominator] = isCounted ? cell.of : [null, null];
        const value = isCounted ? cell.value : cell;
        return [
          {
            period: periodAt(Number(year), position, calendar),
            part: {},
            value,
            numerator,
            denominator,
            grades: null,
          },
        ];
      }),
    ),
  };
}

/** A percentage with the counts it comes from. */
export function share(numerator: Figure, denominator: Figure): Cell {
  const missing = missingOrder.find(
    (reason): reason is Missing => reason === numerator || reason === denominator,
  );
  if (typeof numerator === 'number' && typeof denominator === 'number')
    return {
      value: denominator === 0 ? 'not-applicable' : (100 * numerator) / denominator,
      of: [numerator, denominator],
    };
  return { value: missing ?? 'unavailable', of: [numerator, denominator] };
}

export const weeks = { unit: 'weeks', decimals: 1 };
export const percent = { unit: 'percent', decimals: 1 };
export const score = { unit: 'score', decimals: 2 };

/** A wait by month: three full years and six months of the fourth. */
export const waits = makeSeries('financial', 'month', {
  2023: [44, 44.4, 45, 45.2, 46, 46.2, 46.4, 47, 47.5, 47.2, 47.6, 47.4],
  2024: [47, 46.5, 47.2, 46, 45.5, 45, 44.6, 44, 43.2, 43, 42.4, 41.8],
  2025: [41.5, 41, 40.2, 39.8, 39.9, 39, 38.1, 37.6, 37.4, 36.8, 36, 35.4],
  2026: [35, 34.2, 34.5, 33.6, 33.3, 32.8],
});

/** A share that grows through each year, by quarter. */
export const checks = makeSeries('financial', 'quarter', {
  2023: [share(130, 1000), share(245, 1000), share(380, 1000), share(550, 1000)],
  2024: [share(140, 1000), share(256, 1000), share(410, 1000), share(560, 1000)],
  2025: [share(158, 1000), share(279, 1000), share(435, 1000), share(601, 1000)],
  2026: [share(170, 1000), share(316, 1000)],
});
