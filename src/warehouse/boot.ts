import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { checkWebAssembly } from './boot-checks.ts';
import { BootError } from './boot-error.ts';
import { watchWorker } from './boot-watch.ts';
import { browserConnection } from './browser-connection.ts';
import type { Connection } from './connection.ts';
import { lockDown } from './lock-down.ts';

/** The database in its worker. */
export interface Warehouse {
  /** Resolves once the database is open and locked down; rejects with BootError. */
  readonly ready: Promise<Connection>;
  /** Ends the worker, with all that it holds; what waits for it is rejected with BootError. */
  end(): void;
}

/** Starts the worker; call it before React mounts, since the download takes longest. */
export function startWarehouse(): Warehouse {
  let end = () => {};
  const ready = boot((ending) => (end = ending));
  // The page asks later, perhaps after a failure: until then the rejection is not an unhandled one.
  ready.catch(() => {});
  return { ready, end: () => end() };
}

async function boot(onStart: (end: () => void) => void): Promise<Connection> {
  checkWebAssembly(typeof WebAssembly === 'undefined' ? undefined : WebAssembly);
  const worker = startWorker();
  const watch = watchWorker(worker);
  onStart(() => {
    watch.ended();
    worker.terminate();
  });
  try {
    return await Promise.race([openDatabase(worker, watch), watch.failed]);
  } catch (error) {
    worker.terminate();
    throw error instanceof BootError ? error : new BootError('worker', error);
  } finally {
    watch.finished();
  }
}

function startWorker(): Worker {
  try {
    return new Worker(absolute(workerUrl));
  } catch (cause) {
    throw new BootError('worker', cause);
  }
}

async function openDatabase(worker: Worker, watch: ReturnType<typeof watchWorker>): Promise<Connection> {
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(absolute(wasmUrl), null, () => watch.heard());
  watch.heard();
  await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = browserConnection(database, await database.connect(), watch.failed);
  await lockDown(connection);
  return connection;
}

/** The worker has its own base, so it needs whole addresses, whatever folder the site stands in. */
function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}
