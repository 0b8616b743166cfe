import type { SeriesBreak } from '../../src/model/dataset.ts';
import type { YearOnYearInput } from '../../src/charts/year-on-year.ts';
import { checks, makeSeries, percent, score, share, waits, weeks } from './make-series.ts';

type Case = Omit<YearOnYearInput, 'width'>;

export const hostile = `<img src=x onerror="alert('1')"> & "quoted"`;

/** Sixty characters, as long as names of our areas, parts and measures get. */
export const longName = 'Integrated therapies for children and young people with SEND';

export function seriesBreak(from: string): SeriesBreak {
  return { dataset: 'any', indicator: '', from, note: hostile, source: 'made up' };
}

const plain = { breaks: [], promiseBaseline: null, targets: [] } as const;

/** One entry a situation that a chart must survive. */
export const yearOnYearCases = {
  'months with a part year': { ...plain, series: waits, unit: weeks, promiseBaseline: 2024 },
  'quarters that add up': { ...plain, series: checks, unit: percent },
  'one point': { ...plain, series: makeSeries('financial', 'month', { 2026: [32.8] }), unit: weeks },
  'no figure at all': {
    ...plain,
    series: makeSeries('financial', 'month', { 2026: ['unavailable', 'suppressed'] }),
    unit: weeks,
  },
  'no row at all': { ...plain, series: makeSeries('financial', 'month', {}), unit: weeks },
  'a gap and hidden figures': {
    ...plain,
    unit: percent,
    series: makeSeries('academic', 'month', {
      2023: [60, 61, 60, 62, 63, 64, 63, 65, 66, 66, 67, 67],
      2024: [66, 68, null, 69, 'suppressed', 'suppressed', 71, 72, 71, 73, 74, 'suppressed'],
      2025: [73, 'unavailable', 75, 'suppressed', 77, 78, 80, 81],
    }),
  },
  'a break between years': {
    ...plain,
    unit: percent,
    breaks: [seriesBreak('2023-09-01')],
    series: makeSeries('academic', 'term', {
      2022: [share(55, 100), share(57, 100), share(58, 100)],
      2023: [share(41, 100), share(44, 100), share(46, 100)],
      2024: [share(47, 100), share(52, 100), share(53, 100)],
      2025: [share(56, 100), share(61, 100), share(61, 100)],
    }),
  },
  'a break within a year': {
    ...plain,
    unit: weeks,
    breaks: [seriesBreak('2025-07-01')],
    series: waits,
  },
  'nothing and everything': {
    ...plain,
    unit: percent,
    series: makeSeries('financial', 'quarter', {
      2024: [share(0, 40), share(0, 40), share(0, 0), share(0, 40)],
      2025: [share(40, 40), share(40, 40), share(40, 40), share(40, 40)],
    }),
  },
  'far from zero': {
    ...plain,
    unit: score,
    series: makeSeries('academic', 'term', { 2024: [2.71, 2.74, 2.76], 2025: [2.78, 2.8, 2.83] }),
  },
  'lines that end together': {
    ...plain,
    unit: weeks,
    series: makeSeries('financial', 'month', {
      2023: [9, 9.4, 9.1, 9.3, 9.2, 9, 8.6, 9.1, 9.5, 9.4, 9.2, 9.1],
      2024: [9.2, 9.1, 9.3, 8.1, 9.4, 9, 9.1, 9.2, 9.3, 9.1, 9.2, 9.15],
      2025: [9.1, 9.3, 9, 9.2, 9.1, 9.3, 9.2, 9.1, 9, 9.1, 9.3, 9.2],
      2026: [9.3, 9.4, 9.1, 9.6, 9.2, 9.4, 9.3, 9.1, 9.5, 9.2, 9.3, 9.25],
    }),
  },
  'targets of a past year, of this one and a baseline': {
    ...plain,
    unit: percent,
    series: checks,
    targets: [
      { kind: 'baseline', from: '2023-04-01', to: '2024-03-31', value: 45 },
      { kind: 'target', from: '2023-04-01', to: '2024-03-31', value: 75 },
      { kind: 'target', from: '2026-04-01', to: '2027-03-31', value: 67.5 },
      // Of a year that is not shown, and one that has not begun.
      { kind: 'target', from: '2021-04-01', to: '2022-03-31', value: 99 },
      { kind: 'target', from: '2027-04-01', to: '', value: 98 },
    ],
  },
  'a target changed within a year, among the lines': {
    ...plain,
    unit: weeks,
    series: waits,
    promiseBaseline: 2024,
    targets: [
      { kind: 'target', from: '2023-04-01', to: '2025-09-30', value: 40 },
      { kind: 'target', from: '2025-10-01', to: '', value: 36 },
    ],
  },
} satisfies Record<string, Case>;
