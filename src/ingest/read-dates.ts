import type { DateColumn, DatesRead } from '../model/date-reading.ts';
import { dateWords, periodEndRule } from '../model/period.ts';
import { findOrder, periodStartingOn, type Numbers } from './date-order.ts';
import { readDayWords } from './day-words.ts';
import { exampleOf, readPeriodWords } from './period-words.ts';

const isIso = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads the different texts of a date column: days in any usual form and, where the column names periods, their words
 * too, which stand for the period's last day. Which of two numbers is the day is decided once for all; what nothing
 * decides is left for the analyst to say.
 */
export function readDates(texts: readonly string[], column: DateColumn): DatesRead {
  const { calendar, isPeriodEnd, dateOrder } = column;
  const dates = new Map<string, { readonly date: string; readonly form: string }>();
  const unread = new Map<string, string>();
  const numbers = new Map<string, Numbers>();
  const days = new Set<string>();
  for (const text of texts) {
    const words = isPeriodEnd ? readPeriodWords(text, calendar) : null;
    const day = readDayWords(text);
    if (day?.kind === 'numbers') numbers.set(text, day);
    else if (day?.kind === 'day') {
      dates.set(text, { date: day.date, form: isIso.test(text) ? 'as it stands' : day.form });
      days.add(text);
    } else if (words && 'end' in words) dates.set(text, { date: words.end, form: 'naming a period' });
    else unread.set(text, words?.expected ?? (day?.kind === 'wrong' ? day.expected : expectedIn(column)));
  }

  const found = findOrder([...numbers.values()], isPeriodEnd ? calendar : null);
  const order = found.order ?? dateOrder;
  const ambiguous: string[] = [];
  for (const [text, { dayFirst, monthFirst }] of numbers) {
    const date = order === 'month-first' ? monthFirst : dayFirst;
    const isOpen = dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst;
    if (date !== null && (order !== null || dayFirst === monthFirst)) {
      dates.set(text, {
        date,
        form: order === null ? 'with the same day and month' : `with the ${wordOf(order)} first`,
      });
      days.add(text);
    } else if (found.isMixed) unread.set(text, mixedOrder(isOpen));
    else if (order === null) ambiguous.push(text);
    else unread.set(text, `a date with the ${wordOf(order)} first, as in the rest`);
  }
  if (isPeriodEnd && ambiguous.length === 0) readFirstDays(dates, days, column);
  return { dates, unread, ambiguous };
}

/** A provider that gives periods by their first day does so in every row; a single first day among others is wrong. */
function readFirstDays(
  dates: Map<string, { readonly date: string; readonly form: string }>,
  days: ReadonlySet<string>,
  { calendar }: DateColumn,
): void {
  const ends = [...days].map((text) => {
    const date = dates.get(text)?.date ?? '';
    return [text, periodStartingOn(date, calendar)] as const;
  });
  if (ends.length < dates.size) return;
  const known = ends.flatMap(([text, end]) => (end === null ? [] : [[text, end] as const]));
  if (known.length < ends.length) return;
  for (const [text, end] of known)
    dates.set(text, { date: end, form: 'on the first day of a period, which stands for its last' });
}

function wordOf(order: NonNullable<DateColumn['dateOrder']>): string {
  return order === 'day-first' ? 'day' : 'month';
}

function mixedOrder(isOpen: boolean): string {
  return isOpen
    ? 'one order of day and month in the whole column: here it is mixed, so that this date can be read two ways. Write dates as 2026-09-30'
    : 'one order of day and month in the whole column: elsewhere it is the other way round. Write dates as 2026-09-30';
}

function expectedIn({ calendar, isPeriodEnd }: DateColumn): string {
  return isPeriodEnd
    ? `${periodEndRule(calendar)}, or the period in words: such as ${exampleOf(calendar)}`
    : `a day, such as 2026-09-30, 30/09/2026 or ${dateWords('2026-09-30')}`;
}
