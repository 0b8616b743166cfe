import { sha256 } from '@noble/hashes/sha2.js';
import type { StoredExtract } from './extract-store.ts';
import type { FileArea } from './file-area.ts';

/**
 * What became of a kept file: 'whole' is there with the size and SHA-256 that were accepted; 'lost' is gone or changed;
 * 'unreadable' could not be read now, and may be whole.
 */
export type FileState = 'whole' | 'lost' | 'unreadable';

export async function stateOfFile(area: FileArea, { id, size, hash }: StoredExtract): Promise<FileState> {
  const bytes = await area.read(id).catch(() => undefined);
  if (bytes === undefined) return 'unreadable';
  return bytes && (await isWhole(bytes, { size, hash })) ? 'whole' : 'lost';
}

/** True where bytes are those that were accepted. */
export async function isWhole(
  bytes: Uint8Array,
  { size, hash }: Pick<StoredExtract, 'size' | 'hash'>,
): Promise<boolean> {
  return bytes.byteLength === size && (await hashOf(bytes)) === hash;
}

/** One file after the other, since several of the largest at once would not fit into memory. */
export async function statesOf(area: FileArea, extracts: readonly StoredExtract[]) {
  const checked = [];
  for (const extract of extracts) checked.push({ extract, state: await stateOfFile(area, extract) });
  return checked;
}

/** So many bytes are hashed or written at a time, in a few hundredths of a second, so that the page can move in between. */
export const stepBytes = 2_000_000;

/** SHA-256 in lower-case hex; plain http pages have no hash of their own, which also copies a whole file at once. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const subtle = (crypto as Partial<Crypto>).subtle;
  const digest =
    subtle && bytes.byteLength <= stepBytes
      ? new Uint8Array(await subtle.digest('SHA-256', bytes.slice()))
      : await hashInSteps(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function hashInSteps(bytes: Uint8Array): Promise<Uint8Array> {
  const hash = sha256.create();
  for (let at = 0; at < bytes.byteLength; at += stepBytes) {
    hash.update(bytes.subarray(at, at + stepBytes));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return hash.digest();
}
