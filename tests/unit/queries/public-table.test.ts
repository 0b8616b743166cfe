import { beforeAll, describe, expect, it } from 'vitest';
import { preparedText } from '../../../src/ingest/text-content.ts';
import { compileIndicator } from '../../../src/indicators/compile.ts';
import { toReadings } from '../../../src/indicators/readings.ts';
import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';
import { indicatorSchema } from '../../../src/model/indicator.ts';
import { makePublicTable } from '../../../src/queries/public-table.ts';
import { publicDataset, publicIndicator } from '../../../src/queries/public-table-shape.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { acceptExtract, offerExtract } from '../../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

const dataset = datasetSchema.parse({
  name: 'pupil-visits',
  path: 'pupil-visits.csv',
  title: 'Visits',
  description: 'For the test.',
  schema: {
    fields: [
      { name: 'period_end', type: 'date', title: 'Period end' },
      { name: 'place', type: 'string', title: 'Place' },
      { name: 'good', type: 'integer', title: 'Good' },
      { name: 'fair', type: 'integer', title: 'Fair' },
      { name: 'poor', type: 'integer', title: 'Poor' },
    ],
    missingValues: [
      { value: 'c', label: 'suppressed' },
      { value: 'z', label: 'not-applicable' },
    ],
    primaryKey: ['period_end', 'place'],
  },
  dashboard: {
    provider: 'The test',
    yearType: 'financial',
    frequency: 'quarter',
    illustrative: true,
    extractDate: '2026-10-01',
  },
});

const indicator = indicatorSchema.parse({
  id: 'visits-good-or-fair',
  title: 'Visits',
  shortTitle: 'Visits',
  definition: 'Visits.',
  unitWords: '% of visits',
  dataset: 'pupil-visits',
  kind: 'flow',
  numerator: ['good', 'fair'],
  denominator: ['good', 'fair', 'poor'],
  unit: 'percent',
  decimals: 1,
  better: 'higher',
  measure: null,
  supplementary: true,
  outcomes: ['AfI1.1'],
  breakdowns: ['place'],
  finding: '{value} of visits',
});

const hostile = `"'; DROP TABLE x; --`;
const file = [
  'period_end,place,good,fair,poor',
  '2026-03-31,north,2,30,40',
  `2026-03-31,"""'; DROP TABLE x; --",20,35,50`,
  '2026-03-31,west,21,36,60',
  '2026-06-30,north,20,30,40',
  `2026-06-30,"""'; DROP TABLE x; --",22,30,z`,
  '2026-06-30,west,23,31,41',
  '',
].join('\n');

let connection: Connection;

async function readings(by?: string) {
  const [what, from] = [publicIndicator(indicator, dataset), publicDataset(dataset, [indicator])];
  const { sql, parameters } = compileIndicator(what, from, by === undefined ? {} : { by });
  return toReadings(await connection.run(sql, parameters), what, from, by);
}

beforeAll(async () => {
  connection = await startNodeWarehouse();
  await load(dataset, file);
}, 60_000);

async function load(under: Dataset, text: string): Promise<void> {
  await offerExtract(
    connection,
    under,
    preparedText({
      fileName: dataset.path,
      text,
      delimiter: ',',
      quote: '"',
      columns: ['period_end', 'place', 'good', 'fair', 'poor'],
      headerLine: 1,
    }),
  );
  await acceptExtract(connection, under);
}

describe('The public table', () => {
  it('keeps the sum over a hidden part as a total of its own', async () => {
    await makePublicTable(connection, dataset, [indicator]);
    const [march] = await readings();
    // 2 + 20 + 21 + 30 + 35 + 36 = 144 of 144 + 40 + 50 + 60 = 294.
    expect(march).toMatchObject({ numerator: 144, denominator: 294 });
  });

  it('hides the small count and says so', async () => {
    await makePublicTable(connection, dataset, [indicator]);
    const rows = await connection.run(
      `SELECT place, good, good__missing FROM "pupil-visits__public" WHERE period_end = DATE '2026-03-31' AND place = 'north'`,
    );
    expect(rows).toEqual([{ place: 'north', good: null, good__missing: 'suppressed' }]);
  });

  it('counts what it hides in the extract, the one small count and one beside it', async () => {
    // 2 good visits in the north; fair of the north with it keeps their sum of 32 from giving it away, and then two
    // of another place keep the totals over places from it.
    expect(await makePublicTable(connection, dataset, [indicator])).toEqual({ hidden: 4 });
  });

  it('shows each part under its own name, whatever that holds, and no part for the total', async () => {
    await makePublicTable(connection, dataset, [indicator]);
    const parts = (await readings('place')).map(({ part }) => part['place']);
    expect([...new Set(parts)].sort()).toEqual([hostile, 'north', 'west'].sort());
  });

  it('adds nothing for a part that does not apply, as the internal view does', async () => {
    await makePublicTable(connection, dataset, [indicator]);
    const june = (await readings()).at(-1);
    // 20 + 30 + 22 + 30 + 23 + 31 = 156 of 156 + 40 + 41 = 237.
    expect(june).toMatchObject({ numerator: 156, denominator: 237 });
  });

  it('gives no total of a column that does not apply to some of the parts', async () => {
    await makePublicTable(connection, dataset, [indicator]);
    const [total] = await connection.run(
      `SELECT poor, poor__missing FROM "pupil-visits__public" WHERE period_end = DATE '2026-06-30' AND place = '__all'`,
    );
    expect(total).toEqual({ poor: null, poor__missing: 'unavailable' });
  });

  it('leaves nothing of its making and, where it fails, no table of an earlier extract', async () => {
    const names = async () =>
      (await connection.run('SELECT table_name AS name FROM information_schema.tables')).map(
        ({ name }) => name,
      );
    await makePublicTable(connection, dataset, [indicator]);
    expect((await names()).sort()).toEqual(['pupil-visits', 'pupil-visits__public']);
    const broken: Connection = {
      ...connection,
      run: (sql, parameters) =>
        sql.startsWith('INSERT') ? Promise.reject(new Error('broken')) : connection.run(sql, parameters),
    };
    await expect(makePublicTable(broken, dataset, [indicator])).rejects.toThrow('broken');
    expect(await names()).toEqual(['pupil-visits']);
  });
});

describe('The public table after an earlier extract', () => {
  const earlier: Dataset = { ...dataset, name: 'pupil-visits-before' };
  const goodInJune = async () => {
    const rows = await connection.run(
      `SELECT good, good__missing FROM "pupil-visits__public" WHERE period_end = DATE '2026-06-30' AND place = 'north'`,
    );
    return rows[0];
  };

  it('hides again what an earlier extract hid, since the change would tell it', async () => {
    await load(earlier, file.replace('2026-06-30,north,20,30,40', '2026-06-30,north,3,30,40'));
    await makePublicTable(connection, dataset, [indicator]);
    expect(await goodInJune()).toEqual({ good: 20, good__missing: null });
    await makePublicTable(connection, dataset, [indicator], [earlier.name]);
    expect(await goodInJune()).toEqual({ good: null, good__missing: 'suppressed' });
  });

  it('hides no more after one that said the same, nor after one that lacks the newest period', async () => {
    const alone = await makePublicTable(connection, dataset, [indicator]);
    await load(earlier, file);
    expect(await makePublicTable(connection, dataset, [indicator], [earlier.name])).toEqual(alone);
    await load(earlier, file.split('\n').slice(0, 4).join('\n') + '\n');
    expect(await makePublicTable(connection, dataset, [indicator], [earlier.name])).toEqual(alone);
  });
});

describe('A table that is too large to look through', () => {
  it('is refused in words with its rows, and has no public table', async () => {
    // One row more than the limit; without indicators no totals come on top.
    const rows = Array.from({ length: 20_001 }, (_, at) => `2024-06-30,place ${at},10,10,10`);
    const large = { ...dataset, name: 'too-large', title: 'Too large' };
    await load(large, `period_end,place,good,fair,poor\n${rows.join('\n')}\n`);
    await expect(makePublicTable(connection, large, [])).rejects.toThrow(
      /^Too large is not shown in public view: it has 20,001 rows .* at most 20,000 here\. Load an extract with fewer years or areas\.$/,
    );
    const left = await connection.run(
      `SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'too-large__%'`,
    );
    expect(left).toEqual([]);
  });
});
