import { tableFromIPC } from 'apache-arrow';
import { plainRows, type ResultRow } from './connection.ts';

type Answer<Value> = Value | Promise<Value>;

/** What DuckDB-WASM offers for a query that runs in slices of about a tenth of a second; null means not yet. */
export interface SlicedBindings {
  startPendingQuery(connection: number, sql: string, allowStreamResult: boolean): Answer<Uint8Array | null>;
  pollPendingQuery(connection: number): Answer<Uint8Array | null>;
  cancelPendingQuery(connection: number): Answer<boolean>;
  fetchQueryResults(connection: number): Answer<Uint8Array | null>;
}

/**
 * Runs one statement so that other queries and a cancel get their turn between slices. Throws the signal's reason once
 * it is aborted, and the engine's own error otherwise.
 */
export async function runInSlices(
  bindings: SlicedBindings,
  connection: number,
  sql: string,
  signal?: AbortSignal,
): Promise<ResultRow[]> {
  signal?.throwIfAborted();
  let asked = bindings.startPendingQuery(connection, sql, false);
  let header = await asked;
  while (header === null) {
    // An answer from the worker has given others their turn already; a timer would be late in a hidden tab.
    if (!(asked instanceof Promise)) await turn();
    if (signal?.aborted) {
      await bindings.cancelPendingQuery(connection);
      signal.throwIfAborted();
    }
    asked = bindings.pollPendingQuery(connection);
    header = await asked;
  }
  const parts = [header];
  for (;;) {
    const part = await bindings.fetchQueryResults(connection);
    if (part?.length === 0) break;
    if (part) parts.push(part);
  }
  signal?.throwIfAborted();
  return plainRows(tableFromIPC(joined(parts)));
}

/** Lets waiting events be handled, which a loop of resolved promises would not. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
