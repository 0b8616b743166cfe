import { sequenceLength } from './utf8-sequences.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** A line whose bytes can be read in two ways, with the letters that were read there. */
export interface DoubtfulLine {
  /** From 1. */
  readonly line: number;
  readonly letters: string;
}

const mostLines = 20;
const mostLetters = 20;

/** Reads bytes as UTF-8, and each that is not as Windows-1252: what a paste into an otherwise good file leaves. */
export function decodeMixed(bytes: Uint8Array): string {
  const parts: string[] = [];
  let from = 0;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0)
      parts.push(decoder.decode(bytes.subarray(from, at)), decodeWindows1252(bytes.subarray(at, at + 1)));
    at += length || 1;
    if (length === 0) from = at;
  }
  return parts.join('') + decoder.decode(bytes.subarray(from));
}

/** The first 20 lines with bytes that are no UTF-8 ('strays') or with letters of several bytes ('sequences'). */
export function doubtfulLines(bytes: Uint8Array, kind: 'strays' | 'sequences'): readonly DoubtfulLine[] {
  const found: { line: number; letters: string }[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    const byte = bytes[at];
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line++;
    if (kind === 'strays' ? length === 0 : length > 1) {
      const letters = decodeWindows1252(bytes.subarray(at, at + (length || 1)));
      const last = found.at(-1);
      if (last?.line !== line) {
        if (found.length === mostLines) return found;
        found.push({ line, letters });
      } else if (last.letters.length < mostLetters) last.letters += letters;
    }
    at += length || 1;
  }
  return found;
}
