import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';
import { indicatorSchema, type Indicator } from '../../../src/model/indicator.ts';

/** A dataset of counts and a median, split by service and by setting, which has a total. */
export const clinics: Dataset = datasetSchema.parse({
  name: 'clinic-waits',
  path: 'clinic-waits.csv',
  title: 'Clinic waits',
  description: 'Made up for the tests.',
  schema: {
    fields: [
      { name: 'period_end', type: 'date', title: 'Month end' },
      { name: 'service', type: 'string', title: 'Service', constraints: { enum: ['adhd', 'autism'] } },
      { name: 'setting', type: 'string', title: 'Setting', total: 'all' },
      { name: 'waiting', type: 'integer', title: 'Waiting' },
      { name: 'over_18', type: 'integer', title: 'Over 18 weeks' },
      { name: 'median_weeks', type: 'number', title: 'Median' },
    ],
    missingValues: [{ value: 'c', label: 'suppressed' }],
    primaryKey: ['period_end', 'service', 'setting'],
  },
  dashboard: {
    provider: 'Nobody',
    yearType: 'financial',
    frequency: 'month',
    illustrative: true,
    extractDate: '2026-10-05',
  },
});

/** A sound definition over `clinics` as it would stand in a file. */
export function written(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'over-18',
    title: 'Waiting over 18 weeks',
    shortTitle: 'Over 18',
    definition: 'Children who had waited over 18 weeks, of all waiting.',
    unitWords: 'per cent of those waiting',
    dataset: 'clinic-waits',
    kind: 'snapshot',
    filter: { service: 'adhd' },
    numerator: ['over_18'],
    denominator: ['waiting'],
    unit: 'percent',
    decimals: 1,
    better: 'neutral',
    measure: 'waits',
    outcomes: ['AfI3.2'],
    finding: '{value} had waited',
    ...changes,
  };
}

export function indicator(changes: Record<string, unknown> = {}): Indicator {
  return indicatorSchema.parse(written(changes));
}

export const median = {
  numerator: undefined,
  denominator: undefined,
  value: 'median_weeks',
  base: 'waiting',
};
