import type { Side } from '../model/comparison.ts';
import { periodLabel, periodShort, periodsPerYear, type Calendar, type Period } from '../model/period.ts';

/** A period within a sentence: "September 2026", "quarter 2 2026/27", "summer term 2025/26", "2024". */
export function periodInSentence(period: Period, calendar: Calendar): string {
  const label = periodLabel(period, calendar);
  const isName = calendar.frequency === 'month' || calendar.frequency === 'year';
  return isName ? label : lowerFirst(label);
}

/** The last period of a run within a sentence, where "term" has been said: "summer 2025/26". */
export function runEnd(period: Period, calendar: Calendar): string {
  return calendar.frequency === 'term'
    ? lowerFirst(periodShort(period, calendar))
    : periodInSentence(period, calendar);
}

/** How many periods lie from a side's first to its last, both included. */
export function periodsSpanned({ first, last }: Pick<Side, 'first' | 'last'>, calendar: Calendar): number {
  return (last.year - first.year) * periodsPerYear(calendar.frequency) + last.position - first.position + 1;
}

/** "1 month", "12 months". */
export function countPeriods(count: number, calendar: Calendar): string {
  return `${count} ${calendar.frequency}${count === 1 ? '' : 's'}`;
}

/** True for a run from the start of a year that has not ended with it. */
export function isYearToDate(side: Side, calendar: Calendar): boolean {
  const count = periodsSpanned(side, calendar);
  return side.first.position === 0 && count > 1 && count < periodsPerYear(calendar.frequency);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
