import { describe, expect, it } from 'vitest';
import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { indicatorSchema, type Indicator } from '../../../src/model/indicator.ts';
import { hiddenColumns } from '../../../src/statistics/disclosure-of-dataset.ts';
import type { DataRow } from '../../../src/statistics/linked-cells-over-time.ts';

function datasetWith(
  counts: readonly string[],
  values: readonly string[],
  dashboard: Record<string, unknown> = {},
): Dataset {
  return datasetSchema.parse({
    name: 'checks',
    path: 'checks.csv',
    title: 'Checks',
    description: 'For the test.',
    schema: {
      fields: [
        { name: 'period_end', type: 'date', title: 'Period end' },
        { name: 'place', type: 'string', title: 'Place', total: 'all' },
        ...counts.map((name) => ({ name, type: 'integer', title: name })),
        ...values.map((name) => ({ name, type: 'number', title: name })),
      ],
      missingValues: [{ value: 'c', label: 'suppressed' }],
      primaryKey: ['period_end', 'place'],
    },
    dashboard: {
      provider: 'The test',
      yearType: 'financial',
      frequency: 'quarter',
      illustrative: true,
      extractDate: '2026-10-01',
      ...dashboard,
    },
  });
}

function indicatorWith(given: Record<string, unknown>): Indicator {
  return indicatorSchema.parse({
    id: 'some-checks',
    title: 'Checks',
    shortTitle: 'Checks',
    definition: 'Checks.',
    unitWords: 'checks',
    dataset: 'checks',
    kind: 'snapshot',
    unit: 'percent',
    decimals: 1,
    better: 'neutral',
    measure: null,
    supplementary: true,
    outcomes: ['AfI1.1'],
    finding: '{value} of checks',
    ...given,
  });
}

function row(place: string, figures: Record<string, Figure>, periodEnd = '2026-06-30'): DataRow {
  return { key: { place }, figures, periodEnd };
}

function hiddenIn(
  dataset: Dataset,
  rows: readonly DataRow[],
  indicator: Indicator,
  earlier: DataRow[][] = [],
) {
  return hiddenColumns(dataset, [indicator], rows, earlier).map((columns) => [...columns].sort());
}

const share = indicatorWith({ numerator: ['done'], denominator: ['due'] });

describe('Hiding the small numbers of an extract', () => {
  it('hides a second part so that the total does not give the first away', () => {
    const rows = [
      row('all', { due: 60 }),
      row('north', { due: 3 }),
      row('south', { due: 22 }),
      row('west', { due: 35 }),
    ];
    expect(hiddenIn(datasetWith(['due'], []), rows, indicatorWith({ numerator: ['due'] }))).toEqual([
      [],
      ['due'],
      ['due'],
      [],
    ]);
  });

  it('hides a numerator of which few are missing to the denominator, with or without a declared chain', () => {
    const rows = [row('north', { due: 20, done: 18 })];
    expect(hiddenIn(datasetWith(['due', 'done'], []), rows, share)).toEqual([['done']]);
    const chained = datasetWith(['due', 'done'], [], { partOf: [['due', 'done']] });
    expect(hiddenIn(chained, rows, indicatorWith({ numerator: ['due'] }))).toEqual([['done']]);
  });

  it('hides a second grade of those that add up to a total', () => {
    const dataset = datasetWith(['audited', 'good', 'fair', 'poor'], [], {
      sums: [{ total: 'audited', parts: ['good', 'fair', 'poor'] }],
    });
    const rows = [row('north', { audited: 60, good: 2, fair: 40, poor: 18 })];
    expect(hiddenIn(dataset, rows, indicatorWith({ numerator: ['good'] }))).toEqual([['good', 'poor']]);
  });

  it('hides a count to date where the quarter’s own would be small, but not across a year’s end', () => {
    const cumulative = indicatorWith({ kind: 'cumulative', numerator: ['done'] });
    const counted = (second: string) => [
      row('all', { done: 10 }, '2026-03-31'),
      row('all', { done: 12 }, second),
    ];
    expect(hiddenIn(datasetWith(['done'], []), counted('2026-06-30'), cumulative)).toEqual([[], []]);
    const within = [row('all', { done: 10 }, '2026-06-30'), row('all', { done: 12 }, '2026-09-30')];
    expect(hiddenIn(datasetWith(['done'], []), within, cumulative).flat()).toHaveLength(1);
    expect(hiddenIn(datasetWith(['done'], []), within, indicatorWith({ numerator: ['done'] }))).toEqual([
      [],
      [],
    ]);
  });

  it('hides in the new extract what it hides in an earlier one, and the part that changed', () => {
    // 6 and 24 of 30 then, 4 and 24 of 28 now: whoever kept the old file must not read off 24.
    const now = [row('all', { due: 28 }), row('north', { due: 4 }), row('south', { due: 24 })];
    const then = [row('all', { due: 30 }), row('north', { due: 6 }), row('south', { due: 24 })];
    const counts = indicatorWith({ numerator: ['due'] });
    const dataset = datasetWith(['due'], []);
    expect(hiddenIn(dataset, now, counts, [then])).toEqual([[], ['due'], ['due']]);
    expect(hiddenIn(dataset, then, counts, [now])).toEqual([[], ['due'], ['due']]);
    expect(hiddenIn(dataset, then, counts)).toEqual([[], [], []]);
  });

  it('says of an unknown cell neither more nor less than the provider', () => {
    const rows = [
      row('all', { due: 40 }),
      row('north', { due: 'suppressed' }),
      row('south', { due: 'unavailable' }),
    ];
    expect(hiddenIn(datasetWith(['due'], []), rows, indicatorWith({ numerator: ['due'] }))).toEqual([
      [],
      ['due'],
      [],
    ]);
  });
});

describe('Medians and scores beside hidden counts', () => {
  const median = indicatorWith({ value: 'median', base: 'due' });

  it('are hidden where they rest on fewer than the threshold or on what the provider hid', () => {
    const rows = [
      row('north', { due: 4, median: 12 }),
      row('south', { due: 5, median: 12 }),
      row('west', { due: 'suppressed', median: 12 }),
      row('east', { due: 0, median: 'not-applicable' }),
    ];
    const hidden = hiddenIn(datasetWith(['due'], ['median']), rows, median);
    expect(hidden).toEqual([['due', 'median'], [], ['due', 'median'], []]);
  });

  it('are hidden where they would tell on which side of half a hidden part lies', () => {
    const dataset = datasetWith(['due', 'late'], ['median'], { partOf: [['due', 'late']] });
    const rows = [
      row('north', { due: 9, late: 3, median: 12 }),
      row('south', { due: 10, late: 3, median: 12 }),
    ];
    // Of 10 a part of 1 to 4 is less than half in any case.
    expect(hiddenIn(dataset, rows, median)).toEqual([['late', 'median'], ['late']]);
  });

  it('are hidden where they are a mean over grades of which some are hidden', () => {
    const dataset = datasetWith(['due', 'good', 'poor'], ['median'], {
      sums: [{ total: 'due', parts: ['good', 'poor'] }],
    });
    expect(hiddenIn(dataset, [row('north', { due: 40, good: 2, poor: 38, median: 1.05 })], median)).toEqual([
      ['good', 'median', 'poor'],
    ]);
  });

  it('are hidden beside any hidden count where no indicator says what they rest on', () => {
    const rows = [row('north', { due: 3, median: 12 }), row('south', { due: 30, median: 12 })];
    expect(hiddenIn(datasetWith(['due'], ['median']), rows, indicatorWith({ numerator: ['due'] }))).toEqual([
      ['due', 'median'],
      [],
    ]);
  });
});
