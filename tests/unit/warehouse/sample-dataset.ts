import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';
import { preparedText } from '../../../src/ingest/text-content.ts';
import type { PreparedText } from '../../../src/model/extract.ts';

type Layout = Parameters<typeof preparedText>[0];

/** A small dataset with every kind of rule; its fields may be overridden. */
export function sampleDataset(): Dataset {
  return datasetSchema.parse({
    name: 'clinic-waits',
    path: 'clinic-waits.csv',
    title: 'Clinic waits',
    description: 'Made up for the tests.',
    schema: {
      fields: [
        { name: 'period_end', type: 'date', title: 'Month end', constraints: { required: true } },
        {
          name: 'service',
          type: 'string',
          title: 'Service',
          constraints: { required: true, enum: ['adhd', 'autism'] },
        },
        {
          name: 'setting',
          type: 'string',
          title: 'Setting',
          total: 'all',
          constraints: { required: true, enum: ['all', 'early-years', 'school-age'] },
        },
        { name: 'code', type: 'string', title: 'Code', constraints: { pattern: '[0-9]{3}' } },
        {
          name: 'waiting',
          type: 'integer',
          title: 'Waiting',
          constraints: { required: true, minimum: 0, maximum: 5000 },
        },
        { name: 'over_18', type: 'integer', title: 'Over 18 weeks', constraints: { minimum: 0 } },
        { name: 'within_18', type: 'integer', title: 'Within 18 weeks' },
        { name: 'median_weeks', type: 'number', title: 'Median', constraints: { minimum: 0 } },
      ],
      missingValues: [
        { value: '', label: 'unavailable' },
        { value: 'c', label: 'suppressed' },
        { value: '[x]', label: 'unavailable' },
        { value: 'z', label: 'not-applicable' },
      ],
      primaryKey: ['period_end', 'service', 'setting'],
    },
    dashboard: {
      provider: 'Nobody',
      yearType: 'financial',
      frequency: 'month',
      illustrative: true,
      extractDate: '2026-10-05',
      partOf: [['waiting', 'over_18']],
      sums: [{ total: 'waiting', parts: ['over_18', 'within_18'] }],
    },
  });
}

export const sampleHeader = 'period_end,service,setting,code,waiting,over_18,within_18,median_weeks';

/** Lines of a file as text ready for the warehouse; its first line is the header. */
export function prepared(lines: readonly string[], changes: Partial<Layout> = {}): PreparedText {
  const header = lines[0] ?? '';
  return preparedText({
    fileName: 'waits.csv',
    text: lines.join('\n') + '\n',
    delimiter: ',',
    quote: '"',
    columns: header.split(','),
    headerLine: 1,
    ...changes,
  });
}
