import { dateWords, monthNames, periodAt, periodOf, yearLabel, type Calendar } from '../model/period.ts';

/** A period that words give: its last day, or why the words do not fit the calendar. */
export type PeriodWords = { readonly end: string } | { readonly expected: string };

const fullMonths = monthNames.map((name) => name.toLowerCase());
const shortMonths = fullMonths.map((name) => name.slice(0, 3));
const termNames = ['autumn', 'spring', 'summer'];

/** The number of a month, 1 to 12, from its English name or its first three letters; null for other words. */
export function monthOf(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, '');
  if (plain === 'sept') return 9;
  const at = plain.length === 3 ? shortMonths.indexOf(plain) : fullMonths.indexOf(plain);
  return at < 0 ? null : at + 1;
}

/** A year as it is written: from which calendar year to which; both the same for 2026. */
interface YearWords {
  readonly from: number;
  readonly to: number;
  /** The text without the year. */
  readonly rest: string;
}

const yearForms: readonly RegExp[] = [
  /(?<!\d)(?<from>\d{4})\s?[-/]\s?(?<to>\d{4}|\d{2})(?!\d)/,
  /(?<!\d)(?<from>20\d{2})(?<to>\d{4}|\d{2})(?!\d)/,
  // From 13 on, since 11/12 may be a day of a month.
  /(?<!\d)(?<from>1[3-9]|[2-9]\d)\s?\/\s?(?<to>\d{2})(?!\d)/,
  /(?<!\d)(?<from>\d{4})(?!\d)/,
];

function findYear(text: string): YearWords | null {
  for (const form of yearForms) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const from = fourDigits(groups['from'] ?? '');
    const to = groups['to'] === undefined ? from : fourDigits(groups['to'], from);
    const rest = text
      .replace(form, ' ')
      .replace(/\b(?:(?:financial|academic|calendar|school)?\s?year|fy|ay)\b/g, ' ')
      .replace(/[\s:,()-]+/g, ' ')
      .trim();
    return { from, to, rest };
  }
  return null;
}

function fourDigits(digits: string, near = 2000): number {
  return digits.length === 4 ? Number(digits) : Math.floor(near / 100) * 100 + Number(digits);
}

/**
 * Reads a period in words by the calendar that its dataset counts in: "2026-27 Q2", "Q2 2026/27", "Sep-26",
 * "Jul to Sep 2026", "Autumn term 2025", "2025/26", 202526, 2024. Null where the text is nothing of that kind.
 */
export function readPeriodWords(given: string, calendar: Calendar): PeriodWords | null {
  const text = given.normalize('NFKC').toLowerCase().replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim();
  return readMonths(text, calendar) ?? readPartOfYear(text.replace(/(?<=[\d_])(?=q)|_/g, ' '), calendar);
}

const words = '([a-z]{3,9})\\.?';
const yearDigits = "(\\d{4}|'?\\d{2})";
const oneMonth = new RegExp(`^${words}[ -]?${yearDigits}$`);
const someMonths = new RegExp(`^${words}(?: ?\\d{4})? ?(?:-|to) ?${words}[ -]?${yearDigits}$`);

function readMonths(text: string, calendar: Calendar): PeriodWords | null {
  const numbers = /^(\d{4})[-/]?(\d{2})$/.exec(text);
  if (numbers) {
    const [year, month] = [Number(numbers[1]), Number(numbers[2])];
    // 2009-10 is a year or a month: a calendar of neither does not tell.
    const isYear = month === (year + 1) % 100;
    if (month < 1 || month > 12 || (isYear && calendar.frequency !== 'month')) return null;
    return monthEnd(year, month, calendar);
  }
  const single = oneMonth.exec(text);
  if (single) {
    const month = monthOf(single[1] ?? '');
    return month === null ? null : monthEnd(yearOf(single[2] ?? ''), month, calendar);
  }
  const several = someMonths.exec(text);
  if (!several) return null;
  const [first, last] = [monthOf(several[1] ?? ''), monthOf(several[2] ?? '')];
  if (first === null || last === null) return null;
  const length = ((last - first + 12) % 12) + 1;
  const expectedLength = { month: 1, quarter: 3, term: null, year: 12 }[calendar.frequency];
  if (expectedLength !== null && length !== expectedLength)
    return { expected: `the months of one ${calendar.frequency}, such as ${exampleOf(calendar)}` };
  return monthEnd(yearOf(several[3] ?? ''), last, calendar);
}

function yearOf(digits: string): number {
  return fourDigits(digits.replace("'", ''));
}

/** The last day of a month, where a period of the calendar ends with it. */
function monthEnd(year: number, month: number, calendar: Calendar): PeriodWords {
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return periodOf(end, calendar)
    ? { end }
    : {
        expected: `a ${calendar.frequency}, or the month in which one ends, such as ${exampleOf(calendar)}`,
      };
}

function readPartOfYear(text: string, calendar: Calendar): PeriodWords | null {
  const year = findYear(text);
  if (!year) return null;
  const quarter = /^q(?:uarter|tr)? ?([1-4])$/.exec(year.rest);
  const term = /^(autumn|spring|summer)(?: ?term)?$/.exec(year.rest);
  if (quarter) return inCalendar('quarter', year, Number(quarter[1]) - 1, calendar);
  if (term) return readTerm(year, termNames.indexOf(term[1] ?? ''), calendar);
  if (year.rest === '') return inCalendar('year', year, 0, calendar);
  return null;
}

/** A term is named by its school year or by the calendar year that it falls into. */
function readTerm(year: YearWords, position: number, calendar: Calendar): PeriodWords {
  if (year.from !== year.to) return inCalendar('term', year, position, calendar);
  const from = position === 0 ? year.from : year.from - 1;
  return inCalendar('term', { ...year, from, to: from + 1 }, position, calendar);
}

function inCalendar(
  frequency: Calendar['frequency'],
  { from, to }: YearWords,
  position: number,
  calendar: Calendar,
): PeriodWords {
  const example = exampleOf(calendar);
  if (frequency !== calendar.frequency)
    return { expected: `a ${calendar.frequency}, such as ${example}, not a ${frequency}` };
  const length = calendar.yearType === 'calendar' ? 0 : 1;
  if (to - from === length) return { end: periodAt(from, position, calendar).end };
  if (to === from)
    return {
      expected: `the ${calendar.yearType} year in full, since ${from} may be ${yearLabel(from - 1, calendar.yearType)} or ${yearLabel(from, calendar.yearType)}: such as ${example}`,
    };
  return {
    expected: `${calendar.yearType === 'calendar' ? 'one calendar year' : `two years that follow each other`}, such as ${example}`,
  };
}

/** How a period of the calendar is written in words: "Q2 2025/26", "Summer term 2025/26", and its last day. */
export function exampleOf(calendar: Calendar): string {
  const last = periodAt(2025, calendar.frequency === 'year' ? 0 : 1, calendar);
  const year = yearLabel(2025, calendar.yearType);
  const spoken = {
    month: dateWords(last.end).replace(/^\d+ /, ''),
    quarter: `Q2 ${year}`,
    term: `Spring term ${year}`,
    year,
  }[calendar.frequency];
  return `${spoken} or ${last.end}`;
}
