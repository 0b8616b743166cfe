import { datasetSchema, type Dataset } from '../../src/model/dataset.ts';
import { periodAt } from '../../src/model/period.ts';

const services = ['adhd', 'autism', 'mental-health', 'speech-and-language-therapy'];
const settings = ['all', 'early-years', 'school-age', 'special-school'];
const months = 50;
const columns = [
  'period_end',
  'area_code',
  'service',
  'setting',
  'referrals',
  'waiting',
  'waiting_over_18_weeks',
  'waiting_over_52_weeks',
  'seen',
  'median_weeks',
];

/** A dataset with every kind of check, for measuring imports: what is shipped is too narrow for a million keys. */
export function largeDataset(): Dataset {
  const count = (name: string) => ({ name, title: name, type: 'integer', constraints: { minimum: 0 } });
  return datasetSchema.parse({
    name: 'large-waits',
    path: 'large-waits.csv',
    title: 'Large waits',
    description: 'Made up for measuring.',
    schema: {
      fields: [
        { name: 'period_end', title: 'Month', type: 'date', constraints: { required: true } },
        {
          name: 'area_code',
          title: 'Area',
          type: 'string',
          constraints: { required: true, pattern: '^E[0-9]{8}$' },
        },
        {
          name: 'service',
          title: 'Service',
          type: 'string',
          constraints: { required: true, enum: services },
        },
        {
          name: 'setting',
          title: 'Setting',
          type: 'string',
          total: 'all',
          constraints: { required: true, enum: settings },
        },
        ...['referrals', 'waiting', 'waiting_over_18_weeks', 'waiting_over_52_weeks', 'seen'].map(count),
        {
          name: 'median_weeks',
          title: 'Median',
          type: 'number',
          constraints: { minimum: 0, maximum: 520 },
        },
      ],
      missingValues: [
        { value: '', label: 'unavailable' },
        { value: 'c', label: 'suppressed' },
        { value: 'x', label: 'unavailable' },
        { value: 'z', label: 'not-applicable' },
      ],
      primaryKey: ['period_end', 'area_code', 'service', 'setting'],
    },
    dashboard: {
      provider: 'Nobody',
      yearType: 'financial',
      frequency: 'month',
      illustrative: true,
      extractDate: '2026-10-05',
      partOf: [['waiting', 'waiting_over_18_weeks', 'waiting_over_52_weeks']],
      largeChange: 3,
    },
  });
}

/** A clean extract of so many rows, about 90 bytes each, without a problem in it. */
export function largeText(rows: number): string {
  const { yearType, frequency } = largeDataset().dashboard;
  const ends = Array.from({ length: months }, (_, at) => periodAt(2022, at, { yearType, frequency }).end);
  const lines = [columns.join(',')];
  for (let row = 0; row < rows; row++) {
    const setting = row % settings.length;
    const service = Math.floor(row / settings.length) % services.length;
    const month = Math.floor(row / 16) % months;
    const area = 6_000_000 + Math.floor(row / (16 * months));
    // The total of three equal parts, so that total rows agree; growth is slow, so that no change is large.
    const share = 200 + service * 10 + month;
    const times = setting === 0 ? 3 : 1;
    const waiting = share * times;
    const cells = [50 * times, waiting, (share - 50) * times, (share - 150) * times, 40 * times];
    lines.push(
      `${ends[month] ?? ''},E${String(area).padStart(8, '0')},${services[service] ?? ''},${settings[setting] ?? ''},${cells.join(',')},${(20 + (row % 97) / 10).toFixed(1)}`,
    );
  }
  return lines.join('\n') + '\n';
}
