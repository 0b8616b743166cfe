import { periodOf, shiftPeriod, type Calendar } from '../model/period.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';
import type { DayWords } from './day-words.ts';

type Order = NonNullable<ReadingChoices['dateOrder']>;
export type Numbers = DayWords & { readonly kind: 'numbers' };

/** What the dates of a column written in two numbers tell about which is the day. */
export interface FoundOrder {
  /** Null where nothing tells, or where they contradict each other. */
  readonly order: Order | null;
  /** True where some can only be read day first and others only month first. */
  readonly isMixed: boolean;
}

/**
 * Decides for the whole column: a number above 12 is a day. Where there is none, and the dates are those of periods,
 * the order under which every one of them is the first or last day of a period, if it is only one.
 */
export function findOrder(dates: readonly Numbers[], periods: Calendar | null): FoundOrder {
  const asDay = dates.some(({ monthFirst }) => monthFirst === null);
  const asMonth = dates.some(({ dayFirst }) => dayFirst === null);
  if (asDay || asMonth) {
    if (asDay && asMonth) return { order: null, isMixed: true };
    return { order: asDay ? 'day-first' : 'month-first', isMixed: false };
  }
  if (dates.every(({ dayFirst, monthFirst }) => dayFirst === monthFirst))
    return { order: 'day-first', isMixed: false };
  if (periods === null) return { order: null, isMixed: false };
  const fits = (read: (date: Numbers) => string | null) =>
    dates.every((date) => isPeriodEdge(read(date) ?? '', periods));
  const [dayFits, monthFits] = [fits(({ dayFirst }) => dayFirst), fits(({ monthFirst }) => monthFirst)];
  if (dayFits === monthFits) return { order: null, isMixed: false };
  return { order: dayFits ? 'day-first' : 'month-first', isMixed: false };
}

function isPeriodEdge(date: string, calendar: Calendar): boolean {
  return periodOf(date, calendar) !== null || periodStartingOn(date, calendar) !== null;
}

/** The last day of the period whose first day it is; null where none begins then. */
export function periodStartingOn(date: string, calendar: Calendar): string | null {
  if (calendar.frequency === 'term' && date.slice(5) === '09-01')
    // The summer term ends in July, the autumn term begins in September.
    return periodStartingOn(`${date.slice(0, 4)}-08-01`, calendar);
  const before = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(before.getTime())) return null;
  before.setUTCDate(before.getUTCDate() - 1);
  const ended = periodOf(before.toISOString().slice(0, 10), calendar);
  return ended ? shiftPeriod(ended, 1, calendar).end : null;
}
