import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QueryError, type Connection } from '../../../src/warehouse/connection.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

let connection: Connection;
const folder = mkdtempSync(join(tmpdir(), 'warehouse-'));
const secret = join(folder, 'secret.csv');

beforeAll(async () => {
  writeFileSync(secret, 'a\n1\n');
  connection = await startNodeWarehouse();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a locked-down database', () => {
  it('reads what is registered under in/', async () => {
    await connection.writeFile('in/good.csv', new TextEncoder().encode('hello'));
    const rows = await connection.run("SELECT content FROM read_text('in/good.csv')");
    expect(rows).toEqual([{ content: 'hello' }]);
    await connection.removeFile('in/good.csv');
  });

  it('reads no file outside in/', async () => {
    await expect(connection.run(`SELECT * FROM read_text('${secret}')`)).rejects.toThrow('Permission Error');
    await expect(connection.run(`SELECT * FROM read_text('in/../${secret}')`)).rejects.toThrow();
    await expect(connection.run(`FROM '${secret}'`)).rejects.toThrow();
  });

  it('reads no address', async () => {
    await expect(
      connection.run("SELECT * FROM read_csv('https://example.org/a.csv', header=true)"),
    ).rejects.toThrow('Permission Error');
  });

  it('writes no file and attaches no database', async () => {
    const target = join(folder, 'out');
    await expect(connection.run(`COPY (SELECT 1) TO '${target}.csv'`)).rejects.toThrow('Permission Error');
    await expect(connection.run(`ATTACH '${target}.db'`)).rejects.toThrow('Permission Error');
  });

  it('brings in no extension: INSTALL fetches nothing and LOAD is refused', async () => {
    await connection.run('INSTALL json').catch(() => []);
    await expect(connection.run('LOAD json')).rejects.toThrow('extensions is disabled');
    const installed = await connection.run(
      "SELECT extension_name FROM duckdb_extensions() WHERE loaded AND extension_name = 'json'",
    );
    expect(installed).toEqual([]);
  });

  it('lets no setting be undone', async () => {
    await expect(connection.run('SET enable_external_access=true')).rejects.toThrow();
    await expect(connection.run("SET memory_limit='1GB'")).rejects.toThrow('locked');
    await expect(connection.run('RESET lock_configuration')).rejects.toThrow();
  });
});

describe('a connection', () => {
  it('binds values, so that text is never SQL', async () => {
    const text = "it's; DROP TABLE x --";
    expect(await connection.run('SELECT ?::VARCHAR AS a, ?::DOUBLE AS b', [text, 4.5])).toEqual([
      { a: text, b: 4.5 },
    ]);
  });

  it('gives counts, sums and decimals as numbers', async () => {
    const rows = await connection.run(
      'SELECT count(*)::INTEGER AS n, sum(x)::DOUBLE AS s, 4.5::DOUBLE AS d FROM (VALUES (1), (2)) t(x)',
    );
    expect(rows).toEqual([{ n: 2, s: 3, d: 4.5 }]);
  });

  it('throws an error that carries its SQL and cause', async () => {
    const failure: unknown = await connection.run('SELECT * FROM nowhere').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(QueryError);
    expect(failure).toMatchObject({ sql: 'SELECT * FROM nowhere' });
    expect((failure as QueryError).cause).toBeInstanceOf(Error);
    expect((failure as QueryError).message).toContain('could not be worked out');
  });
});
