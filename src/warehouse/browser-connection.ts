import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { plainRows, QueryError, type Connection } from './connection.ts';
import { runInSlices } from './explore-slices.ts';

/** A connection over DuckDB's worker; what waits for a worker that has died is rejected by `failed`. */
export function browserConnection(
  database: AsyncDuckDB,
  inner: AsyncDuckDBConnection,
  failed: Promise<never>,
): Connection {
  const query = async (sql: string, parameters: readonly (string | number | null)[]) => {
    if (parameters.length === 0) return plainRows(await inner.query(sql));
    const statement = await inner.prepare(sql);
    try {
      return plainRows(await statement.query(...parameters));
    } finally {
      await statement.close();
    }
  };
  return {
    run: async (sql, parameters = []) => {
      try {
        return await Promise.race([query(sql, parameters), failed]);
      } catch (cause) {
        throw new QueryError(sql, cause);
      }
    },
    writeFile: (name, bytes) => Promise.race([database.registerFileBuffer(name, bytes), failed]),
    removeFile: async (name) => {
      await Promise.race([database.dropFile(name), failed]);
    },
    openSecond: async () => {
      const second = await Promise.race([database.connect(), failed]);
      const number = second.useUnsafe((_, handle) => handle);
      return {
        run: (sql, signal) => Promise.race([runInSlices(database, number, sql, signal), failed]),
        close: () => Promise.race([second.close(), failed]),
      };
    },
  };
}
