/** How a dataset counts its years. Financial starts in April, academic in September, calendar in January. */
export type YearType = 'financial' | 'academic' | 'calendar';

/** How often a dataset reports. */
export type Frequency = 'month' | 'quarter' | 'term' | 'year';

export interface Calendar {
  readonly yearType: YearType;
  readonly frequency: Frequency;
}

/** One reporting period. */
export interface Period {
  /** Its last day, ISO (2026-09-30). */
  readonly end: string;
  /** The calendar year in which its reporting year starts: 2026 for 2026/27. */
  readonly year: number;
  /** Its place in the reporting year, from 0. */
  readonly position: number;
}

const firstMonth: Readonly<Record<YearType, number>> = { financial: 4, academic: 9, calendar: 1 };
const monthsPerPeriod = { month: 1, quarter: 3, year: 12 } as const;
/** Terms end where the school year's months do: December, March and July. */
const termEnds: readonly { readonly month: number; readonly day: number; readonly name: string }[] = [
  { month: 12, day: 31, name: 'Autumn' },
  { month: 3, day: 31, name: 'Spring' },
  { month: 7, day: 31, name: 'Summer' },
];
/** The months in full, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function monthName(month: number): string {
  return monthNames[(((month - 1) % 12) + 12) % 12] as string;
}

/** Periods in a year: 12 months, 4 quarters, 3 terms, 1 year. */
export function periodsPerYear(frequency: Frequency): number {
  return frequency === 'term' ? 3 : 12 / monthsPerPeriod[frequency];
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The period at a place of a year; positions outside the year carry over, so position −1 is last year's end. */
export function periodAt(year: number, position: number, calendar: Calendar): Period {
  const count = periodsPerYear(calendar.frequency);
  const carried = Math.floor(position / count);
  const at = position - carried * count;
  const startYear = year + carried;
  if (calendar.frequency === 'term') {
    const term = termEnds[at];
    if (!term) throw new RangeError(`no term ${at}`);
    return {
      end: iso(term.month < 9 ? startYear + 1 : startYear, term.month, term.day),
      year: startYear,
      position: at,
    };
  }
  const months = firstMonth[calendar.yearType] - 1 + (at + 1) * monthsPerPeriod[calendar.frequency];
  const endYear = startYear + Math.floor((months - 1) / 12);
  const endMonth = ((months - 1) % 12) + 1;
  return { end: iso(endYear, endMonth, lastDayOf(endYear, endMonth)), year: startYear, position: at };
}

/** The period that ends on an ISO date, or null when no period of this calendar ends that day. */
export function periodOf(end: string, calendar: Calendar): Period | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(end);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const start = month >= firstMonth[calendar.yearType] ? year : year - 1;
  for (let position = 0; position < periodsPerYear(calendar.frequency); position++) {
    const period = periodAt(start, position, calendar);
    if (period.end === end) return period;
  }
  return null;
}

/** The period so many periods later (earlier when negative). */
export function shiftPeriod(period: Period, by: number, calendar: Calendar): Period {
  return periodAt(period.year, period.position + by, calendar);
}

/** "2026/27" for financial and academic years, "2026" for calendar years. */
export function yearLabel(year: number, yearType: YearType): string {
  return yearType === 'calendar' ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** Axis label of a place in the year: "Apr", "Q1", "Autumn"; '' for annual data. */
export function positionLabel(position: number, calendar: Calendar): string {
  if (calendar.frequency === 'year') return '';
  if (calendar.frequency === 'term') return termEnds[position]?.name ?? '';
  if (calendar.frequency === 'quarter') return `Q${position + 1}`;
  return monthName(firstMonth[calendar.yearType] + position).slice(0, 3);
}

/** "September 2026", "Quarter 2 2026/27", "Summer term 2025/26", "2025/26", "2024". */
export function periodLabel(period: Period, calendar: Calendar): string {
  const year = yearLabel(period.year, calendar.yearType);
  if (calendar.frequency === 'year') return year;
  if (calendar.frequency === 'term') return `${termEnds[period.position]?.name ?? ''} term ${year}`;
  if (calendar.frequency === 'quarter') return `Quarter ${period.position + 1} ${year}`;
  return `${monthName(Number(period.end.slice(5, 7)))} ${period.end.slice(0, 4)}`;
}

/** The short form for tables and small charts: "Sep 2026", "Q2 2026/27", "Summer 2025/26", "2024". */
export function periodShort(period: Period, calendar: Calendar): string {
  const year = yearLabel(period.year, calendar.yearType);
  if (calendar.frequency === 'year') return year;
  if (calendar.frequency === 'month')
    return `${monthName(Number(period.end.slice(5, 7))).slice(0, 3)} ${period.end.slice(0, 4)}`;
  return `${positionLabel(period.position, calendar)} ${year}`;
}

/** "30 September 2026" from an ISO date. */
export function dateWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${monthName(Number(month))} ${year}`;
}

/** What a period end must look like, for a message to an analyst: "the last day of a month". */
export function periodEndRule(calendar: Calendar): string {
  if (calendar.frequency === 'term') return 'the last day of a term: 31 December, 31 March or 31 July';
  if (calendar.frequency === 'year')
    return `the last day of a ${calendar.yearType} year: ${dateWords(periodAt(2025, 0, calendar).end).replace(/ \d{4}$/, '')}`;
  return `the last day of a ${calendar.frequency === 'quarter' ? `${calendar.yearType} quarter` : 'month'}`;
}
