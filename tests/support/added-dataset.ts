import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A value as hostile as a cell can be; it must be shown as text wherever it stands. */
export const hostileValue = '<img src=x onerror="document.title=\'taken over\'">';
export const formulaValue = '=HYPERLINK("x","y")';

/**
 * Adds one dataset and one indicator to a copy of `datasets/`, and nothing else: reading sessions by venue, quarterly
 * from 2024/25 to the first two quarters of 2026/27, 60 sessions a quarter in each of two venues.
 */
export async function addDataset(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  await editJson(join(to, 'datapackage.json'), (json) => {
    json['resources'] = [...(json['resources'] as unknown[]), resource];
  });
  await editJson(join(to, 'indicators.json'), (json) => {
    json['indicators'] = [...(json['indicators'] as unknown[]), indicator];
  });
  await writeFile(join(to, 'reading-sessions.csv'), csv());
}

async function editJson(path: string, edit: (json: Record<string, unknown>) => void): Promise<void> {
  const json = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  edit(json);
  await writeFile(path, JSON.stringify(json));
}

const resource = {
  name: 'reading-sessions',
  path: 'reading-sessions.csv',
  title: 'Reading sessions',
  description: 'Sessions held and enjoyed, for the test that adds a dataset.',
  schema: {
    fields: [
      { name: 'period_end', type: 'date', title: 'Period end', constraints: { required: true } },
      { name: 'venue', type: 'string', title: 'Venue', constraints: { required: true } },
      { name: 'held', type: 'integer', title: 'Sessions held', constraints: { minimum: 0 } },
      { name: 'enjoyed', type: 'integer', title: 'Sessions enjoyed', constraints: { minimum: 0 } },
    ],
    missingValues: [
      { value: '', label: 'unavailable' },
      { value: 'c', label: 'suppressed' },
    ],
    primaryKey: ['period_end', 'venue'],
  },
  dashboard: {
    provider: 'The test',
    yearType: 'financial',
    frequency: 'quarter',
    illustrative: true,
    extractDate: '2026-10-01',
  },
};

const indicator = {
  id: 'sessions-enjoyed',
  title: 'Reading sessions enjoyed',
  shortTitle: 'Sessions enjoyed',
  definition: 'Sessions enjoyed, out of sessions held.',
  unitWords: '% of sessions',
  dataset: 'reading-sessions',
  kind: 'flow',
  numerator: ['enjoyed'],
  denominator: ['held'],
  unit: 'percent',
  decimals: 1,
  better: 'higher',
  headline: true,
  measure: null,
  supplementary: true,
  outcomes: ['AfI5.4'],
  breakdowns: ['venue'],
  finding: '{value} of sessions were enjoyed',
};

/** 30 of 60 enjoyed a quarter in each venue up to quarter 2 of 2025/26, 45 of 60 after it. */
function csv(): string {
  const ends = [
    ...['2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30', '2025-09-30'],
    ...['2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30'],
  ];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = ends.flatMap((end) =>
    [hostileValue, formulaValue].map((venue) => `${end},${quoted(venue)},60,${end > '2025-09-30' ? 45 : 30}`),
  );
  return `period_end,venue,held,enjoyed\n${rows.join('\n')}\n`;
}
