import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/figure.ts';
import { periodOf } from '../../../src/model/period.ts';
import { noChoices } from '../../../src/model/reading-choices.ts';
import type { ReviewedIndicator } from '../../../src/model/reviewed.ts';
import type { AgendaItem } from '../../../src/plan/agenda.ts';
import { readCatalogue, type Catalogue } from '../../../src/queries/catalogue.ts';
import { keptRows, readKept, type KeptRows } from '../../../src/queries/kept-review.ts';
import { readGivenFile } from '../../../src/queries/read-file.ts';
import { readRecords } from '../../../src/queries/records.ts';
import { registerDataset, type RegisterRow } from '../../../src/queries/registers.ts';
import { restatedSince } from '../../../src/queries/reviewed.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { acceptExtract } from '../../../src/warehouse/load.ts';

const calendar = { yearType: 'financial', frequency: 'month' } as const;
const quarter = '2026-09-30';

function reading(end: string, value: Figure) {
  const period = periodOf(end, calendar);
  if (!period) throw new Error(`${end} ends no month`);
  return { period, value };
}

const wait: ReviewedIndicator = {
  indicator: {
    id: 'wait-adhd',
    title: 'Wait for ADHD assessment, "so-called"',
    shortTitle: 'ADHD',
    unit: 'weeks',
    unitWords: 'median weeks, of those waiting',
    decimals: 1,
    better: 'lower',
    measure: 'health-waiting-times',
    outcomes: [],
    kind: 'snapshot',
  },
  calendar,
  line: [
    reading('2025-09-30', 43.9),
    reading('2026-06-30', 100 / 3),
    reading('2026-07-31', 'suppressed'),
    reading('2026-08-31', 'not-applicable'),
    reading('2026-09-30', 38.2),
  ],
  breaks: ['2025-04-01', '2026-01-01'],
  verdict: 'improving',
  latest: { end: '2026-09-30', window: 'Sep 2026', value: 38.2 },
  earlier: { end: '2025-09-30', window: 'Sep 2025', value: 43.9 },
  lastReview: null,
  finding: 'Half had waited more than 38.2 weeks,\n5.7 fewer than a year earlier',
  reason: '',
  source: 'Source: =somebody.',
  isIllustrative: true,
  isPublic: false,
};
const agenda: readonly AgendaItem[] = [
  {
    about: 'health-waiting-times',
    kind: 'measure',
    section: 'worsened',
    title: 'Waits',
    tag: 'mixed',
    tagWords: 'Mixed: 1 of 4 worsening',
    detail: '',
  },
  {
    about: 'stale-data',
    kind: 'stale-data',
    section: 'stale',
    title: 'Late',
    tag: '',
    tagWords: '1 late',
    detail: 'One.\nTwo.',
  },
];

let connection: Connection;
let catalogue: Catalogue;
beforeAll(async () => {
  connection = await startNodeWarehouse();
  catalogue = await readCatalogue((name) =>
    readFile(new URL(`../../../datasets/${name}`, import.meta.url), 'utf8').catch(() => null),
  );
}, 60_000);

/** The rows as they come back from the engine, once they were read as a file of their dataset. */
async function throughTheEngine(
  register: Parameters<typeof registerDataset>[1],
  rows: readonly RegisterRow[],
): Promise<readonly RegisterRow[]> {
  const dataset = registerDataset(catalogue, register);
  if (!dataset) throw new Error(`no register ${register}`);
  const columns = dataset.schema.fields.map(({ name }) => name);
  for (const row of rows) expect(Object.keys(row).filter((name) => !columns.includes(name))).toEqual([]);
  const bytes = new TextEncoder().encode(Papa.unparse([...rows], { columns }));
  const read = await readGivenFile(
    connection,
    { name: 'kept.csv', bytes },
    { datasets: [dataset] },
    { ...noChoices, dataset: dataset.name },
    null,
  );
  const issues = read.ok ? read.offered.issues : read.issues;
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  await acceptExtract(connection, dataset);
  return readRecords(connection, dataset);
}

async function keptAndRead() {
  const rows = keptRows(quarter, agenda, [wait], []);
  const read: KeptRows = {
    extracts: await throughTheEngine('kept-extracts', [
      {
        quarter,
        dataset: 'waiting-times',
        title: 'Waits',
        file: 'w.csv',
        hash: 'a'.repeat(64),
        extract_date: '2026-10-09',
        rows_read: '1720',
        illustrative: 'yes',
      },
    ]),
    agenda: await throughTheEngine('kept-agenda', rows.agenda),
    figures: await throughTheEngine('kept-figures', rows.figures),
    readings: await throughTheEngine('kept-readings', rows.readings),
  };
  return read;
}

describe('What a finished review kept', () => {
  it('comes back as it was shown: figures to ten decimals, reasons, words, order', async () => {
    const kept = readKept(await keptAndRead(), quarter);
    expect(kept?.agenda).toEqual(agenda);
    expect(kept?.extracts[0]).toMatchObject({ dataset: 'waiting-times', rows_read: '1720' });
    const [figure] = kept?.figures ?? [];
    expect(figure).toEqual({
      ...wait,
      line: wait.line.map((each) =>
        each.period.end === '2026-06-30' ? { ...each, value: 33.3333333333 } : each,
      ),
    });
  });

  it('is nothing for another quarter', async () => {
    expect(readKept(await keptAndRead(), '2026-06-30')).toBeNull();
  });
});

describe('What was restated since', () => {
  const today = (value: Figure, given: Partial<ReviewedIndicator> = {}) =>
    new Map([
      [
        'wait-adhd',
        {
          ...wait,
          latest: { end: '2026-09-30', window: 'Sep 2026', value },
          line: [...wait.line.slice(0, -1), reading('2026-09-30', value)],
          ...given,
        },
      ],
    ]);

  it('is none while the figures read the same at the decimals they are shown with', () => {
    expect(restatedSince([wait], today(38.2))).toEqual([]);
    expect(restatedSince([wait], today(38.24))).toEqual([]);
  });

  it('names the figure then and now', () => {
    expect(restatedSince([wait], today(40.1))).toEqual([
      {
        indicator: 'wait-adhd',
        title: wait.indicator.title,
        window: 'Sep 2026',
        then: '38.2',
        now: '40.1',
      },
    ]);
  });

  it('says where a figure is hidden or gone today', () => {
    expect(restatedSince([wait], today('suppressed')).map(({ now }) => now)).toEqual(['[c]']);
    const gone = today(0, { latest: null, line: wait.line.slice(0, -1) });
    expect(restatedSince([wait], gone).map(({ now }) => now)).toEqual(['[x]']);
  });

  it('names another verdict and other periods of the line too, newest first', () => {
    const now = today(38.2, {
      verdict: 'no-clear-change',
      line: wait.line.map((each) => (each.period.end === '2026-06-30' ? reading('2026-06-30', 34) : each)),
    });
    expect(restatedSince([wait], now).map((each) => [each.window, each.then, each.now])).toEqual([
      ['verdict', 'Improving', 'No clear change'],
      ['Jun 2026', '33.3', '34.0'],
    ]);
  });

  it('says nothing of an indicator that is not worked out today', () => {
    expect(restatedSince([wait], new Map())).toEqual([]);
  });
});
