import { freshName } from './fresh-name.ts';

/** A place for small named files that outlives the page, or at least the moment. */
export interface FileArea {
  /** Null where there is no such file. */
  read(name: string): Promise<Uint8Array | null>;
  /** Replaces the file as a whole; throws the browser's own error when it cannot. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** A file that is not there is not an error. */
  remove(name: string): Promise<void>;
  /** The names of all files, in no order; absent where the place cannot list them. */
  names?(): Promise<readonly string[]>;
}

/**
 * Writes, reads and removes a small file, since some browsers offer a store that then refuses. Throws when it fails;
 * an area that is merely full is proved, since what it keeps can still be read.
 */
export async function proveArea(area: FileArea): Promise<void> {
  // Named anew each time: two tabs that open at once must not remove each other's.
  const name = freshName('probe');
  try {
    await area.write(name, new Uint8Array([1, 2, 3]));
    const read = await area.read(name);
    if (read?.length !== 3) throw new Error('what was written could not be read again');
  } catch (error) {
    if (!isQuotaError(error)) throw error;
  } finally {
    await area.remove(name).catch(() => undefined);
  }
}

/** True where a browser refuses to write because its room is used up. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
