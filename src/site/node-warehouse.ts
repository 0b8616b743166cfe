import { createRequire } from 'node:module';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import { plainRows, QueryError, type Connection } from '../warehouse/connection.ts';
import { runInSlices } from '../warehouse/explore-slices.ts';
import { lockDown } from '../warehouse/lock-down.ts';

const require = createRequire(import.meta.url);

/** Boots the engine that ships, in Node, locked down as in the browser, with as much memory as is said; about a second. */
export async function startNodeWarehouse(memory?: string): Promise<Connection> {
  const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs') as typeof Blocking;
  const wasm = (build: string) => ({
    mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${build}.wasm`),
    mainWorker: '',
  });
  const database = await duckdb.createDuckDB(
    { mvp: wasm('mvp'), eh: wasm('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await database.instantiate(() => {});
  database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const inner = database.connect();

  const query = (sql: string, parameters: readonly (string | number | null)[]) => {
    if (parameters.length === 0) return plainRows(inner.query(sql));
    const statement = inner.prepare(sql);
    try {
      return plainRows(statement.query(...parameters));
    } finally {
      statement.close();
    }
  };
  const connection: Connection = {
    run: (sql, parameters = []) => {
      try {
        return Promise.resolve(query(sql, parameters));
      } catch (cause) {
        return Promise.reject(new QueryError(sql, cause));
      }
    },
    writeFile: (name, bytes) => Promise.resolve(database.registerFileBuffer(name, bytes)),
    removeFile: (name) => Promise.resolve(database.dropFile(name)),
    openSecond: () => {
      const second = database.connect();
      const number = second.useUnsafe((_, handle) => handle);
      return Promise.resolve({
        run: (sql, signal) => runInSlices(database, number, sql, signal),
        close: () => Promise.resolve(second.close()),
      });
    },
  };
  if (memory !== undefined) await connection.run(`SET memory_limit='${memory}'`);
  await lockDown(connection);
  return connection;
}
