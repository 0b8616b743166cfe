import type { Figure } from './figure.ts';
import type { Calendar, Period } from './period.ts';

/** An indicator's value for one period and breakdown, with what it was computed from. */
export interface Reading {
  readonly period: Period;
  /** Column → value of the part it stands for; empty for the whole. */
  readonly part: Readonly<Record<string, string>>;
  /** In the indicator's unit (per cent as 0 to 100), or why there is none. */
  readonly value: Figure;
  /** The count on top; null for a value as reported. */
  readonly numerator: Figure | null;
  /** The count below, or how many a reported value rests on; null where the indicator has none. */
  readonly denominator: Figure | null;
  /** Counts by grade in the indicator's order, where it has a distribution. */
  readonly grades: readonly Figure[] | null;
}

/** Readings of one indicator and one part, by period; a period absent from the extract is absent here. */
export interface Series {
  readonly calendar: Calendar;
  readonly readings: readonly Reading[];
}
