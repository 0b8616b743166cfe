import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDroppedTable } from '../../../src/ingest/read-table.ts';
import { preparedText } from '../../../src/ingest/text-content.ts';
import { datasetSchema } from '../../../src/model/dataset.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { discardExtract, offerExtract } from '../../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const rowSchema = z.record(z.string(), z.string());
const rowsSchema = z.union([z.array(rowSchema), rowSchema.transform((row) => [row])]);
/** The JSON of csv-spectrum has another telephone number than its CSV. */
const corrections: Readonly<Record<string, string>> = { '1234567890': '2095257564' };

/** A dataset of texts with the given titles as its columns. */
function datasetOf(titles: readonly string[]) {
  return datasetSchema.parse({
    name: 'spectrum',
    path: 'spectrum.csv',
    title: 'Spectrum',
    description: 'Made for a test.',
    schema: {
      fields: titles.map((title, at) => ({ name: `column_${at}`, type: 'string', title })),
      missingValues: [],
      primaryKey: [],
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

describe('Each file of csv-spectrum', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await startNodeWarehouse();
  });

  const files = readdirSync(join(folder, 'csvs'));

  it('is there', () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  for (const file of files)
    it(`${file} gives the rows that csv-spectrum expects, in the engine`, async () => {
      const bytes = new Uint8Array(readFileSync(join(folder, 'csvs', file)));
      const json = readFileSync(join(folder, 'json', file.replace('.csv', '.json')), 'utf8');
      // Line ends within cells become line feeds, and the blanks around a cell go: both are this product's own.
      const written = rowsSchema.parse(JSON.parse(json));
      const expected = written.map((row) =>
        Object.values(row).map((cell) => corrections[cell] ?? cell.replaceAll('\r\n', '\n').trim()),
      );
      const titles = Object.keys(written[0] ?? {});
      const dataset = datasetOf(titles);

      const { table, issues } = readDroppedTable({ name: file, bytes }, []);
      expect(issues).toEqual([]);
      expect(table?.header).toEqual(titles);
      expect(table?.notes).toEqual([]);
      if (!table) return;
      const columns = titles.map((_, at) => `column_${at}`);
      const { text, dialect, headerLine } = table;
      const prepared = preparedText({ fileName: file, text, ...dialect, columns, headerLine });
      await offerExtract(connection, dataset, prepared);
      const rows = await connection.run(
        `SELECT ${columns.join(', ')} FROM "spectrum__offered" ORDER BY __row`,
      );
      await discardExtract(connection, dataset);
      expect(rows.map((row) => columns.map((column) => row[column] ?? ''))).toEqual(expected);
    });
});
