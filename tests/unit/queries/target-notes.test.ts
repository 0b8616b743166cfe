import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/model/comparison.ts';
import { datasetSchema } from '../../../src/model/dataset.ts';
import type { Annotation, Target } from '../../../src/model/facts.ts';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { Calendar } from '../../../src/model/period.ts';
import { yearOnYearChart } from '../../../src/queries/chart.ts';
import { chartCsv, chartSvg } from '../../../src/queries/export-chart.ts';
import type { IndicatorFigures } from '../../../src/queries/figures.ts';
import { cellText } from '../../../src/queries/figures-table.ts';
import { targetNotes } from '../../../src/queries/target-notes.ts';
import {
  annual,
  breakFrom,
  calendarYears,
  cumulative,
  financialMonths,
  financialQuarters,
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
const comparison: Comparison = {
  verdict: 'no-clear-change',
  latest: null,
  earlier: null,
  change: null,
  interval: null,
  smallestDetectable: null,
  periods: { used: 1, of: 1 },
};

/** Only what the year-on-year chart reads. */
function figuresOf(
  entries: readonly Entry[],
  given: Partial<IndicatorFigures> & { readonly indicator?: Indicator; readonly calendar?: Calendar } = {},
): IndicatorFigures {
  const { indicator = median(), calendar = financialMonths } = given;
  const figures: Partial<IndicatorFigures> = {
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
    series: seriesFrom(calendar, 2024, 0, entries),
    breaks: [],
    targets: [],
    annotations: [],
    comparison,
    promised: null,
    isPart: false,
    isPublic: false,
    filterWords: '',
    finding: 'Found',
    reason: '',
    response: '',
    coverage: [],
    description: 'Described.',
    ...given,
    indicator,
    calendar,
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
const annotation = (date: string, note: string): Annotation => ({
  dataset: 'made-data',
  indicator: '',
  date,
  rebase: 'no',
  note,
  source: 'A made minute',
});
/** Twelve months of 41 and 39 in turn: limits 34.7 and 45.3. */
const year: readonly Entry[] = [41, 39, 41, 39, 41, 39, 41, 39, 41, 39, 41, 39];
const cells = (figures: IndicatorFigures) =>
  yearOnYearChart(figures).table.rows.map((row) => row.map(cellText));

describe('Targets beside the year-on-year chart', () => {
  it('say whether the process can meet them where SPC is allowed, and not where it is not', () => {
    const notes = (value: number, entries: readonly Entry[]) =>
      targetNotes(figuresOf(entries, { targets: [target(value)] })).join(' ');
    expect(notes(50, [...year, ...year])).toMatch(/will meet the target whatever chance does \(SPC\)\.$/);
    expect(notes(30, [...year, ...year])).toMatch(/will miss the target whatever chance does, unless it/);
    expect(notes(40, [...year, ...year])).toMatch(/will meet or miss the target by chance \(SPC\)\.$/);
    expect(notes(40, year)).not.toMatch(/SPC/);
    const quarters = Array.from({ length: 14 }, (): Entry => [70, 100]);
    expect(
      targetNotes(
        figuresOf(quarters, {
          indicator: cumulative(),
          calendar: financialQuarters,
          targets: [target(75)],
        }),
      ).join(' '),
    ).not.toMatch(/SPC/);
  });

  it('say that limits are not settled where they rest on few figures', () => {
    const figures = figuresOf([...year, ...year, 40, 42, 40, 42, 40], {
      breaks: [breakFrom('2026-04-01')],
      targets: [target(60)],
    });
    expect(targetNotes(figures).join(' ')).toMatch(
      /\(SPC\); the limits rest on 5 months and are not settled\.$/,
    );
  });

  it('stand in the table with whether each figure met them, and so in CSV', () => {
    const figures = figuresOf([41, 40, 'suppressed', 40.04, 39], {
      targets: [
        target(40, { to: '2024-07-31' }),
        target(38.25, { from: '2024-08-01' }),
        target(45, { kind: 'baseline', to: '2024-05-31' }),
      ],
    });
    const { columns } = yearOnYearChart(figures).table;
    expect(columns.slice(-3)).toEqual(['Target', 'Met', 'Baseline']);
    expect(cells(figures).map((row) => row.slice(-3))).toEqual([
      ['38.25', 'no', ''],
      // 40.04 is shown as 40.0.
      ['40.0', 'no (40.04)', ''],
      ['40.0', '[c]', ''],
      ['40.0', 'yes', '45.0'],
      ['40.0', 'no', '45.0'],
    ]);
    const csv = chartCsv(yearOnYearChart(figures));
    expect(csv).toContain(',Target,Met,Baseline\r\n');
    expect(csv).toMatch(/\r\nAugust 2024,.*,38\.25,no,\r\n/);
    expect(csv).toContain('Note,"Target of 40 weeks (A made plan) held from 1 April 2024 to 31 July 2024');
  });

  it('have no columns where none held, and no word of met without a better direction', () => {
    const columns = (given: Partial<IndicatorFigures>) =>
      yearOnYearChart(figuresOf(year, given)).table.columns;
    expect(columns({})).not.toContain('Target');
    expect(columns({ targets: [target(40, { from: '2023-04-01', to: '2024-03-31' })] })).not.toContain(
      'Target',
    );
    const neutral = columns({ indicator: median({ better: 'neutral' }), targets: [target(40)] });
    expect(neutral.slice(-1)).toEqual(['Target']);
  });

  it('are met in the table at the end of the year alone where figures add up over it', () => {
    const figures = figuresOf(
      [
        [20, 100],
        [40, 100],
        [60, 100],
        [78, 100],
      ],
      { indicator: cumulative(), calendar: financialQuarters, targets: [target(75)] },
    );
    expect(cells(figures).map((row) => row.slice(-2))).toEqual([
      ['75.0', 'yes'],
      ['75.0', '[z]'],
      ['75.0', '[z]'],
      ['75.0', '[z]'],
    ]);
  });

  it('both stand where two hold at once', () => {
    const figures = figuresOf([39], { targets: [target(40), target(38, { source: 'Another plan' })] });
    expect(cells(figures)[0]?.slice(-2)).toEqual(['40; 38', 'yes; no']);
    expect(targetNotes(figures)).toHaveLength(2);
  });

  it('give no verdict of a part of the rows: no target, no step called better or worse', () => {
    const figures = figuresOf(
      [
        [40, 100],
        [80, 100],
      ],
      {
        indicator: annual(),
        calendar: calendarYears,
        isPart: true,
        targets: [target(75, { from: '2024-01-01' })],
      },
    );
    const chart = yearOnYearChart(figures);
    expect(chart.table.columns).not.toContain('Target');
    expect(chartSvg(chart)).not.toMatch(/Target 75|▲|▼/);
    expect(chart.notes.join(' ')).toContain('is not held against it');
  });
});

describe('What is drawn of targets', () => {
  let svg = '';
  let description = '';

  beforeAll(() => {
    const chart = yearOnYearChart(
      figuresOf([...year, ...year.slice(0, 6)], {
        targets: [target(44, { to: '2025-03-31' }), target(38, { from: '2025-04-01' })],
      }),
    );
    svg = chartSvg(chart);
    ({ description } = chart);
  });

  it('is named at the line with its dates, the ended one as ended, and stands in the alt text', () => {
    expect(svg).toMatch(/Target 44, ended 31 (March|Mar) 2025/);
    expect(svg).toMatch(/Target 38, from 1 (April|Apr) 2025/);
    expect(description).toMatch(
      /^Described\. Target of 44 weeks .* The latest, 39\.0 weeks in September 2025, does/,
    );
  });

  it('has its sentence inside the image too', () => {
    expect(svg.replace(/<[^>]*>\s*/g, ' ')).toContain('does not meet the target of 38 weeks');
  });
});

describe('Annotations and series breaks of the year-on-year chart', () => {
  const figures = figuresOf([40, 39, null, 41], {
    breaks: [breakFrom('2024-05-01', { note: 'A new form.' })],
    annotations: [
      annotation('2023-01-01', 'Before all figures'),
      annotation('2024-06-12', 'No figures for June.'),
      annotation('2024-07-02', 'A new clinic.'),
    ],
  });

  it('stand in the table at the first period that has a figure from then on', () => {
    expect(yearOnYearChart(figures).table.columns.at(-1)).toBe('Note');
    expect(cells(figures).map((row) => row.at(-1))).toEqual([
      '12 June 2024: No figures for June. 2 July 2024: A new clinic.',
      'Series break: A new form.',
      '',
    ]);
  });

  it('stand in the notes of chart and CSV with their sources', () => {
    const csv = chartCsv(yearOnYearChart(figures));
    expect(csv).toContain('Note,12 June 2024: No figures for June (A made minute).');
    expect(csv).toMatch(/Note,"?Series break from 1 May 2024: A new form \(/);
    expect(csv).toContain('Note,1 January 2023: Before all figures (A made minute).');
  });
});
