import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/queries/catalogue.ts';
import { offerFile } from '../../../src/queries/offer-file.ts';
import { noChoices } from '../../../src/model/reading-choices.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { engineTrouble } from '../../../src/warehouse/engine-trouble.ts';
import { largeDataset, largeText } from '../../bench/large-extract.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

const dataset = largeDataset();
const catalogue = { datasets: [dataset], indicators: [], breaks: [] } as unknown as Catalogue;
const extracts = { datasets: new Map(), keptIn: 'memory', damaged: [] } as const;
const given = (rows: number) => ({
  file: { name: 'large.csv', bytes: new TextEncoder().encode(largeText(rows)) },
  choices: noChoices,
});

async function tables(connection: Connection): Promise<unknown[]> {
  const rows = await connection.run('SELECT table_name AS name FROM duckdb_tables() ORDER BY name');
  return rows.map(({ name }) => name);
}

describe('An offer that is cancelled', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await startNodeWarehouse();
    await connection.run(`CREATE TABLE "${dataset.name}" AS SELECT 1 AS kept`);
  });

  for (const phase of ['reading', 'loading', 'checking', 'comparing'])
    it(`while ${phase} leaves nothing but what was loaded, and another can be offered`, async () => {
      const control = new AbortController();
      // Stops as soon as the engine is asked for something in that phase.
      const marks: Record<string, RegExp> = {
        reading: /./,
        loading: /__raw" (AS )?SELECT/,
        checking: /AS failures/,
        comparing: /__merged" AS/,
      };
      const watched: Connection = {
        ...connection,
        openSecond: async () => {
          if (phase === 'reading') control.abort();
          const second = await connection.openSecond();
          return {
            ...second,
            run: (sql, signal) => {
              if (marks[phase]?.test(sql)) control.abort();
              return second.run(sql, signal);
            },
          };
        },
      };
      const offered = offerFile(watched, catalogue, extracts, given(60_000), '2026-11-25', {
        signal: control.signal,
      });
      await expect(offered).rejects.toThrow(/abort/i);
      expect(await tables(connection)).toEqual([dataset.name]);
      expect(await connection.run(`FROM "${dataset.name}"`)).toEqual([{ kept: 1 }]);
    });

  it('does not stand in the way of the next', async () => {
    const offer = await offerFile(connection, catalogue, extracts, given(2000), '2026-11-25');
    expect(offer.state).toBe('offered');
  });
});

describe('An offer that needs more memory than there is', () => {
  it('is an error that says so, and what was loaded before is still there', async () => {
    const connection = await startNodeWarehouse('64MB');
    await connection.run('CREATE TABLE kept AS SELECT 1 AS kept');
    const offered = offerFile(connection, catalogue, extracts, given(200_000), '2026-11-25');
    const error = await offered.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(engineTrouble(error)).toBe('full');
    expect(await tables(connection)).toEqual(['kept']);
    expect(await connection.run('FROM kept')).toEqual([{ kept: 1 }]);
    expect((await offerFile(connection, catalogue, extracts, given(800), '2026-11-25')).state).toBe(
      'offered',
    );
  });
});
