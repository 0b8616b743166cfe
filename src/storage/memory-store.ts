import type { ExtractStore } from './extract-store.ts';
import { manifestStore } from './manifest-store.ts';
import { memoryArea } from './memory-area.ts';

/** A store that forgets when the page closes. */
export function openMemoryStore(): ExtractStore {
  return manifestStore('memory', memoryArea());
}
