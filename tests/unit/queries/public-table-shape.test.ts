import { describe, expect, it } from 'vitest';
import { datasetSchema } from '../../../src/model/dataset.ts';
import { asPublished, isPublicCopy, readableDataset } from '../../../src/queries/public-table-shape.ts';
import { scopeTable } from '../../../src/queries/scope-table.ts';
import { indicator as indicatorWith } from '../indicators/sample-indicator.ts';

const published = datasetSchema.parse({
  name: 'visits',
  path: 'visits.csv',
  title: 'Visits',
  description: 'For the test.',
  schema: {
    fields: [
      { name: 'period_end', type: 'date', title: 'Period end' },
      {
        name: 'place',
        type: 'string',
        title: 'Place',
        constraints: { required: true, enum: ['__all', 'north', 'south'] },
        valueTitles: { __all: 'All', north: 'North', south: 'South' },
        total: '__all',
      },
      { name: 'person', type: 'string', title: 'Who', valueTitles: { __all: 'All' }, total: '__all' },
      {
        name: 'setting',
        type: 'string',
        title: 'Setting',
        constraints: { enum: ['all', 'school'] },
        total: 'all',
      },
      { name: 'good', type: 'integer', title: 'Good' },
    ],
    missingValues: [],
    primaryKey: ['period_end', 'place', 'person', 'setting'],
  },
  dashboard: {
    provider: 'The test',
    yearType: 'financial',
    frequency: 'quarter',
    illustrative: true,
    extractDate: '2026-10-01',
    // A file cannot say of itself that nothing in it needs to be hidden.
    publicTotals: ['place'],
  },
});
const readable = readableDataset(published);

describe('A dataset of a public copy', () => {
  it('is in the words of the extract: no row for all parts to be chosen, and its own total kept', () => {
    const [, place, person, setting] = readable.schema.fields;
    expect(place?.total).toBe(undefined);
    expect(place?.constraints).toEqual({ required: true, enum: ['north', 'south'] });
    expect(place?.valueTitles).toEqual({ north: 'North', south: 'South' });
    expect(person).toEqual({ name: 'person', type: 'string', title: 'Who' });
    expect(setting?.total).toBe('all');
  });

  it('is read from its file with the rows for all parts', () => {
    const [, place, person, setting] = asPublished(readable).schema.fields;
    expect(place?.total).toBe('__all');
    expect(place?.constraints?.enum).toEqual(['__all', 'north', 'south']);
    expect(person?.total).toBe('__all');
    expect(person?.constraints).toBe(undefined);
    expect(setting?.total).toBe('all');
  });

  it('is one by how it was read, never by what a file says of itself', () => {
    expect(isPublicCopy(readable)).toBe(true);
    expect(isPublicCopy(published)).toBe(false);
    expect(asPublished(published)).toBe(published);
  });

  it('is never asked for a table other than its own, in either view', () => {
    const of = { indicator: indicatorWith(), siblings: [] };
    for (const isPublic of [false, true]) {
      const { dataset, indicator } = scopeTable(of, readable, { isPublic });
      expect(dataset.name).toBe('visits');
      expect(indicator).toBe(of.indicator);
    }
  });
});
