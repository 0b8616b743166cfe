import { decodeMixed, doubtfulLines, type DoubtfulLine } from './mixed-encoding.ts';
import { countUtf8 } from './utf8-sequences.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** With LF line ends and without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** The first line, from 1, with bytes that are not of the encoding; null where there is none. */
  readonly brokenLine: number | null;
  /** Lines whose bytes are UTF-8 and Windows-1252 mixed, so that their letters are a guess; at most 20. */
  readonly doubtful: readonly DoubtfulLine[];
}

const marks: readonly { readonly starts: readonly number[]; readonly encoding: Encoding }[] = [
  { starts: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { starts: [0xff, 0xfe], encoding: 'utf-16le' },
  { starts: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Reads a file's bytes as text. The byte order mark decides first; without one, zero bytes at every other place tell
 * UTF-16, valid UTF-8 is read as such, and all else as Windows-1252, which older Excel writes. A file that is UTF-8
 * but for a few bytes keeps its letters, and those bytes are read as Windows-1252 and their lines named. Never throws.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes) ?? 'utf-8';
  const strict = decodeStrictly(bytes, encoding);
  if (strict !== null) return { text: withLineFeeds(strict), encoding, brokenLine: null, doubtful: [] };
  if (encoding !== 'utf-8') {
    const text = withLineFeeds(new TextDecoder(encoding).decode(bytes));
    return { text, encoding, brokenLine: lineOf(text, text.indexOf('\uFFFD')), doubtful: [] };
  }
  const { sequences, strays } = countUtf8(bytes);
  const isMarked = markedEncoding(bytes) !== null;
  if (isMarked || sequences >= strays) {
    const text = withLineFeeds(decodeMixed(isMarked ? bytes.subarray(3) : bytes));
    return { text, encoding, brokenLine: null, doubtful: doubtfulLines(bytes, 'strays') };
  }
  return {
    text: withLineFeeds(decodeWindows1252(bytes)),
    encoding: 'windows-1252',
    brokenLine: null,
    doubtful: sequences > 0 ? doubtfulLines(bytes, 'sequences') : [],
  };
}

/** What the first bytes declare; null without a byte order mark. */
function markedEncoding(bytes: Uint8Array): Encoding | null {
  return marks.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))?.encoding ?? null;
}

/** In a table in UTF-16 most letters are Latin, so that nearly every other byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const opening = bytes.subarray(0, 4096);
  const pairs = Math.floor(opening.length / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at++)
    if (opening[at] === 0) {
      if (at % 2 === 0) even++;
      else odd++;
    }
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return null;
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
