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
  let isAsked = false;
  return {
    ...store,
    async push(...given) {
      if (!isAsked) {
        isAsked = true;
        // Not awaited: some browsers ask the reader, and keeping the file does not depend on the answer.
        const storage = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined;
        void storage?.persist?.().catch(() => false);
      }
      await store.push(...given);
    },
  };
}
