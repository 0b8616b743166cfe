import { describe, expect, it } from 'vitest';
import { periodsDue } from '../../../src/queries/staleness.ts';
import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';

function dataset(yearType: string, frequency: string): Dataset {
  return datasetSchema.parse({
    name: 'made',
    path: 'made.csv',
    title: 'Made',
    description: 'Made for a test.',
    schema: {
      fields: [{ name: 'period_end', type: 'date', title: 'Period end' }],
      missingValues: [],
      primaryKey: ['period_end'],
    },
    dashboard: { provider: 'Test', yearType, frequency, illustrative: true, extractDate: '2026-10-01' },
  });
}

describe('A stale dataset', () => {
  it('names the months that are due, a month after each ended', () => {
    // June, July and August 2026 are due on 13 October; September only after 31 October.
    expect(periodsDue(dataset('academic', 'month'), '2026-05-31', '2026-10-13')).toEqual([
      'Jun 2026',
      'Jul 2026',
      'Aug 2026',
    ]);
    expect(periodsDue(dataset('academic', 'month'), '2026-09-30', '2026-10-13')).toEqual([]);
  });

  it('waits two months for a term and half a year for a year', () => {
    expect(periodsDue(dataset('academic', 'term'), '2026-03-31', '2026-09-30')).toEqual([]);
    expect(periodsDue(dataset('academic', 'term'), '2026-03-31', '2026-10-02')).toEqual(['Summer 2025/26']);
    expect(periodsDue(dataset('calendar', 'year'), '2024-12-31', '2026-06-29')).toEqual([]);
    expect(periodsDue(dataset('calendar', 'year'), '2024-12-31', '2026-06-30')).toEqual(['2025']);
  });

  it('is not one that has no periods at all', () => {
    expect(periodsDue(dataset('financial', 'quarter'), null, '2030-01-01')).toEqual([]);
  });
});
