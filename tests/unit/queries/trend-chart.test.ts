import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/model/comparison.ts';
import { datasetSchema, type SeriesBreak } from '../../../src/model/dataset.ts';
import type { Annotation, Target } from '../../../src/model/facts.ts';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { Calendar } from '../../../src/model/period.ts';
import { chartCsv, chartSvg } from '../../../src/queries/export-chart.ts';
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
  readonly targets?: readonly Target[];
  readonly annotations?: readonly Annotation[];
  readonly isPart?: boolean;
  readonly isPublic?: boolean;
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
    targets: given.targets ?? [],
    annotations: given.annotations ?? [],
    comparison: {
      verdict: given.verdict ?? 'no-clear-change',
      latest: null,
      earlier: null,
      change: null,
      interval: null,
      smallestDetectable: null,
      periods: { used: 1, of: 1 },
    },
    isPart: given.isPart ?? false,
    isPublic: given.isPublic ?? false,
    response: '',
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
const shown = (...given: Parameters<typeof trendChart>) => {
  const trend = trendChart(...given);
  if ('withheld' in trend) throw new Error(trend.withheld);
  return trend;
};
/** Twelve months of 41 and 39 in turn. */
const year: readonly Entry[] = [41, 39, 41, 39, 41, 39, 41, 39, 41, 39, 41, 39];

describe('the trend chart', () => {
  it('is withheld for cumulative and annual figures and below 13 figures, and says why', () => {
    const withheld = (...given: Parameters<typeof figuresOf>) => trendChart(figuresOf(...given));
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
    const { analysis } = shown(
      figuresOf([...year, ...year, ...year], {
        breaks: [breakFrom('2026-04-01')],
        annotations: [annotation('2024-09-01'), annotation('2025-04-01', { rebase: 'yes' })],
      }),
    );
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
    const { chart } = shown(
      figuresOf([...year, 'suppressed', 100], { annotations: [annotation('2024-05-20')] }),
    );
    expect(chart.table.columns.slice(-2)).toEqual(['What the rules say', 'Note']);
    expect(chart.table.rows[0]?.map(cellText).slice(-2)).toEqual(['above the upper limit', '']);
    expect(chart.table.rows[1]?.map(cellText).slice(0, 2)).toEqual(['April 2025', '[c]']);
    expect(chart.table.rows.at(-2)?.map(cellText).at(-1)).toBe('20 May 2024: Something happened');
  });

  it('sets no target of its own, and says of a given one whether it is and can be met', () => {
    expect(shown(figuresOf([...year, ...year])).analysis.assurance).toEqual({
      kind: 'none',
      title: 'No target to test against',
      detail: 'Assurance: the plan sets none',
    });
    const signs = (value: number, changes?: Partial<Target>) =>
      shown(figuresOf([...year, ...year], { targets: [target(value, changes)] }));
    // Limits 34.7 and 45.3, lower is better, and the latest figure is 39.
    expect(signs(50).analysis.assurance.kind).toBe('pass');
    expect(signs(30).analysis.assurance.kind).toBe('fail');
    expect(signs(40).analysis.assurance.kind).toBe('inconsistent');
    expect(signs(40).chart.notes.join(' ')).toContain(
      'The latest, 39.0 weeks in March 2026, meets the target of 40 weeks (A made plan), in force since 1 April 2024; met in 12 of 24 months. From month to month, as the process runs now it will meet or miss the target by chance (SPC).',
    );
    expect(signs(30).chart.notes.join(' ')).toContain('does not meet the target of 30 weeks');
    // Ended, or a baseline: no target is in force.
    for (const changes of [{ to: '2025-01-31' }, { kind: 'baseline' as const }])
      expect(signs(40, changes).analysis.assurance.kind).toBe('none');
  });

  it('says both where the year-on-year verdict and SPC disagree, and nothing where they agree', () => {
    const notes = (verdict: Comparison['verdict'], last: number) =>
      shown(figuresOf([...year, ...year, last], { verdict })).chart.notes.join(' ');
    expect(notes('worsening', 30)).toMatch(/verdict is Worsening; .* SPC finds an improvement beyond chance/);
    expect(notes('improving', 40)).toMatch(/verdict is Improving; .* SPC finds the usual variation/);
    expect(notes('improving', 30)).not.toMatch(/SPC finds/);
    expect(notes('too-few', 30)).not.toMatch(/SPC finds/);
  });

  it('warns of runs where months hold the same children, and not for separate events', () => {
    const notes = (indicator: Indicator, entries: readonly Entry[]) =>
      shown(figuresOf(entries, { indicator })).chart.notes.join(' ');
    expect(notes(median(), [...year, ...year])).toMatch(/a run is weaker evidence/);
    const shares = Array.from({ length: 14 }, (_, at): Entry => [at % 2 ? 40 : 50, 100]);
    expect(notes(flow(), shares)).not.toMatch(/weaker evidence/);
    expect(notes(flow(), shares)).toMatch(/the month’s own figure/);
  });

  it('reads a share of separate events by each month, not added up over a year', () => {
    const shares = Array.from({ length: 14 }, (_, at): Entry => [at % 2 ? 40 : 50, 100]);
    const { chart } = shown(figuresOf(shares, { indicator: flow() }));
    expect(chart.table.rows[0]?.map(cellText).slice(1, 3)).toEqual(['40.0', '45.0']);
  });

  it('names the target that has ended, and says that a later one does not test the process', () => {
    const { analysis } = shown(
      figuresOf([...year, ...year], { targets: [target(40, { to: '2025-01-31' })] }),
    );
    expect(analysis.assurance).toEqual({
      kind: 'none',
      title: 'No target to test against',
      detail: 'Assurance: the last one, 40 weeks, ended on 31 January 2025',
    });
  });

  it('calls nothing an improvement or a concern for a part of the rows or a neutral indicator, in either view', () => {
    for (const isPublic of [false, true])
      for (const [last, kind, title] of [
        [100, 'neutral-high', 'Special cause, higher'],
        [1, 'neutral-low', 'Special cause, lower'],
      ] as const)
        for (const given of [{ isPart: true }, { indicator: median({ better: 'neutral' }) }]) {
          const { chart, analysis } = shown(
            figuresOf([...year, last], { ...given, isPublic, targets: [target(40)], verdict: 'worsening' }),
          );
          expect(analysis.variation).toMatchObject({ kind, title });
          expect(analysis.isNeutral).toBe(true);
          expect(analysis.found.every((each) => each.variation.startsWith('neutral'))).toBe(true);
          expect(analysis.assurance.kind).toBe('none');
          const svg = chartSvg(chart);
          const said = [svg, chartCsv(chart), JSON.stringify(analysis), chart.description].join(' ');
          expect(said).not.toMatch(/improvement|concern|improving|worsening|is better\./i);
          // The green and the red of the two.
          expect(svg).not.toMatch(/#0f7a52|#942514/i);
          expect(svg).toContain('Special cause, higher');
        }
  });

  it('does not hold a part of the rows against a target of the whole, and says so', () => {
    const { chart, analysis } = shown(figuresOf([...year, ...year], { isPart: true, targets: [target(40)] }));
    expect(analysis.assurance.detail).toBe(
      'Assurance: a part of the rows is not held against the target of the whole',
    );
    expect(chart.table.columns).not.toContain('Target');
    expect(chart.notes.join(' ')).toContain('this part of them is not held against it');
    expect(chartSvg(chart)).not.toContain('Target 40');
  });
});
