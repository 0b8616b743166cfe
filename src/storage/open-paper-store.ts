import { askOnceToStay } from './ask-to-stay.ts';
import { memoryPaperArea, type PaperArea } from './paper-area.ts';
import { indexedDbPaperArea } from './paper-indexeddb.ts';
import { paperStore, type PaperStore } from './paper-store.ts';
import { notReadable } from './paper-words.ts';

/** What browsers say where a page gets no IndexedDB at all: in a sandbox, or in an old private window. */
const refusals = ['SecurityError', 'InvalidStateError', 'NotSupportedError'];

/**
 * Opens what this browser keeps of papers; in memory where it keeps nothing. Throws Error in words where there may be
 * papers that it does not give at the moment: they must not look lost.
 */
export async function openPaperStore(): Promise<PaperStore> {
  if (typeof indexedDB === 'undefined') return paperStore(memoryPaperArea());
  try {
    return paperStore(askingToStay(await indexedDbPaperArea()));
  } catch (error) {
    if (error instanceof Error && refusals.includes(error.name)) return paperStore(memoryPaperArea());
    throw notReadable(error);
  }
}

/** A store that forgets when the page closes. */
export function openMemoryPapers(): PaperStore {
  return paperStore(memoryPaperArea());
}

function askingToStay(area: PaperArea): PaperArea {
  const ask = askOnceToStay();
  return {
    ...area,
    change: (decide) => {
      ask();
      return area.change(decide);
    },
  };
}
