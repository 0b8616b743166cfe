import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';
import { noChoices } from '../../../src/model/reading-choices.ts';
import { readInsights } from '../../../src/plan/insights.ts';
import { registerDataset } from '../../../src/queries/registers.ts';
import { readGivenFile } from '../../../src/queries/read-file.ts';
import { readRecords } from '../../../src/queries/records.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { acceptExtract } from '../../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

const shipped = z
  .object({ resources: z.array(datasetSchema) })
  .parse(JSON.parse(readFileSync(new URL('../../../datasets/datapackage.json', import.meta.url), 'utf8')));
const hostile = '<img src=x onerror="alert(1)">, "quoted"; \'); DROP TABLE insights; --\nand a second line';
const good = {
  quarter: '2026-06-30',
  measure: 'voice-capture',
  kind: 'case-study',
  summary: hostile,
  source: '=HYPERLINK("https://example.org")',
  link: 'https://example.org/a',
  confirmed: 'yes',
};

let connection: Connection;
let dataset: Dataset;
beforeAll(async () => {
  connection = await startNodeWarehouse();
  const found = registerDataset({ datasets: shipped.resources }, 'insights');
  if (!found) throw new Error('the data package describes no insights');
  dataset = found;
}, 60_000);

async function offer(rows: readonly Readonly<Record<string, string>>[]) {
  const file = { name: 'insights-2026.csv', bytes: new TextEncoder().encode(Papa.unparse([...rows])) };
  const read = await readGivenFile(connection, file, { datasets: shipped.resources }, noChoices, null);
  const issues = read.ok ? read.offered.issues : read.issues;
  return {
    dataset: read.dataset,
    errors: issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, column, found }) => [code, column, found]),
  };
}

describe('An extract of insights', () => {
  it('comes back from the engine letter for letter, whatever its text holds', async () => {
    const offered = await offer([good]);
    expect(offered).toEqual({ dataset, errors: [] });
    await acceptExtract(connection, dataset);
    expect(readInsights(await readRecords(connection, dataset))).toEqual([good]);
  });

  it.each([
    ['no', 'allowed-values'],
    ['', 'required'],
  ])('is refused where a row says %j to no child being identifiable', async (confirmed, code) => {
    expect((await offer([good, { ...good, kind: 'feedback', confirmed }])).errors).toEqual([
      [code, 'confirmed', confirmed],
    ]);
  });

  it('is refused without the column that says it', async () => {
    const { errors } = await offer([
      Object.fromEntries(Object.entries(good).filter(([name]) => name !== 'confirmed')),
    ]);
    expect(errors.map(([code, column]) => [code, column])).toEqual([['missing-column', 'confirmed']]);
  });

  it.each(['javascript:alert(1)', 'minutes.pdf', 'file:///c/minutes.pdf'])(
    'is refused with the link %s',
    async (link) => {
      expect((await offer([{ ...good, link }])).errors).toEqual([['pattern', 'link', link]]);
    },
  );
});
