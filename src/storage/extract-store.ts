import type { Extract } from '../model/extract.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';

/** How an accepted file was read, so that it is read so again. */
export interface HowRead {
  readonly choices: ReadingChoices;
  /** Rows that it gave; null where it was kept before rows were noted. */
  readonly rows: number | null;
  /** True where its rows go on top of those of the extracts before it; false where it takes their place. */
  readonly isOnTop: boolean;
  /** The warnings that were accepted with it, counted by kind and column, in words. */
  readonly warnings: readonly string[];
}

/** An extract that a reader accepted in this browser. */
export interface StoredExtract extends Extract, HowRead {
  /** Names its file in the store. */
  readonly id: string;
  /** When it was accepted, ISO date and time. */
  readonly acceptedAt: string;
}

/** An extract that was undone: its file is kept until the reader forgets it. */
export interface UndoneExtract extends StoredExtract {
  /** ISO date and time. */
  readonly undoneAt: string;
}

/** What the store holds that can be read, and what cannot, in words. */
interface StoreContents {
  /** In the order in which they were accepted; the last of a dataset is the current one. */
  readonly extracts: readonly StoredExtract[];
  /** In the order in which they were undone; their files are not looked at before they are asked for. */
  readonly undone: readonly UndoneExtract[];
  readonly damaged: readonly string[];
}

/** The original files that this browser keeps. */
export interface ExtractStore {
  /** Where they are kept; 'memory' forgets them when the page closes. */
  readonly kind: 'opfs' | 'indexeddb' | 'memory';
  /** Never throws: what cannot be read is named in words. */
  load(): Promise<StoreContents>;
  /**
   * Keeps an extract on top of its dataset's, or in place of the one there where that is `inPlaceOf`. Throws Error in
   * words, with nothing changed, when there is no room.
   */
  push(extract: Extract, bytes: Uint8Array, how?: HowRead, inPlaceOf?: string): Promise<void>;
  /**
   * Undoes the dataset's current extract, so that the one before is current again. None is not an error. Throws Error
   * in words, with nothing changed, when the browser does not let it.
   */
  pop(dataset: string): Promise<void>;
  /**
   * Undoes all extracts of the dataset above the given one, or all where it is null. One that is not there is an Error
   * in words, as is a browser that does not let it; then nothing has changed.
   */
  goBackTo(dataset: string, id: string | null): Promise<void>;
  /** Removes an undone extract for good. One that is not there is not an error; throws as `pop` does. */
  forget(id: string): Promise<void>;
  /** Removes everything that this browser keeps. Throws Error in words where some of it stays. */
  clear(): Promise<void>;
  /** An extract's original bytes, whole as they were accepted. Throws Error in words when they are gone or changed. */
  readBytes(id: string): Promise<Uint8Array>;
}
