import { isNumber } from '../model/figure.ts';
import { shiftPeriod, type Period } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';
import { periodsSpanned } from './period-words.ts';

/** One period of a series in the order of time. */
export interface SpcPlace {
  readonly period: Period;
  /** Null where the extract has no row for it. */
  readonly reading: Reading | null;
  /** In the indicator's unit; null for a missing figure, whatever the reason. */
  readonly value: number | null;
}

/** Every period from the first to the last of a series, oldest first, those without a row included. */
export function spcPlaces({ readings, calendar }: Series): SpcPlace[] {
  const byEnd = new Map(readings.map((reading) => [reading.period.end, reading]));
  const ordered = readings.map((reading) => reading.period).toSorted((a, b) => (a.end < b.end ? -1 : 1));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last) return [];
  return Array.from({ length: periodsSpanned({ first, last }, calendar) }, (_, at) => {
    const period = shiftPeriod(first, at, calendar);
    const reading = byEnd.get(period.end) ?? null;
    return { period, reading, value: reading && isNumber(reading.value) ? reading.value : null };
  });
}

/** The position of the period that a day (ISO) falls into; null before the first and after the last. */
export function placeOf(places: readonly SpcPlace[], date: string, starts: boolean): number | null {
  const at = places.findIndex(({ period }) => period.end >= date);
  const isBefore = at === 0 && starts;
  return at < 0 || isBefore ? null : at;
}
