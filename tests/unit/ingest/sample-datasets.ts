import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';

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
        type: column === 'period_end' ? 'date' : 'integer',
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
