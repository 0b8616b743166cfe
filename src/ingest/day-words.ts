import { monthOf } from './period-words.ts';

/** A text that is a single day, one of two days, or no day that there is. */
export type DayWords =
  | { readonly kind: 'day'; readonly date: string; readonly form: string }
  /** Two numbers of which one is the day and one the month. */
  | { readonly kind: 'numbers'; readonly dayFirst: string | null; readonly monthFirst: string | null }
  | { readonly kind: 'wrong'; readonly expected: string };

const midnight = '(?:[ T](?:00:00(?::00(?:[.,]0+)?)?|23:59(?::59(?:[.,]9+)?)?)Z?)?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:day)?,? )?';
const month = '([a-z]{3,9})\\.?';
const yearDigits = '(\\d{4}|\\d{2})';
const between = '(?: |-|/|\\.|, ?)?';

const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${midnight}$`);
const eightDigits = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const twoNumbers = new RegExp(`^(\\d{1,2})( ?[/.-] ?)(\\d{1,2})\\2(\\d{4}|\\d{2})${midnight}$`);
const dayThenMonth = new RegExp(
  `^${weekday}(\\d{1,2})(?:st|nd|rd|th)?${between}${month}${between}${yearDigits}${midnight}$`,
  'i',
);
const monthThenDay = new RegExp(
  `^${weekday}${month}${between}(\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})${midnight}$`,
  'i',
);
const withTime = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]\d{1,2}:\d{2}/;
const withoutYear = /^(?:\d{1,2}[ -][a-z]{3,9}|\d{1,2}\/\d{1,2})$/i;
const excelSerial = /^(\d{5})(?:\.0+)?$/;

const noSuchDay = 'a day that there is: this one is in no calendar';

/** Reads a text as a day; null where it is nothing of that kind. */
export function readDayWords(given: string): DayWords | null {
  const text = given.normalize('NFKC').replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim();
  const iso = yearFirst.exec(text) ?? eightDigits.exec(text);
  if (iso) {
    const [year, monthText, day] = iso.length === 5 ? [iso[1], iso[3], iso[4]] : [iso[1], iso[2], iso[3]];
    return dayOf(Number(year), Number(monthText), Number(day), 'with the year first');
  }
  const numbers = twoNumbers.exec(text);
  if (numbers) {
    const [one, other, year] = [Number(numbers[1]), Number(numbers[3]), century(numbers[4] ?? '')];
    const dayFirst = isoDay(year, other, one);
    const monthFirst = isoDay(year, one, other);
    if (dayFirst === null && monthFirst === null) return { kind: 'wrong', expected: noSuchDay };
    return { kind: 'numbers', dayFirst, monthFirst };
  }
  const dayMonth = dayThenMonth.exec(text);
  if (dayMonth) return named(dayMonth[1], dayMonth[2], dayMonth[3]);
  const monthDay = monthThenDay.exec(text);
  if (monthDay) return named(monthDay[2], monthDay[1], monthDay[3]);
  return wrongKind(text);
}

function named(day = '', monthWord = '', year = ''): DayWords | null {
  const number = monthOf(monthWord);
  return number === null ? null : dayOf(century(year), number, Number(day), 'with the month in words');
}

function wrongKind(text: string): DayWords | null {
  const serial = excelSerial.exec(text);
  const counted = Number(serial?.[1] ?? 0);
  if (counted >= 36_526 && counted <= 55_153) {
    // Excel counts days from 30 December 1899, as long as they are after February 1900.
    const date = new Date(Date.UTC(1899, 11, 30 + counted)).toISOString().slice(0, 10);
    return {
      kind: 'wrong',
      expected: `a date: ${text} is how Excel counts the days to ${date}. In Excel format the column as Date and save it again`,
    };
  }
  if (withTime.test(text)) return { kind: 'wrong', expected: 'a date without a time of day' };
  if (withoutYear.test(text)) return { kind: 'wrong', expected: 'a date with its year, such as 2026-09-30' };
  return null;
}

function century(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) < 70 ? 2000 + Number(digits) : 1900 + Number(digits);
}

function dayOf(year: number, monthNumber: number, day: number, form: string): DayWords {
  const date = isoDay(year, monthNumber, day);
  return date === null ? { kind: 'wrong', expected: noSuchDay } : { kind: 'day', date, form };
}

/** An ISO day; null where there is none, or none within 100 years or so. */
function isoDay(year: number, monthNumber: number, day: number): string | null {
  if (year < 1900 || year > 2100 || monthNumber < 1 || monthNumber > 12) return null;
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
