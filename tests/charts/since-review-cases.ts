import type { SinceReviewInput } from '../../src/charts/since-review.ts';
import type { Verdict } from '../../src/model/comparison.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Unit } from '../../src/model/format.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { periodShort, periodsPerYear, type Period } from '../../src/model/period.ts';
import type { ReviewedFigure, ReviewedIndicator } from '../../src/model/reviewed.ts';
import type { Series } from '../../src/model/reading.ts';
import { makeSeries, percent, score, weeks } from './make-series.ts';
import { hostile } from './year-on-year-cases.ts';

interface Changes extends Partial<Omit<ReviewedIndicator, 'indicator'>> {
  readonly indicator?: Partial<Indicator>;
  /** How many periods ago the last review saw its figure; null for none. */
  readonly reviewed?: number | null;
}

/** What a review would show of a series: the latest, a year before it, and the last review three periods back. */
export function reviewedOf(
  series: Series,
  unit: Unit,
  { reviewed = 3, indicator, ...changes }: Changes = {},
): ReviewedIndicator {
  const { calendar, readings } = series;
  const figure = (back: number): ReviewedFigure | null => {
    const reading = readings.at(-1 - back);
    return reading ? figureOf(reading.period, reading.value) : null;
  };
  const figureOf = (period: Period, value: Figure): ReviewedFigure => ({
    end: period.end,
    window: periodShort(period, calendar),
    value,
  });
  return {
    indicator: {
      id: 'made',
      title: 'Made indicator',
      shortTitle: 'Made',
      unitWords: 'median weeks of those waiting',
      better: 'lower',
      measure: 'made-measure',
      outcomes: ['AfI1.1'],
      ...unit,
      ...indicator,
    },
    calendar,
    line: readings.map(({ period, value }) => ({ period, value })),
    breaks: [],
    verdict: 'worsening' satisfies Verdict,
    latest: figure(0),
    earlier: figure(periodsPerYear(calendar.frequency)),
    lastReview: reviewed === null ? null : figure(reviewed),
    finding: 'Half of those waiting had waited more than 44.0 weeks, 3.7 weeks more than a year earlier',
    reason: 'A change of 1 week or more counts: a made reason.',
    source: 'Source: illustrative (made.csv, 720 rows).',
    isIllustrative: true,
    isPublic: false,
    ...changes,
  };
}

/** A wait from March 2025 to September 2026, as in the picture of the review: 43.1 in June, 44.0 at the end. */
export const adhd = makeSeries('financial', 'month', {
  2024: [...Array<null>(11).fill(null), 41.8],
  2025: [41.5, 40.6, 42.1, 40.9, 37.2, 40.3, 41.9, 40.7, 42, 42.3, 41.1, 42.1],
  2026: [42.6, 42.2, 43.1, 42.7, 43.5, 44],
});

const constant = makeSeries('financial', 'month', { 2025: Array<number>(12).fill(12), 2026: [12, 12, 12] });
const quarters = makeSeries('financial', 'quarter', {
  2023: [20, 41, 55, 70],
  2024: [22.5, 43, 58, 71.5],
  2025: [24, 45, 61, 74],
  2026: [27, 49],
});

/** One entry a situation that the chart of a review must survive. */
export const sinceReviewCases = {
  'months, as in the picture': { reviewed: reviewedOf(adhd, weeks) },
  'no review held, the quarter before in its place': {
    reviewed: reviewedOf(adhd, weeks),
    bandName: 'Since quarter 1 2026/27',
  },
  'no new period since': { reviewed: reviewedOf(adhd, weeks, { reviewed: 0 }) },
  'no last review and nothing a year earlier': {
    reviewed: reviewedOf(makeSeries('financial', 'month', { 2026: [35, 36.2, 33.1] }), weeks, {
      reviewed: null,
    }),
  },
  'a review long ago': { reviewed: reviewedOf(adhd, weeks, { reviewed: 17 }) },
  'gaps and hidden figures on both sides of the review': {
    reviewed: reviewedOf(
      makeSeries('academic', 'month', {
        2024: [50, 52, null, 'suppressed', 'suppressed', 55, 54, 56, 'unavailable', 57, 58, 57],
        2025: [58, 59, 'suppressed', 60, 62, 61, 'suppressed', 63],
      }),
      percent,
      { indicator: { better: 'higher' } },
    ),
  },
  'the latest is hidden, and so is a year earlier': {
    reviewed: reviewedOf(
      makeSeries('financial', 'quarter', {
        2024: [12, 14, 'suppressed', 11],
        2025: [9, 'suppressed', 8, 10],
        2026: [7, 'suppressed'],
      }),
      { unit: 'children', decimals: 0 },
      { reviewed: 1 },
    ),
  },
  'breaks before and since the review': {
    reviewed: reviewedOf(adhd, weeks, { breaks: ['2025-10-01', '2025-12-01', '2026-08-01'] }),
  },
  'restated since the last review': {
    reviewed: reviewedOf(adhd, weeks, {
      lastReview: { end: '2026-06-30', window: 'Jun 2026', value: 45.2 },
    }),
  },
  'a year to date that starts afresh': {
    reviewed: reviewedOf(quarters, percent, {
      reviewed: 2,
      indicator: { kind: 'cumulative', better: 'higher' },
    }),
  },
  terms: {
    reviewed: reviewedOf(
      makeSeries('academic', 'term', {
        2023: [2.71, 2.74, 2.76],
        2024: [2.7, 2.69, 2.72],
        2025: [2.75, 2.8, 2.83],
      }),
      score,
      { reviewed: 1, indicator: { better: 'higher' } },
    ),
  },
  'years, the last review a year earlier': {
    reviewed: reviewedOf(
      makeSeries('calendar', 'year', { 2020: [91], 2021: [82.4], 2022: [92.1], 2023: [66.1], 2024: [43] }),
      percent,
      { reviewed: 1, indicator: { better: 'higher' } },
    ),
  },
  'a constant series': { reviewed: reviewedOf(constant, { unit: 'children', decimals: 0 }) },
  'nothing and everything': {
    reviewed: reviewedOf(
      makeSeries('financial', 'quarter', { 2025: [0, 0, 100, 100], 2026: [0, 100] }),
      percent,
      {
        reviewed: 1,
      },
    ),
  },
  'one point': {
    reviewed: reviewedOf(makeSeries('financial', 'month', { 2026: [1234.5] }), weeks, { reviewed: null }),
  },
  'one point, seen at the last review': {
    reviewed: reviewedOf(makeSeries('financial', 'month', { 2026: [32.8] }), weeks, { reviewed: 0 }),
  },
  'no figure at all': {
    reviewed: reviewedOf(makeSeries('financial', 'month', { 2026: ['unavailable', 'suppressed'] }), weeks, {
      reviewed: 1,
    }),
    bandName: hostile.slice(0, 12),
  },
  'no row at all': { reviewed: reviewedOf(makeSeries('financial', 'month', {}), weeks) },
} satisfies Record<string, Omit<SinceReviewInput, 'width'>>;
