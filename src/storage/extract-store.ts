import type { Extract } from '../model/extract.ts';

/** An extract that a reader accepted in this browser. */
export interface StoredExtract extends Extract {
  /** Names its file in the store. */
  readonly id: string;
  /** When it was accepted, ISO date and time. */
  readonly acceptedAt: string;
}

/** What the store holds that can be read, and what cannot, in words. */
interface StoreContents {
  /** In the order in which they were accepted; the last of a dataset is the current one. */
  readonly extracts: readonly StoredExtract[];
  readonly damaged: readonly string[];
}

/** The original files that this browser keeps. */
export interface ExtractStore {
  /** Where they are kept; 'memory' forgets them when the page closes. */
  readonly kind: 'opfs' | 'indexeddb' | 'memory';
  /** Never throws: what cannot be read is named in words. */
  load(): Promise<StoreContents>;
  /** Keeps an extract on top of its dataset's. Throws Error in words, with nothing changed, when there is no room. */
  push(extract: Extract, bytes: Uint8Array): Promise<void>;
  /**
   * Forgets the dataset's current extract, so that the one before is current again. None is not an error. Throws Error
   * in words, with nothing changed, when the browser does not let it.
   */
  pop(dataset: string): Promise<void>;
  /** An extract's original bytes. Throws Error in words when they are gone. */
  readBytes(id: string): Promise<Uint8Array>;
}
