import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { preparedText } from '../../../src/ingest/text-content.ts';
import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';
import { symbolOf, tableCsv } from '../../../src/queries/table-csv.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { acceptExtract, offerExtract } from '../../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

const columns = ['period_end', 'place', 'remark', 'count', 'score'] as const;
const dataset: Dataset = datasetSchema.parse({
  name: 'places',
  path: 'places.csv',
  title: 'Places',
  description: 'For the test.',
  schema: {
    fields: [
      { name: 'period_end', type: 'date', title: 'Period end' },
      { name: 'place', type: 'string', title: 'Place' },
      { name: 'remark', type: 'string', title: 'Remark' },
      { name: 'count', type: 'integer', title: 'Count' },
      { name: 'score', type: 'number', title: 'Score' },
    ],
    missingValues: [
      { value: '', label: 'unavailable' },
      { value: 'x', label: 'unavailable' },
      { value: 'c', label: 'suppressed' },
      { value: '*', label: 'suppressed' },
    ],
    primaryKey: ['period_end', 'place'],
  },
  dashboard: {
    provider: 'The test',
    yearType: 'financial',
    frequency: 'month',
    illustrative: true,
    extractDate: '2026-10-01',
  },
});

let connection: Connection;
beforeAll(async () => {
  connection = await startNodeWarehouse();
});

async function load(text: string): Promise<void> {
  const file = { fileName: 'places.csv', text, delimiter: ',', quote: '"', columns, headerLine: 1 };
  await offerExtract(connection, dataset, preparedText(file));
  await acceptExtract(connection, dataset);
}

async function loadRows(rows: readonly (readonly string[])[]): Promise<void> {
  await load(Papa.unparse([[...columns], ...rows.map((row) => [...row])], { newline: '\n' }));
}

/** The table as the engine prints it, without the place that a row had in its file. */
function rowsOf(): Promise<Record<string, unknown>[]> {
  return connection.run(`SELECT CAST(COLUMNS(* EXCLUDE (__row)) AS VARCHAR) FROM places ORDER BY rowid`);
}

describe('A loaded table written as CSV', () => {
  it('says with the dataset’s symbols why figures are missing, and writes ISO dates and LF', async () => {
    await loadRows([
      ['2026-04-30', 'north', 'all well', '12', '4.50'],
      ['2026-05-31', 'north', '', '*', ''],
      ['2026-06-30', 'north', 'late', 'x', '-0.1'],
    ]);
    expect(await tableCsv(connection, dataset)).toBe(
      'period_end,place,remark,count,score\n' +
        '2026-04-30,north,all well,12,4.5\n' +
        '2026-05-31,north,,c,x\n' +
        '2026-06-30,north,late,x,-0.1\n',
    );
  });

  it('leaves what a spreadsheet could run as it is, and quotes what the format asks for', async () => {
    await loadRows([['2026-04-30', '=1+1', 'said "no", then\nleft', '1', '2']]);
    expect(await tableCsv(connection, dataset)).toBe(
      'period_end,place,remark,count,score\n2026-04-30,=1+1,"said ""no"", then\nleft",1,2.0\n',
    );
  });

  it('has its header where there is no row', async () => {
    await load('period_end,place,remark,count,score\n');
    expect(await tableCsv(connection, dataset)).toBe('period_end,place,remark,count,score\n');
  });

  it('keeps every row in order where there are more than one statement writes', async () => {
    const texts = Array.from({ length: 45_000 }, (_, at) => `2026-04-30,place ${at},,${at},x`);
    const text = `period_end,place,remark,count,score\n${texts.join('\n')}\n`;
    await load(text);
    expect(await tableCsv(connection, dataset)).toBe(text);
  });

  it('comes back the same, whatever its cells hold', async () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';', '=', "'", '\\', '£', '’', '𝒜') }),
      fc.constantFrom('', 'x', 'c', '=cmd', '+1', '-1', '@a', '007', 'NULL', '#'),
    );
    const row = fc.tuple(
      fc.constantFrom('2026-04-30', '2024-02-29', ''),
      cell,
      cell,
      fc.oneof(fc.integer({ min: -2147483648, max: 2147483647 }).map(String), fc.constantFrom('', 'x', '*')),
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e90, max: 1e90 }).map(String),
        fc.constantFrom('', 'c'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        await loadRows(rows);
        const before = await rowsOf();
        const written = await tableCsv(connection, dataset);
        await load(written);
        expect(await rowsOf()).toEqual(before);
        expect(await tableCsv(connection, dataset)).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  it('uses the common symbol for a reason that the dataset has none for', () => {
    expect(symbolOf(dataset, 'suppressed')).toBe('c');
    expect(symbolOf(dataset, 'unavailable')).toBe('x');
    expect(symbolOf(dataset, 'not-applicable')).toBe('[z]');
  });
});
