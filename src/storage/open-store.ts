import { askOnceToStay } from './ask-to-stay.ts';
import type { ExtractStore } from './extract-store.ts';
import { proveArea, type FileArea } from './file-area.ts';
import { indexedDbArea } from './indexeddb-area.ts';
import { manifestStore } from './manifest-store.ts';
import { openMemoryStore } from './memory-store.ts';
import { opfsArea } from './opfs-area.ts';

const areas: readonly (readonly [ExtractStore['kind'], () => Promise<FileArea>])[] = [
  ['opfs', () => opfsArea()],
  ['indexeddb', indexedDbArea],
];

/** Opens the best store this browser really gives: its private file system, IndexedDB, or memory. Never throws. */
export async function openExtractStore(): Promise<ExtractStore> {
  for (const [kind, open] of areas) {
    try {
      const area = await open();
      await proveArea(area);
      return askingToStay(manifestStore(kind, area));
    } catch {
      // The next one is tried; that none is left is said on the Data page.
    }
  }
  return openMemoryStore();
}

/** Asks the browser, when something is first kept, not to clear it when space runs low. */
function askingToStay(store: ExtractStore): ExtractStore {
  const ask = askOnceToStay();
  return {
    ...store,
    async push(...given) {
      ask();
      await store.push(...given);
    },
  };
}
