import type { BreakdownInput } from '../../src/charts/breakdown.ts';
import type { GradesInput } from '../../src/charts/grades.ts';
import type { Calendar } from '../../src/model/period.ts';
import { readingInterval } from '../../src/statistics/reading-interval.ts';
import { checks, makeSeries, percent, share as s, waits, weeks, type Cell } from './make-series.ts';
import { hostile, longName, seriesBreak } from './year-on-year-cases.ts';

const quarters: Calendar = { yearType: 'financial', frequency: 'quarter' };
const months: Calendar = { yearType: 'financial', frequency: 'month' };
const children = { unit: 'children', decimals: 0 };
const inQuarters = (years: Readonly<Record<number, readonly Cell[]>>) =>
  makeSeries('financial', 'quarter', years);
const c = 'suppressed';

export const breakdownCases = {
  'four settings with hidden figures': {
    unit: children,
    calendar: quarters,
    parts: [
      { title: 'Early years', series: inQuarters({ 2024: [9, 8, c, c], 2025: [6, 7, 5, c], 2026: [c, c] }) },
      {
        title: 'Special school',
        series: inQuarters({ 2024: [14, 15, c, c], 2025: [12, 11, 13, null], 2026: [12, c] }),
      },
      {
        title: 'School age',
        series: inQuarters({ 2024: [118, 111, 104, 96], 2025: [90, 86, 80, 72], 2026: [66, 61] }),
      },
      {
        title: 'All settings',
        series: inQuarters({ 2024: [141, 134, 122, 114], 2025: [108, 104, 98, 90], 2026: [82, 76] }),
      },
    ],
  },
  'long, short and hostile names': {
    unit: percent,
    calendar: quarters,
    breaks: [seriesBreak('2025-04-01')],
    parts: [
      { title: longName, series: checks },
      { title: hostile, series: checks },
      { title: 'Speech', series: inQuarters({ 2026: [0, 100] }) },
      { title: 'One point', series: inQuarters({ 2025: [50] }) },
      { title: 'No rows', series: inQuarters({}) },
    ],
  },
  'one part': { unit: weeks, calendar: months, parts: [{ title: 'All', series: waits }] },
  'terms, whose names are long': {
    unit: percent,
    calendar: { yearType: 'academic', frequency: 'term' },
    parts: ['Education', 'Health', 'Social care', 'All', 'Others'].map((title) => ({
      title,
      series: makeSeries('academic', 'term', { 2024: [41, 44, 46], 2025: [47, 52, 53] }),
    })),
  },
  'fourteen parts': {
    unit: weeks,
    calendar: months,
    parts: Array.from({ length: 14 }, (_, at) => ({ title: `Part ${at + 1}`, series: waits })),
  },
  'intervals, also of nothing, everything and one alone, across a break': {
    unit: percent,
    calendar: quarters,
    breaks: [seriesBreak('2025-04-01')],
    intervalOf: (reading) => readingInterval(reading, { kind: 'flow', denominator: ['of'], per: 100 }),
    parts: [
      {
        title: 'Many',
        series: inQuarters({
          2024: [s(400, 800), s(430, 810), s(450, 790), s(470, 800)],
          2025: [s(600, 900), s(610, 880)],
        }),
      },
      {
        title: 'Few, with gaps and a hidden figure',
        series: inQuarters({ 2024: [s(2, 12), s(3, 11), null, s(6, 12)], 2025: [s(4, 10), s(c, 12)] }),
      },
      {
        title: 'None and all',
        series: inQuarters({ 2024: [s(0, 9), s(0, 20), s(0, 10), s(0, 14)], 2025: [s(9, 9), s(12, 12)] }),
      },
      {
        title: 'More than its total',
        series: inQuarters({ 2025: [s(20, 20), { value: 99, of: [99, 90] }] }),
      },
    ],
  },
} satisfies Record<string, Omit<BreakdownInput, 'width'>>;

const names = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];

export const gradesCases = {
  'four years of audits': {
    names,
    goodGrades: 2,
    rows: [
      { label: '2022/23', n: 146, grades: [7, 53, 62, 24] },
      { label: '2023/24', n: 178, grades: [14, 68, 72, 24] },
      { label: '2024/25', n: 208, grades: [22, 87, 77, 22] },
      { label: '2025/26, 2 of 3 terms', n: 231, grades: [30, 111, 72, 18] },
    ],
  },
  'nothing, one grade only, a hostile name': {
    names: [hostile, 'Good', 'Requires improvement', 'Inadequate'],
    goodGrades: 2,
    rows: [
      { label: '2024/25', n: 0, grades: [0, 0, 0, 0] },
      { label: '2025/26', n: 3, grades: [0, 3, 0, 0] },
    ],
  },
  'names and labels of sixty characters': {
    names: names.map((name) => `${name}: ${longName}`.slice(0, 60)),
    goodGrades: 2,
    rows: [
      { label: longName, n: 208, grades: [22, 87, 77, 22] },
      { label: `2025/26, ${longName}`, n: 231, grades: [30, 111, 72, 18] },
    ],
  },
} satisfies Record<string, Omit<GradesInput, 'width'>>;
