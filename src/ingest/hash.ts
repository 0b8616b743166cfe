import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 in lower-case hex. The browser's own where it has one; plain http pages have none. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const subtle = (crypto as Partial<Crypto>).subtle;
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes.slice())) : sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
