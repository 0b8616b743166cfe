import { QueryError, type Connection } from './connection.ts';

/** A connection of its own to the same tables; it must be closed. */
export interface SlicedConnection extends Connection {
  close(): Promise<void>;
}

/**
 * A connection whose statements run in slices, so that pages are drawn in between, and are stopped by the signal with
 * its reason. Statements with values, which are short, run as they do on `base`.
 */
export async function slicedConnection(base: Connection, signal?: AbortSignal): Promise<SlicedConnection> {
  const second = await base.openSecond();
  return {
    ...base,
    run: async (sql, parameters = []) => {
      signal?.throwIfAborted();
      if (parameters.length > 0) return base.run(sql, parameters);
      try {
        return await second.run(sql, signal);
      } catch (cause) {
        signal?.throwIfAborted();
        throw new QueryError(sql, cause);
      }
    },
    close: () => second.close(),
  };
}
