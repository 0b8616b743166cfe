import { createHash } from 'node:crypto';
import type { Extract } from '../../../src/model/extract.ts';

export const encode = (text: string) => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The extract of a file that holds the text. */
export function extractOf(dataset: string, text: string): Extract {
  return {
    dataset,
    fileName: `${dataset}.csv`,
    hash: createHash('sha256').update(text).digest('hex'),
    size: encode(text).length,
    date: '2026-10-03',
    illustrative: false,
    origin: 'imported',
  };
}
