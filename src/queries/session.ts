import { openExtractStore } from '../storage/open-store.ts';
import type { ExtractStore } from '../storage/extract-store.ts';
import { startWarehouse, type Warehouse } from '../warehouse/boot.ts';

/** What runs once for the whole page: the engine in its worker and the store of this browser. */
export interface Session {
  readonly warehouse: Warehouse;
  readonly store: Promise<ExtractStore>;
}

let current: Session | null = null;

/** Starts the engine's worker and opens the store. Called before React mounts: the worker needs the time. */
export function startSession(): Session {
  current ??= { warehouse: startWarehouse(), store: openExtractStore() };
  return current;
}

/** Starts the engine anew after it has broken: all that it held is gone and must be loaded again. */
export function restartEngine(): void {
  if (!current) return;
  current.warehouse.end();
  current = { ...current, warehouse: startWarehouse() };
}
