/** How many letters of several bytes a file holds that are UTF-8, and how many bytes that are not. */
export interface Utf8Count {
  readonly sequences: number;
  readonly strays: number;
}

export function countUtf8(bytes: Uint8Array): Utf8Count {
  let sequences = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) strays++;
    else if (length > 1) sequences++;
    at += length || 1;
  }
  return { sequences, strays };
}

/**
 * The length in bytes of the letter that starts at a byte, 1 to 4; 0 where none of UTF-8 does (RFC 3629: no overlong
 * forms, no surrogates, nothing above U+10FFFF).
 */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < least || second > most) return 0;
  for (let next = at + 2; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
