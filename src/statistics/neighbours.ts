import { isNumber } from '../model/figure.ts';
import type { Series } from '../model/reading.ts';

/** Neighbours in one period: the range and the median of their figures, in the indicator's unit. */
export interface NeighbourBand {
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  /** How many neighbours have a figure. */
  readonly count: number;
}

/** Below this a range says more about single neighbours than about all. */
const fewestNeighbours = 3;

/**
 * Range and median across areas of what each area reports for the period that ends on an ISO date; no figure is
 * averaged or weighted. Null where fewer than three neighbours have a figure: a missing one is left out, never 0.
 */
export function neighbourBand(neighbours: readonly Series[], end: string): NeighbourBand | null {
  const values = neighbours
    .flatMap(({ readings }) => {
      const value = readings.find((reading) => reading.period.end === end)?.value;
      return isNumber(value) ? [value] : [];
    })
    .sort((one, other) => one - other);
  const lowest = values[0];
  const highest = values.at(-1);
  if (values.length < fewestNeighbours || lowest === undefined || highest === undefined) return null;
  return { lowest, median: medianOf(values), highest, count: values.length };
}

/** The middle of sorted values; of an even count, half-way between the two in the middle. */
function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const above = sorted[Math.floor(half)] ?? NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? NaN) + above) / 2 : above;
}
