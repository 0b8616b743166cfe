import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/ingest/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: (string | number)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...utf8(part)])));

describe('Bytes that are UTF-8 and Windows-1252 mixed', () => {
  it('keep the letters of both, and the line of the stray byte is named', () => {
    // £ is C2 A3 in UTF-8 and A3 alone in Windows-1252.
    const { text, encoding, doubtful } = decodeBytes(joined('a\r\n£ é ’\r', 0xa3, '5\n'));
    expect(text).toBe('a\n£ é ’\n£5\n');
    expect(encoding).toBe('utf-8');
    expect(doubtful).toEqual([{ line: 3, letters: '£' }]);
  });

  it('are UTF-8 where a mark says so, whatever else they hold', () => {
    expect(decodeBytes(joined(0xef, 0xbb, 0xbf, 'a', 0x93, 'b', 0x94))).toEqual({
      text: 'a“b”',
      encoding: 'utf-8',
      brokenLine: null,
      doubtful: [{ line: 1, letters: '“”' }],
    });
  });

  it('are Windows-1252 where most are, and a line that could be read otherwise is named', () => {
    // CAFÉ followed by a closing quotation mark is C9 94, which is also a letter of UTF-8.
    const { text, encoding, doubtful } = decodeBytes(joined(0xa3, 0xa3, '\nCAF', 0xc9, 0x94, '\n'));
    expect(text).toBe('££\nCAFÉ”\n');
    expect(encoding).toBe('windows-1252');
    expect(doubtful).toEqual([{ line: 2, letters: 'É”' }]);
  });

  it.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a letter that is cut off', [0xe2, 0x82]],
    ['a letter above the last', [0xf4, 0x90, 0x80, 0x80]],
  ])('never take %s for UTF-8', (_, bytes) => {
    expect(decodeBytes(new Uint8Array(bytes)).encoding).toBe('windows-1252');
  });

  it('name at most 20 lines', () => {
    const lines = Array.from({ length: 30 }, () => ['é', 0xa3, '\n']).flat();
    expect(decodeBytes(joined(...lines)).doubtful).toHaveLength(20);
  });
});

describe('Bytes without a byte order mark', () => {
  const table = 'period_end,waiting\n2026-09-30,£’12\n';
  it.each([
    ['utf-16le', Buffer.from(table, 'utf16le')],
    ['utf-16be', Buffer.from(table, 'utf16le').swap16()],
  ])('are told to be %s by their zeros', (encoding, bytes) => {
    expect(decodeBytes(new Uint8Array(bytes))).toMatchObject({ encoding, text: table });
  });
});
