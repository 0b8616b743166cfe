import { monthNames } from '../model/period.ts';

const names = monthNames.map((name) => name.toLowerCase());

/** "2025-01" of "January 2025"; null for other words. */
export function monthOfWords(words: string): string | null {
  const [name = '', year = ''] = words.toLowerCase().split(' ');
  const month = names.indexOf(name) + 1;
  return month > 0 && /^\d{4}$/.test(year) ? `${year}-${String(month).padStart(2, '0')}` : null;
}

/** The last day of a month "2025-02", ISO. */
export function lastDayOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
}

/** "March 2025" of "2025-03" or of a day in it. */
export function monthWords(date: string): string {
  return `${monthNames[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** The last day of the calendar quarter in which a day lies, ISO. */
export function quarterEnd(day: string): string {
  const year = Number(day.slice(0, 4));
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of a month that is shorter, ISO; the last day of a month stays one. */
export function addMonths(day: string, months: number): string {
  const month = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
    .toISOString()
    .slice(0, 7);
  const last = lastDayOfMonth(month);
  const same = `${month}-${day.slice(8, 10)}`;
  return day === lastDayOfMonth(day.slice(0, 7)) || same > last ? last : same;
}
