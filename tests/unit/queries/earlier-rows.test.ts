import { describe, expect, it } from 'vitest';
import { datasetSchema } from '../../../src/model/dataset.ts';
import { rowsOfChangedYears } from '../../../src/queries/earlier-rows.ts';
import type { DataRow } from '../../../src/statistics/linked-cells-over-time.ts';

const dataset = datasetSchema.parse({
  name: 'visits',
  path: 'visits.csv',
  title: 'Visits',
  description: 'For the test.',
  schema: {
    fields: [{ name: 'period_end', type: 'date', title: 'Period end' }],
    missingValues: [],
    primaryKey: ['period_end'],
  },
  dashboard: {
    provider: 'The test',
    yearType: 'financial',
    frequency: 'quarter',
    illustrative: false,
    extractDate: '2026-10-01',
  },
});

const row = (periodEnd: string, place: string, good: DataRow['figures'][string]): DataRow => ({
  periodEnd,
  key: { place },
  figures: { good },
});
// June 2025 to March 2026 is the financial year 2025/26; June 2026 begins the next.
const present = [row('2025-06-30', 'north', 7), row('2026-03-31', 'north', 8), row('2026-06-30', 'north', 9)];

describe('The rows of an earlier extract that matter', () => {
  it('are none where it says the same in whatever order, or only less', () => {
    expect(rowsOfChangedYears(dataset, present.toReversed(), present)).toEqual([]);
    expect(rowsOfChangedYears(dataset, present.slice(0, 2), present)).toEqual([]);
  });

  it('are the whole reporting year in which a figure or its reason changed', () => {
    for (const was of [4, 'suppressed'] as const) {
      const earlier = [present[0], row('2026-03-31', 'north', was), present[2]].filter((each) => !!each);
      expect(rowsOfChangedYears(dataset, earlier, present)).toEqual(earlier.slice(0, 2));
    }
  });

  it('are those of a year of which a row or a period has since gone, or a row has come', () => {
    const south = row('2026-06-30', 'south', 2);
    const both = [...present, south];
    expect(rowsOfChangedYears(dataset, both, present)).toEqual([present[2], south]);
    expect(rowsOfChangedYears(dataset, present, both)).toEqual([present[2]]);
    expect(rowsOfChangedYears(dataset, present, present.slice(1))).toEqual(present.slice(0, 2));
  });
});
