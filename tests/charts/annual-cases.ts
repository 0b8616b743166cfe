import type { AnnualColumnsInput } from '../../src/charts/annual-columns.ts';
import { makeSeries, percent, share, weeks } from './make-series.ts';
import { seriesBreak } from './year-on-year-cases.ts';

type Case = Omit<AnnualColumnsInput, 'width'>;

/** Induction, as in the gallery: 128 of 212, 140 of 225, 162 of 231, 188 of 240. */
export const annualCases = {
  'four years': {
    unit: percent,
    breaks: [],
    targets: [],
    series: makeSeries('financial', 'year', {
      2022: [share(128, 212)],
      2023: [share(140, 225)],
      2024: [share(162, 231)],
      2025: [share(188, 240)],
    }),
    steps: [
      { from: 2022, to: 2023, change: 1.84, outcome: 'not-clear' },
      { from: 2023, to: 2024, change: 7.91, outcome: 'better' },
      { from: 2024, to: 2025, change: 8.2, outcome: 'better' },
    ],
  },
  'a break and a fall': {
    unit: percent,
    breaks: [seriesBreak('2023-01-01')],
    targets: [],
    series: makeSeries('calendar', 'year', {
      2019: [share(150, 175)],
      2020: [share(130, 206)],
      2021: [share(169, 205)],
      2022: [share(211, 229)],
      2023: [share(191, 289)],
      2024: [share(134, 312)],
    }),
    steps: [
      { from: 2021, to: 2022, change: 9.7, outcome: 'better' },
      { from: 2022, to: 2023, change: null, outcome: 'not-comparable' },
      { from: 2023, to: 2024, change: -23.1, outcome: 'worse' },
    ],
  },
  'one year': {
    unit: percent,
    breaks: [],
    targets: [],
    series: makeSeries('academic', 'year', { 2025: [share(41, 50)] }),
    steps: [],
  },
  'hidden, missing, nothing, everything': {
    unit: percent,
    breaks: [],
    targets: [],
    series: makeSeries('academic', 'year', {
      2022: [share('suppressed', 12)],
      2024: [share(0, 12)],
      2025: [share(1212, 1212)],
    }),
    steps: [{ from: 2024, to: 2025, change: 100, outcome: 'better' }],
  },
  'no change, and a reported value': {
    unit: weeks,
    breaks: [],
    targets: [],
    series: makeSeries('financial', 'year', {
      2024: [{ value: 14.2, of: [null, 1064] }],
      2025: [{ value: 14.2, of: [null, 1101] }],
      2026: [{ value: 12.9, of: [null, 'suppressed'] }],
    }),
    steps: [
      { from: 2024, to: 2025, change: 0.01, outcome: 'not-clear' },
      { from: 2025, to: 2026, change: -1.3, outcome: 'better' },
    ],
  },
  'two targets after each other and a baseline': {
    unit: percent,
    breaks: [],
    targets: [
      { kind: 'target', from: '2022-04-01', to: '2024-03-31', value: 75 },
      { kind: 'target', from: '2024-04-01', to: '', value: 80 },
      { kind: 'baseline', from: '2023-04-01', to: '', value: 60.4 },
    ],
    series: makeSeries('financial', 'year', {
      2022: [share(128, 212)],
      2023: [share(140, 225)],
      2024: [share(162, 231)],
      2025: [share(188, 240)],
    }),
    steps: [
      { from: 2022, to: 2023, change: 1.84, outcome: 'not-clear' },
      { from: 2023, to: 2024, change: 7.91, outcome: 'better' },
      { from: 2024, to: 2025, change: 8.2, outcome: 'better' },
    ],
  },
  'no row at all': {
    unit: percent,
    breaks: [],
    targets: [{ kind: 'target', from: '2022-04-01', to: '', value: 75 }],
    series: makeSeries('financial', 'year', {}),
    steps: [],
  },
} satisfies Record<string, Case>;
