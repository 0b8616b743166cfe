import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openFile } from '../../../src/ingest/open-files.ts';
import { prepareDropped } from '../../../src/ingest/prepare.ts';
import { readDroppedTable } from '../../../src/ingest/read-table.ts';
import { eachRow } from '../../../src/ingest/rows.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { noChoices, readingChoicesSchema } from '../../../src/model/reading-choices.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { discardExtract, offerExtract } from '../../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import { clinics, datasets as smaller } from './sample-datasets.ts';

const folder = 'tests/unit/ingest/cases';
const datasets = [...smaller, clinics];

/** What comes of the file in a case's folder: a table or none, and what is said of it. */
const caseSchema = z.strictObject({
  about: z.string(),
  /** What was chosen by hand; what is not given was not. */
  choices: z.record(z.string(), z.unknown()).optional(),
  table: z
    .strictObject({
      dataset: z.string(),
      encoding: z.string(),
      delimiter: z.string(),
      columns: z.array(z.string().nullable()),
      rows: z.array(z.array(z.string())),
      /** The line of the file, from 1, on which each row starts. */
      lines: z.array(z.number()),
    })
    .optional(),
  /** "severity code line column: what was found", with - for none. */
  issues: z.array(z.string()),
});

const inWords = ({ severity, code, row, column, found }: Issue) =>
  `${severity} ${code} ${row ?? '-'} ${column ?? '-'}: ${found}`;

const names = readdirSync(folder).toSorted();

describe('Each case of a file', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await startNodeWarehouse();
  });

  it('is one of at least 80', () => {
    expect(names.length).toBeGreaterThanOrEqual(80);
  });

  for (const name of names) {
    const entries = readdirSync(join(folder, name));
    const input = entries.find((entry) => entry.startsWith('input.')) ?? '';
    const read: unknown = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    const { about, choices, table: expected, issues } = caseSchema.parse(read);

    it(`${name}: ${about}`, async () => {
      const opened = await openFile({
        name: input,
        bytes: new Uint8Array(readFileSync(join(folder, name, input))),
      });
      if (opened.kind === 'package') throw new Error('It was taken for a data package.');
      const [file, second] = opened.kind === 'tables' ? opened.files : [];
      expect(second).toBeUndefined();
      if (!file) {
        expect(expected).toBeUndefined();
        expect(opened.issues.map(inWords)).toEqual(issues);
        return;
      }
      const chosen = readingChoicesSchema.parse({ ...noChoices, ...choices });
      const ready = prepareDropped(file, datasets, chosen);
      expect([...opened.issues, ...ready.issues].map(inWords)).toEqual(issues);
      expect(ready.prepared !== null).toBe(expected !== undefined);
      if (!expected || !ready.prepared) return;
      const { dataset, prepared, encoding } = ready;
      expect({ dataset: dataset.name, encoding, delimiter: prepared.delimiter }).toEqual({
        dataset: expected.dataset,
        encoding: expected.encoding,
        delimiter: expected.delimiter,
      });
      expect(prepared.columns).toEqual(expected.columns);

      const { table } = readDroppedTable(file, datasets, chosen);
      if (!table) throw new Error('It was prepared but not read.');
      const parsed = Papa.parse<string[]>(table.text, { delimiter: expected.delimiter, newline: '\n' }).data;
      expect(parsed.filter((cells) => cells.join('') !== '').slice(1)).toEqual(expected.rows);
      const lines: number[] = [];
      eachRow(table.text, table.dialect, ({ line }) => lines.push(line + table.headerLine - 1) > 0);
      expect(lines.slice(1)).toEqual(expected.lines);

      const load = await offerExtract(connection, dataset, prepared);
      await discardExtract(connection, dataset);
      expect(load.rows).toBe(expected.rows.length);
      expect(load.issues.filter(({ code }) => code === 'ragged-row')).toEqual([]);
    });
  }
});
