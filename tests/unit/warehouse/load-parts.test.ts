import { beforeAll, describe, expect, it } from 'vitest';
import { preparedText } from '../../../src/ingest/text-content.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { discardExtract, offerExtract } from '../../../src/warehouse/load.ts';
import { offeredTable } from '../../../src/warehouse/staging-names.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import { sampleDataset } from './sample-dataset.ts';

const dataset = sampleDataset();
const columns = ['period_end', 'service', 'setting', 'code', 'waiting'];
let connection: Connection;

beforeAll(async () => {
  connection = await startNodeWarehouse();
});

/** Offers lines in parts of at least so many letters, and gives what stands in the table too. */
async function offer(lines: readonly string[], length: number) {
  const heard: (readonly [number, number])[] = [];
  const text = `${columns.join(',')}\n${lines.join('\n')}\n`;
  const file = { fileName: 'waits.csv', text, delimiter: ',', quote: '"', columns, headerLine: 3 };
  const result = await offerExtract(connection, dataset, preparedText(file, length), {
    onPart: (rows, share) => heard.push([rows, share]),
  });
  const exists = result.rows > 0;
  const rows = exists
    ? await connection.run(
        `SELECT __row, CAST(period_end AS VARCHAR) AS ended, code, waiting::DOUBLE AS waiting FROM "${offeredTable(dataset)}" ORDER BY __row`,
      )
    : [];
  await discardExtract(connection, dataset);
  return { result, rows, heard };
}

const good = (month: number, code = '007') => `2026-0${String(month)}-28,adhd,all,${code},${String(month)}`;

describe('A text that is loaded in parts', () => {
  const lines = [
    '2026-01-31,adhd,all,007,10',
    '',
    '2026-02-28,adhd,all,"0\n07",eleven',
    '2026-03-31,adhd,all',
    '2026-04-30,autism,all,"0,8",13',
    '',
    '2026-05-31,autism',
    '2026-06-30,autism,all,008,-4',
  ];

  it('gives the rows and the problems, line by line, that it gives as a whole', async () => {
    const whole = await offer(lines, 1_000_000);
    // The header stands on line 3, so that the first row is on 4; the quoted code spans lines 6 and 7.
    expect(whole.result.issues.map(({ row, code }) => [row, code])).toEqual([
      [6, 'pattern'],
      [6, 'type'],
      [8, 'ragged-row'],
      [9, 'pattern'],
      [11, 'ragged-row'],
      [12, 'range'],
    ]);
    for (const length of [1, 30, 60, 100]) {
      const parts = await offer(lines, length);
      expect(parts.result).toEqual(whole.result);
      expect(parts.rows).toEqual(whole.rows);
    }
  });

  it('is heard of after each part, with the rows so far', async () => {
    const { heard } = await offer([good(1), good(2), good(3)], 60);
    // 40 letters of header and 26 a row: a part of two lines, then one of two rows... and the last.
    expect(heard.map(([rows]) => rows).at(-1)).toBe(3);
    expect(heard.at(-1)?.[1]).toBe(1);
    expect(heard.length).toBeGreaterThan(1);
  });

  it('is not read on once more records are broken than would be named', async () => {
    const broken = Array.from({ length: 3000 }, () => 'x');
    const { result, heard } = await offer(broken, 4000);
    expect(result.issues).toHaveLength(1000);
    expect(result.issueCount).toBeLessThan(3000);
    expect(result.rows).toBe(0);
    expect(heard.at(-1)?.[1]).toBeLessThan(1);
  });
});
