import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/figure.ts';
import type { ReviewedFigure, ReviewedIndicator } from '../../../src/model/reviewed.ts';
import { chartCsv, chartSvg } from '../../../src/queries/export-chart.ts';
import { cellText } from '../../../src/queries/figures-table.ts';
import { sinceReviewChart } from '../../../src/queries/since-review-chart.ts';
import { makeSeries, percent, weeks } from '../../charts/make-series.ts';
import { adhd, reviewedOf, sinceReviewCases } from '../../charts/since-review-cases.ts';

const review = 'since the review of quarter 1 2026/27';
const seen = { asAt: '2026-09-30', choices: { reviewed: '2026-06-30', held: 'yes' } };
// June 2026 43.1, September 2025 40.3, September 2026 44.0.
const waits = reviewedOf(adhd, weeks);

const titleOf = (reviewed: ReviewedIndicator, since = review) =>
  sinceReviewChart(reviewed, since, seen).title;
const withFigure = (figure: ReviewedFigure | null, value: Figure) => (figure ? { ...figure, value } : null);

describe('the title of a review’s chart', () => {
  it('says the change since the last review and on a year ago, the unit once where both go the same way', () => {
    // 44.0 − 43.1 = 0.9; 44.0 − 40.3 = 3.7.
    expect(titleOf(waits)).toBe(
      'Made: up 0.9 weeks since the review of quarter 1 2026/27, 3.7 on a year ago',
    );
  });

  it('says both directions where they differ, and no change as such', () => {
    // 44.0 − 45.2 = −1.2.
    expect(titleOf({ ...waits, lastReview: withFigure(waits.lastReview, 45.2) })).toBe(
      'Made: down 1.2 weeks since the review of quarter 1 2026/27, up 3.7 weeks on a year ago',
    );
    // 0.04 is nothing at one decimal.
    expect(titleOf({ ...waits, lastReview: withFigure(waits.lastReview, 43.96) })).toBe(
      'Made: no change since the review of quarter 1 2026/27, up 3.7 weeks on a year ago',
    );
    expect(titleOf({ ...waits, earlier: withFigure(waits.earlier, 44) })).toBe(
      'Made: up 0.9 weeks since the review of quarter 1 2026/27, no change on a year ago',
    );
    expect(titleOf(sinceReviewCases['a constant series'].reviewed)).toBe(
      'Made: no change since the review of quarter 1 2026/27 or on a year ago',
    );
  });

  it('speaks of points for per cent, and of the quarter where no review was held', () => {
    // 63 − 61 = 2 points; a year before 58: 5 points.
    const shares = reviewedOf(
      makeSeries('financial', 'quarter', { 2025: [57, 58, 60, 60.5], 2026: [61, 63] }),
      percent,
      { reviewed: 1 },
    );
    expect(titleOf(shares, 'since quarter 1 2026/27')).toBe(
      'Made: up 2.0 points since quarter 1 2026/27, 5.0 on a year ago',
    );
  });

  it('says that nothing new has come where the latest figure is the one last reviewed', () => {
    expect(titleOf(sinceReviewCases['no new period since'].reviewed)).toBe(
      'Made: no new figure since the review of quarter 1 2026/27, up 3.7 weeks on a year ago',
    );
  });

  it('says the latest figure itself where no review was before it', () => {
    expect(titleOf({ ...waits, lastReview: null })).toBe(
      'Made: 44.0 weeks in Sep 2026, up 3.7 weeks on a year ago',
    );
    expect(titleOf({ ...waits, lastReview: null, earlier: null })).toBe(
      'Made: 44.0 weeks in Sep 2026; no figure a year earlier',
    );
  });

  it('says why a figure is missing: hidden, not available, or nothing to divide by', () => {
    expect(titleOf({ ...waits, latest: withFigure(waits.latest, 'suppressed') })).toBe(
      'Made: the figure for Sep 2026 is hidden, since the number is small',
    );
    expect(titleOf({ ...waits, latest: withFigure(waits.latest, 'unavailable') })).toBe(
      'Made: the figure for Sep 2026 is not available in the extract',
    );
    expect(titleOf({ ...waits, lastReview: withFigure(waits.lastReview, 'suppressed') })).toBe(
      'Made: 44.0 weeks in Sep 2026, up 3.7 weeks on a year ago; the figure for Jun 2026 is hidden, since the number is small',
    );
    expect(titleOf({ ...waits, earlier: withFigure(waits.earlier, 'not-applicable') })).toBe(
      'Made: up 0.9 weeks since the review of quarter 1 2026/27; the figure for Sep 2025 does not apply: nothing to count or to divide by',
    );
    expect(titleOf({ ...waits, latest: null })).toBe('Made: no figure in the extract');
  });

  it('compares nothing across a series break', () => {
    expect(titleOf({ ...waits, breaks: ['2026-08-01'] })).toBe(
      'Made: 44.0 weeks in Sep 2026; not comparable with Jun 2026 or Sep 2025',
    );
    expect(titleOf({ ...waits, breaks: ['2025-10-01'] })).toBe(
      'Made: up 0.9 weeks since the review of quarter 1 2026/27; not comparable with Sep 2025',
    );
    expect(titleOf({ ...waits, verdict: 'not-comparable' })).toContain('; not comparable with Sep 2025');
  });

  it('never calls the start of a new year a fall where figures count up through the year', () => {
    // 74.0 at the end of 2025/26, 49.0 in the middle of 2026/27, 45.0 a year before that.
    const chart = sinceReviewChart(
      sinceReviewCases['a year to date that starts afresh'].reviewed,
      review,
      seen,
    );
    expect(chart.title).toBe('Made: 49.0% in Q2 2026/27, up 4.0 points on a year ago');
    expect(chart.notes).toContain(
      'Counted up through the year and afresh with each new one: only a year earlier compares with it.',
    );
  });

  it('names runs of periods as such', () => {
    const run = (figure: ReviewedFigure | null) =>
      figure ? { ...figure, window: `12 months to ${figure.window}` } : null;
    const runs = { ...waits, latest: run(waits.latest), earlier: run(waits.earlier), lastReview: null };
    const chart = sinceReviewChart(runs, review, seen);
    expect(chart.title).toBe('Made: 44.0 weeks in the 12 months to Sep 2026, up 3.7 weeks on a year ago');
    expect(chart.subtitle).toBe(
      'Median weeks of those waiting, the 12 months to each month, Mar 2025 to Sep 2026. The axis starts at 34.',
    );
  });
});

describe('what stands around a review’s chart', () => {
  const chart = sinceReviewChart(waits, review, seen);

  it('says what is drawn and where the axis starts, which is not said of 0', () => {
    // 37.2 to 44.0, a quarter of 6.8 free on both sides: 35.5 to 45.7, in steps of 2 from 34.
    expect(chart.subtitle).toBe(
      'Median weeks of those waiting, by month, Mar 2025 to Sep 2026. The axis starts at 34.',
    );
    expect(sinceReviewChart(sinceReviewCases['nothing and everything'].reviewed, review, seen).subtitle).toBe(
      'Median weeks of those waiting, by quarter, Q1 2025/26 to Q2 2026/27.',
    );
  });

  it('carries the verdict with its reason, and neither where no direction is better', () => {
    expect(chart.verdict).toBe('worsening');
    expect(chart.notes).toContain('A change of 1 week or more counts: a made reason.');
    const neutral = sinceReviewChart(
      reviewedOf(adhd, weeks, { indicator: { better: 'neutral' } }),
      review,
      seen,
    );
    expect(neutral.verdict).toBeNull();
    expect(neutral.notes).toEqual([]);
  });

  it('is stamped as made up and as internal, and not in the public view', () => {
    expect(chart.stamps).toEqual([
      'Illustrative data: made up to show the dashboard',
      'Internal: may contain small numbers',
    ]);
    const shown = sinceReviewChart({ ...waits, isIllustrative: false, isPublic: true }, review, seen);
    expect(shown.stamps).toEqual([]);
    expect(shown.notes.join(' ')).toContain('hidden as [c]');
  });

  it('describes the line in words', () => {
    expect(chart.description).toBe(
      'Made indicator, median weeks of those waiting: 19 months from March 2025 to September 2026. ' +
        '44.0 weeks in Sep 2026, 43.1 weeks at the last review (Jun 2026), 40.3 weeks a year earlier (Sep 2025). ' +
        'Lowest 37.2 weeks in Aug 2025, highest 44.0 weeks in Sep 2026.',
    );
  });

  it('has a table of what is drawn, newest first, with a word beside the marked rows', () => {
    expect(chart.table.columns).toEqual(['Period', 'Median weeks of those waiting', 'Marked']);
    const rows = chart.table.rows.map((row) => row.map(cellText));
    expect(rows).toHaveLength(19);
    expect(rows.filter(([, , mark]) => mark !== '')).toEqual([
      ['September 2026', '44.0', 'latest'],
      ['June 2026', '43.1', 'last review'],
      ['September 2025', '40.3', 'a year earlier'],
    ]);
    const quarter = sinceReviewChart(waits, 'since quarter 1 2026/27', seen).table.rows[3];
    expect(quarter?.map(cellText)).toEqual(['June 2026', '43.1', 'quarter 1 2026/27']);
  });

  it('says what has been restated since the last review saw it', () => {
    const restated = sinceReviewChart(
      sinceReviewCases['restated since the last review'].reviewed,
      review,
      seen,
    );
    expect(restated.notes).toContain(
      'The figure for Jun 2026 was 45.2 weeks when it was reviewed; it has been restated to 43.1 weeks.',
    );
    expect(restated.table.rows[3]?.map(cellText)).toEqual([
      'June 2026',
      '43.1',
      'last review, when it was 45.2',
    ]);
  });

  it('shows a latest figure that the line has no place for, since a part of its run is missing', () => {
    const line = waits.line.map((each, at) =>
      at === 18 ? { ...each, value: 'unavailable' as const } : each,
    );
    const partly = sinceReviewChart({ ...waits, line }, review, seen);
    expect(partly.table.rows[0]?.map(cellText)).toEqual(['September 2026', '44.0', 'latest']);
    expect(partly.title).toBe(chart.title);
  });

  it('goes out as an image and as a table with all its words', () => {
    const svg = chartSvg(chart);
    expect(svg).toContain('Since last review');
    expect(svg).toContain('Internal: may contain small numbers');
    expect(chartCsv(chart)).toContain('Year on year: worsening.');
  });
});
