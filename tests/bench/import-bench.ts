import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { preparedText } from '../../src/ingest/text-content.ts';
import { offerExtract } from '../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../src/site/node-warehouse.ts';
import { largeDataset, largeText } from './large-extract.ts';

const rows = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const repeats = 3;

/** The least processor time of a few runs, in milliseconds: unlike the clock it leaves out what else the machine does. */
async function leastTime(run: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < repeats; at++) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

const dataset = largeDataset();
const text = largeText(rows);
const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
const path = join(folder, 'large.csv');
writeFileSync(path, text);

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const native = await instance.connect();
const read = `SELECT * FROM read_csv('${path}', all_varchar=true, auto_detect=false, header=true, delim=',', quote='"',
  columns={${text
    .slice(0, text.indexOf('\n'))
    .split(',')
    .map((name) => `'${name}': 'VARCHAR'`)
    .join(', ')}})`;
const nativeTime = await leastTime(async () => {
  await native.run(`CREATE OR REPLACE TABLE large AS ${read}`);
});
native.closeSync();
instance.closeSync();
rmSync(folder, { recursive: true });

const connection = await startNodeWarehouse();
const header = text.slice(0, text.indexOf('\n')).split(',');
const prepared = preparedText({
  fileName: 'large.csv',
  text,
  delimiter: ',',
  quote: '"',
  columns: header,
  headerLine: 1,
});
let found = '';
const importTime = await leastTime(async () => {
  const { rows: read, issues } = await offerExtract(connection, dataset, prepared);
  found = `${read} rows, ${issues.length} issues`;
});

const megabytes = (text.length / 1e6).toFixed(0);
console.log(`${rows} rows, ${megabytes} MB; ${found}`);
console.log(`native read, one thread: ${nativeTime.toFixed(0)} ms`);
console.log(`import with all checks: ${importTime.toFixed(0)} ms`);
console.log(`ratio ${(importTime / nativeTime).toFixed(2)}`);
