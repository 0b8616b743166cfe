import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/model/comparison.ts';
import { datasetSchema, type SeriesBreak } from '../../../src/model/dataset.ts';
import type { Annotation, Target } from '../../../src/model/facts.ts';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { Calendar } from '../../../src/model/period.ts';
import { cellText } from '../../../src/queries/figures-table.ts';
import type { IndicatorFigures } from '../../../src/queries/figures.ts';
import { trendChart } from '../../../src/queries/trend-chart.ts';
import {
  annual,
  breakFrom,
  calendarYears,
  cumulative,
  financialMonths,
  flow,
  median,
  seriesFrom,
  type Entry,
} from '../statistics/made-series.ts';

const dataset = datasetSchema.parse({
  name: 'made-data',
  path: 'made-data.csv',
  title: 'Made data',
  description: 'Made for a test.',
  schema: {
    fields: [{ name: 'period_end', type: 'date', title: 'Period' }],
    missingValues: [],
    primaryKey: [],
  },
  dashboard: {
    provider: 'A provider',
    yearType: 'financial',
    frequency: 'month',
    illustrative: false,
    extractDate: '2026-10-01',
  },
});

interface Given {
  readonly indicator?: Indicator;
  readonly calendar?: Calendar;
  readonly verdict?: Comparison['verdict'];
  readonly breaks?: readonly SeriesBreak[];
}

/** Only what the trend chart reads. */
function figuresOf(entries: readonly Entry[], given: Given = {}): IndicatorFigures {
  const { indicator = median({ title: 'Wait for a service' }), calendar = financialMonths } = given;
  const series = seriesFrom(calendar, 2024, 0, entries);
  const figures: Partial<IndicatorFigures> = {
    indicator,
    dataset,
    extract: {
      dataset: 'made-data',
      fileName: 'made-data.csv',
      hash: 'a',
      size: 1,
      date: '2026-10-01',
      illustrative: false,
      origin: 'shipped',
    },
    load: { rows: 20, issues: [], firstPeriod: null, lastPeriod: null },
    calendar,
    series,
    breaks: given.breaks ?? [],
    comparison: {
      verdict: given.verdict ?? 'no-clear-change',
      latest: null,
      earlier: null,
      change: null,
      interval: null,
      smallestDetectable: null,
      periods: { used: 1, of: 1 },
    },
    isPart: false,
    filterWords: '',
    description: 'Described.',
  };
  return figures as IndicatorFigures;
}

const target = (value: number, changes: Partial<Target> = {}): Target => ({
  indicator: 'made',
  kind: 'target',
  from: '2024-04-01',
  to: '',
  value,
  note: '',
  source: 'A made plan',
  ...changes,
});
const annotation = (date: string, changes: Partial<Annotation> = {}): Annotation => ({
  dataset: 'made-data',
  indicator: '',
  date,
  rebase: 'no',
  note: 'Something happened',
  source: 'A made minute',
  ...changes,
});
const none = { targets: [], annotations: [] };
const shown = (...given: Parameters<typeof trendChart>) => {
  const trend = trendChart(...given);
  if ('withheld' in trend) throw new Error(trend.withheld);
  return trend;
};
/** Twelve months of 41 and 39 in turn. */
const year: readonly Entry[] = [41, 39, 41, 39, 41, 39, 41, 39, 41, 39, 41, 39];

describe('the trend chart', () => {
  it('is withheld for cumulative and annual figures and below 13 figures, and says why', () => {
    const withheld = (...given: Parameters<typeof figuresOf>) => trendChart(figuresOf(...given), none);
    expect(withheld([...year, ...year], { indicator: cumulative() })).toEqual({
      withheld: expect.stringMatching(/add up from the start of each year/) as string,
    });
    expect(withheld(year, { indicator: annual(), calendar: calendarYears })).toEqual({
      withheld: expect.stringMatching(/one figure a year/) as string,
    });
    // Thirteen months, one of them hidden.
    expect(withheld([...year, 'suppressed'])).toEqual({
      withheld: 'There is no SPC chart yet, since there are 12 months with a figure and limits need 13.',
    });
    expect('chart' in withheld([...year, 40])).toBe(true);
  });

  it('starts limits anew at series breaks and at annotations that say so, and nowhere else', () => {
    const figures = figuresOf([...year, ...year, ...year], { breaks: [breakFrom('2026-04-01')] });
    const { analysis } = shown(figures, {
      targets: [],
      annotations: [
        annotation('2025-04-01', { rebase: 'yes' }),
        annotation('2024-09-01'),
        annotation('2024-10-01', { rebase: 'yes', indicator: 'another' }),
        annotation('2024-10-01', { rebase: 'yes', dataset: 'other-data' }),
      ],
    });
    expect(analysis.limits.columns).toEqual([
      'Limits',
      'To Mar 2025',
      'Apr 2025 to Mar 2026',
      'From Apr 2026',
    ]);
    // 40 + 2.66 × 2 = 45.32, in each of the three.
    expect(analysis.limits.rows[0]?.map(cellText)).toEqual(['Upper limit', '45.3', '45.3', '45.3']);
  });

  it('has a table of every period with what the rules say and what happened', () => {
    const { chart } = shown(figuresOf([...year, 'suppressed', 100]), {
      targets: [],
      annotations: [annotation('2024-05-20')],
    });
    expect(chart.table.columns.slice(-2)).toEqual(['What the rules say', 'Note']);
    expect(chart.table.rows[0]?.map(cellText).slice(-2)).toEqual(['above the upper limit', '']);
    expect(chart.table.rows[1]?.map(cellText).slice(0, 2)).toEqual(['April 2025', '[c]']);
    expect(chart.table.rows.at(-2)?.map(cellText).at(-1)).toBe('Something happened');
  });

  it('sets no target of its own, and says of a given one whether it is and can be met', () => {
    const figures = figuresOf([...year, ...year]);
    expect(shown(figures, none).analysis.assurance).toEqual({
      kind: 'none',
      title: 'No target to test against',
      detail: 'Assurance: the plan sets none',
    });
    const signs = (value: number, changes?: Partial<Target>) =>
      shown(figures, { targets: [target(value, changes)], annotations: [] });
    // Limits 34.7 and 45.3, lower is better, and the latest figure is 39.
    expect(signs(50).analysis.assurance.kind).toBe('pass');
    expect(signs(30).analysis.assurance.kind).toBe('fail');
    expect(signs(40).analysis.assurance.kind).toBe('inconsistent');
    expect(signs(40).chart.notes.join(' ')).toContain(
      'The latest figure meets the target of 40.0 weeks. As the process runs now it will meet it or miss it by chance.',
    );
    expect(signs(30).chart.notes.join(' ')).toContain('does not meet the target of 30.0 weeks');
    // Ended, of another indicator, or a baseline: no target is in force.
    for (const changes of [{ to: '2025-01-31' }, { indicator: 'another' }, { kind: 'baseline' as const }])
      expect(signs(40, changes).analysis.assurance.kind).toBe('none');
  });

  it('says both where the year-on-year verdict and SPC disagree, and nothing where they agree', () => {
    const notes = (verdict: Comparison['verdict'], last: number) =>
      shown(figuresOf([...year, ...year, last], { verdict }), none).chart.notes.join(' ');
    expect(notes('worsening', 30)).toMatch(/verdict is Worsening; .* SPC finds an improvement beyond chance/);
    expect(notes('improving', 40)).toMatch(/verdict is Improving; .* SPC finds the usual variation/);
    expect(notes('improving', 30)).not.toMatch(/SPC finds/);
    expect(notes('too-few', 30)).not.toMatch(/SPC finds/);
  });

  it('warns of runs where months hold the same children, and not for separate events', () => {
    const notes = (indicator: Indicator, entries: readonly Entry[]) =>
      shown(figuresOf(entries, { indicator }), none).chart.notes.join(' ');
    expect(notes(median(), [...year, ...year])).toMatch(/a run is weaker evidence/);
    const shares = Array.from({ length: 14 }, (_, at): Entry => [at % 2 ? 40 : 50, 100]);
    expect(notes(flow(), shares)).not.toMatch(/weaker evidence/);
    expect(notes(flow(), shares)).toMatch(/the month’s own figure/);
  });

  it('reads a share of separate events by each month, not added up over a year', () => {
    const shares = Array.from({ length: 14 }, (_, at): Entry => [at % 2 ? 40 : 50, 100]);
    const { chart } = shown(figuresOf(shares, { indicator: flow() }), none);
    expect(chart.table.rows[0]?.map(cellText).slice(1, 3)).toEqual(['40.0', '45.0']);
  });
});
