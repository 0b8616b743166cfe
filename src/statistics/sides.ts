import type { Side, Verdict } from '../model/comparison.ts';
import { isNumber, missingOrder, type Missing } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Reading } from '../model/reading.ts';

/** One reading as a side. */
export function sideOf(reading: Reading): Side {
  const { period, value, numerator, denominator } = reading;
  return {
    first: period,
    last: period,
    value,
    numerator,
    denominator,
  };
}

/** True where a reading's counts are there to be added; one that counted nothing is there and adds nothing. */
export function isCounted(reading: Reading | undefined, indicator: Indicator): reading is Reading {
  if (reading === undefined || !isNumber(reading.numerator)) return false;
  return indicator.denominator === undefined || isNumber(reading.denominator);
}

/**
 * Counts added up over readings, oldest first: a proportion is worked out from the sums and does not apply where
 * the denominators add up to 0. Readings that are not counted give a side without figure; none at all give null.
 */
export function addedUp(readings: readonly Reading[], indicator: Indicator): Side | null {
  const counted = readings.filter((reading) => isCounted(reading, indicator));
  const spanned = counted.length > 0 ? counted : readings;
  const first = spanned[0]?.period;
  const last = spanned.at(-1)?.period;
  if (!first || !last) return null;
  if (counted.length === 0) {
    const why = reasonOf(readings);
    return { first, last, value: why, numerator: why, denominator: indicator.denominator ? why : null };
  }
  const numerator = sum(counted.map((reading) => reading.numerator));
  if (indicator.denominator === undefined)
    return { first, last, value: numerator, numerator, denominator: null };
  const denominator = sum(counted.map((reading) => reading.denominator));
  const value = denominator === 0 ? 'not-applicable' : (indicator.per * numerator) / denominator;
  return { first, last, value, numerator, denominator };
}

/** Why readings have no figure: what is hidden wins over what was not received. */
export function reasonOf(readings: readonly Reading[]): Missing {
  const found = readings.flatMap((reading) => [reading.value, reading.numerator, reading.denominator]);
  return missingOrder.find((reason) => found.includes(reason)) ?? 'unavailable';
}

/** What a missing figure makes of a verdict. */
export function verdictOfMissing(reason: Missing): Verdict {
  return reason === 'suppressed' ? 'suppressed' : 'no-data';
}

function sum(figures: readonly Reading['numerator'][]): number {
  return figures.filter(isNumber).reduce((total, figure) => total + figure, 0);
}
