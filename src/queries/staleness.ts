import { calendarOf, type Dataset } from '../model/dataset.ts';
import { fieldOf } from '../model/dataset.ts';
import { periodOf, periodShort, shiftPeriod, type Frequency } from '../model/period.ts';

/** Days after a period's end by which its figures should be there. */
const dueAfterDays: Readonly<Record<Frequency, number>> = { month: 31, quarter: 31, term: 62, year: 180 };

/**
 * The periods that are due and not there on a day, oldest first, as short labels; none where the dataset is up to
 * date or its rows belong to no periods.
 */
export function periodsDue(dataset: Dataset, lastPeriod: string | null, day: string): readonly string[] {
  const calendar = calendarOf(dataset);
  const last = lastPeriod === null || !fieldOf(dataset, 'period_end') ? null : periodOf(lastPeriod, calendar);
  if (!last) return [];
  const due: string[] = [];
  for (
    let next = shiftPeriod(last, 1, calendar);
    isDue(next.end, calendar.frequency, day);
    next = shiftPeriod(next, 1, calendar)
  )
    due.push(periodShort(next, calendar));
  return due;
}

function isDue(end: string, frequency: Frequency, day: string): boolean {
  return (Date.parse(day) - Date.parse(end)) / (24 * 60 * 60 * 1000) > dueAfterDays[frequency];
}
