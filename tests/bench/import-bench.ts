import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { prepareDropped } from '../../src/ingest/prepare.ts';
import { readDates } from '../../src/ingest/read-dates.ts';
import { startNodeWarehouse } from '../../src/site/node-warehouse.ts';
import { offerExtract } from '../../src/warehouse/load.ts';
import { importInChromium } from './in-chromium.ts';
import { largeDataset, largeText } from './large-extract.ts';
import { median, timed, type Time } from './timed.ts';

/**
 * Prints how long an import takes beside native DuckDB's read of the same file, never whether that is good: BENCH_ROWS
 * rows, a million unless said, in BENCH_ROUNDS rounds that take turns, so that what else the machine does meets both.
 */
const rows = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);
const built = process.env['BENCH_SITE'] ?? 'dist';
const today = '2026-10-05';

const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
try {
  const path = join(folder, 'large.csv');
  writeFileSync(path, largeText(rows));
  const native = await inNode(path);
  if (existsSync(join(built, 'index.html'))) await inBrowser(path, native);
  else console.log(`No site is built in ${built}: npm run build, for the import in a browser.`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Gives the median of native DuckDB's reads. */
async function inNode(path: string): Promise<Time> {
  const dataset = largeDataset();
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const native = await instance.connect();
  const columns = dataset.schema.fields.map(({ name }) => `'${name}': 'VARCHAR'`).join(', ');
  const read = `CREATE OR REPLACE TABLE large AS SELECT * FROM read_csv('${path}', auto_detect=false, header=true, delim=',', quote='"', columns={${columns}})`;
  const connection = await startNodeWarehouse();
  const times = { native: [] as Time[], reading: [] as Time[], checking: [] as Time[] };
  let found = '';
  // The first round is not counted: code is compiled and memory is fetched in it.
  for (let round = 0; round <= rounds; round++) {
    const one = await timed(() => native.run(read));
    const two = await timed(() =>
      Promise.resolve(prepareDropped({ name: 'large.csv', bytes: readFileSync(path) }, [dataset])),
    );
    const { prepared } = two.value;
    if (!prepared) throw new Error('The file of the bench is not read.');
    const three = await timed(() => offerExtract(connection, dataset, prepared, { readDates, today }));
    found = `${String(three.value.rows)} rows, ${String(three.value.issueCount)} problems`;
    if (round === 0) continue;
    times.native.push(one.time);
    times.reading.push(two.time);
    times.checking.push(three.time);
  }
  native.closeSync();
  instance.closeSync();
  const base = median(times.native);
  const [reading, checking] = [median(times.reading), median(times.checking)];
  const whole = { clock: reading.clock + checking.clock, processor: reading.processor + checking.processor };
  console.log(`${found}; median of ${String(rounds)} rounds; clock, processor time`);
  say('native DuckDB, one thread, reads it', base);
  say('import: encoding, table, children’s data', reading, base);
  say('import: load, types and all checks', checking, base);
  say('import, whole', whole, base);
  return base;
}

async function inBrowser(path: string, native: Time): Promise<void> {
  const { offer, chart, longestTask, phases } = await importInChromium(built, path);
  const once = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  console.log('In Chromium, once, by the clock');
  console.log(`  from the file to its offer: ${once(offer)}, ratio ${(offer / native.clock).toFixed(2)}`);
  console.log(`  from Accept to a chart of it: ${once(chart)}`);
  console.log(
    `  longest task of the page: ${task(longestTask.offer)} until the offer, ${task(longestTask.accept)} while accepted, ${task(longestTask.chart)} until the chart`,
  );
  for (const phase of phases) console.log(`    ${phase}`);
}

function task(milliseconds: number): string {
  return milliseconds === 0 ? 'under 50 ms' : `${milliseconds.toFixed(0)} ms`;
}

function say(what: string, { clock, processor }: Time, base?: Time): void {
  const ratio = base
    ? `, ratio ${(clock / base.clock).toFixed(2)} by the clock, ${(processor / base.processor).toFixed(2)} by the processor`
    : '';
  console.log(`  ${what}: ${clock.toFixed(0)} ms, ${processor.toFixed(0)} ms${ratio}`);
}
