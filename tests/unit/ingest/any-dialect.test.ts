import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import Papa from 'papaparse';
import { prepareDropped } from '../../../src/ingest/prepare.ts';
import { textOf } from './text-of.ts';
import { datasets } from './sample-datasets.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const drop = (text: string, name = 'drop.csv') => prepareDropped({ name, bytes: utf8(text) }, datasets);

describe('A table in any dialect and encoding', () => {
  const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
    'utf-8': utf8,
    'utf-8 with BOM': (text) => utf8(`\uFEFF${text}`),
    'utf-16le': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    'utf-16be': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
    // The last cell is not UTF-8, so that the table is not taken for it.
    'windows-1252': (text) =>
      new Uint8Array(Buffer.from(text.replaceAll('€', '\u0080').replaceAll('’', '\u0092'), 'latin1')),
  };
  /** Never of ten digits, which may be the number of a person. */
  const count = fc.integer({ min: 0, max: 99_999 });
  const cellOf = (letters: string) =>
    fc.oneof(fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 }), count.map(String));

  for (const [encoding, encode] of Object.entries(encoders))
    for (const delimiter of [',', ';', '\t', '|'])
      for (const newline of ['\n', '\r\n', '\r']) {
        // In Windows-1252 é may make a letter of UTF-8 with what follows it: see the test of mixed encodings.
        const letters = `ab1 ,;|\t"\n£€’${encoding === 'windows-1252' ? '' : 'é'}`;
        it(`comes back equal: ${encoding}, ${JSON.stringify(delimiter)}, ${JSON.stringify(newline)}`, async () => {
          await fc.assert(
            fc.asyncProperty(
              fc.array(fc.tuple(count, cellOf(letters)), { minLength: 1, maxLength: 8 }),
              async (values) => {
                const rows = values.map(([count, text]) => ['2026-09-30', String(count), `${text}£`]);
                const written = Papa.unparse([['period_end', 'waiting', 'seen'], ...rows], {
                  delimiter,
                  newline,
                });
                const ready = prepareDropped({ name: 'x.csv', bytes: encode(written) }, datasets);
                expect(ready).toMatchObject({ encoding: encoding.replace(' with BOM', '') });
                expect(ready.prepared?.delimiter).toBe(delimiter);
                expect(ready.prepared?.columns).toEqual(['period_end', 'waiting', 'seen']);
                const read = Papa.parse<string[]>(await textOf(ready.prepared), {
                  delimiter,
                  newline: '\n',
                }).data;
                expect(read.slice(1)).toEqual(rows);
              },
            ),
            { numRuns: 20 },
          );
        });
      }

  it('is read as Windows-1252 where its bytes are not UTF-8', async () => {
    const bytes = new Uint8Array([...utf8('period_end,waiting,seen\n2026-09-30,'), 0xa3, ...utf8(',1\n')]);
    const ready = prepareDropped({ name: 'x.csv', bytes }, datasets);
    expect(ready).toMatchObject({ encoding: 'windows-1252' });
    expect(await textOf(ready.prepared)).toContain('£');
  });

  const header = 'period_end,waiting,seen\n2026-09-30,1,2\n';
  it.each([
    ['UTF-16LE', [0xff, 0xfe, ...Buffer.from(`${header}2026-08-31,1,2\n`, 'utf16le'), 0x41], 4],
    ['UTF-16BE', [0xfe, 0xff, ...Buffer.from(header, 'utf16le').swap16(), 0xdc, 0x00], 3],
  ])(
    'is refused where its mark says %s and a line is not, rather than read with letters lost',
    (said, bytes, row) => {
      const { prepared, issues } = prepareDropped({ name: 'x.csv', bytes: new Uint8Array(bytes) }, datasets);
      expect(prepared).toBeNull();
      expect(issues).toMatchObject([{ code: 'encoding', row }]);
      expect(issues[0]?.expected).toContain(said);
    },
  );

  it('has line feeds alone, also within quotes, whatever ended its lines', async () => {
    const { prepared } = drop('period_end,waiting,seen\r\n2026-09-30,"1\r\n",2\r2026-08-31,"1\r",2\n');
    expect(await textOf(prepared)).toBe('period_end,waiting,seen\n2026-09-30,"1\n",2\n2026-08-31,"1\n",2\n');
  });
});
