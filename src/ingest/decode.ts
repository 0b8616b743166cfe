export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** With LF line ends and without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** The first line, from 1, with bytes that are not of the encoding its mark declares; null where there is none. */
  readonly brokenLine: number | null;
}

const marks: readonly { readonly starts: readonly number[]; readonly encoding: Encoding }[] = [
  { starts: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { starts: [0xff, 0xfe], encoding: 'utf-16le' },
  { starts: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Reads a file's bytes as text. The byte order mark decides first; without one, bytes that are valid UTF-8 are read as
 * such and all others as Windows-1252, which older Excel writes. Never throws: where a marked file holds bytes that
 * its mark does not allow, the line is named.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  const strict = decodeStrictly(bytes, marked ?? 'utf-8');
  if (strict !== null) return { text: withLineFeeds(strict), encoding: marked ?? 'utf-8', brokenLine: null };
  const encoding = marked ?? 'windows-1252';
  const text = withLineFeeds(new TextDecoder(encoding).decode(bytes));
  return { text, encoding, brokenLine: marked ? lineOf(text, text.indexOf('\uFFFD')) : null };
}

/** What the first bytes declare; null without a byte order mark. */
export function markedEncoding(bytes: Uint8Array): Encoding | null {
  return marks.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))?.encoding ?? null;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return line;
}
