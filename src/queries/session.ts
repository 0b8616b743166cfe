import { openExtractStore } from '../storage/open-store.ts';
import type { ExtractStore } from '../storage/extract-store.ts';
import { startWarehouse, type Warehouse } from '../warehouse/boot.ts';

/** What runs once for the whole page: the engine in its worker and the store of this browser. */
export interface Session {
  readonly warehouse: Warehouse;
  readonly store: Promise<ExtractStore>;
}

let current: Session | null = null;

/**
 * Starts the engine's worker. Called before React mounts: the worker needs the time. The store is opened when it is
 * first asked for, since a public site never asks.
 */
export function startSession(): Session {
  current ??= sessionOn(startWarehouse());
  return current;
}

/** Takes an engine that is open already, as the build has one in Node, for the one of the page. */
export function adoptSession(session: Session): void {
  current = session;
}

/** Starts the engine anew after it has broken: all that it held is gone and must be loaded again. */
export function restartEngine(): void {
  if (!current) return;
  current.warehouse.end();
  current = sessionOn(startWarehouse());
}

let opened: Promise<ExtractStore> | null = null;

function sessionOn(warehouse: Warehouse): Session {
  return {
    warehouse,
    get store() {
      return (opened ??= openExtractStore());
    },
  };
}
