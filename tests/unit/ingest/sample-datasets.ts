import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';

const types: Readonly<Record<string, string>> = {
  period_end: 'date',
  service: 'string',
  remarks: 'string',
  median_weeks: 'number',
};

function datasetOf(
  name: string,
  columns: readonly string[],
  aliases: Readonly<Record<string, string[]>> = {},
): Dataset {
  return datasetSchema.parse({
    name,
    path: `${name}.csv`,
    title: `The ${name}`,
    description: 'Made for a test.',
    schema: {
      fields: columns.map((column) => ({
        name: column,
        type: types[column] ?? 'integer',
        title: column.replaceAll('_', ' '),
        ...(aliases[column] && { aliases: aliases[column] }),
      })),
      missingValues: [{ value: 'c', label: 'suppressed' }],
      primaryKey: ['period_end'],
    },
    dashboard: {
      provider: 'The test',
      yearType: 'financial',
      frequency: 'month',
      illustrative: true,
      extractDate: '2026-10-01',
    },
  });
}

export const waits = datasetOf('waits', ['period_end', 'waiting', 'seen'], { waiting: ['Children waiting'] });
const audits = datasetOf('audits', ['period_end', 'plans', 'good', 'inadequate']);
export const datasets = [waits, audits];

/** Of more columns, some of words. */
export const clinics = datasetOf(
  'clinics',
  ['period_end', 'service', 'waiting', 'seen', 'median_weeks', 'remarks'],
  { service: ['Pathway'] },
);
