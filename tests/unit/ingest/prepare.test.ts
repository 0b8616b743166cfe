import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import Papa from 'papaparse';
import { prepareDropped, prepareShipped } from '../../../src/ingest/prepare.ts';
import { datasets, waits } from './sample-datasets.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const drop = (text: string, name = 'drop.csv') => prepareDropped({ name, bytes: utf8(text) }, datasets);

describe('A dropped file', () => {
  it('is recognised by its header and read as text', () => {
    const ready = drop('period_end,waiting,seen\n2026-09-30,12,3\n');
    expect(ready.dataset?.name).toBe('waits');
    expect(ready.prepared).toMatchObject({
      delimiter: ',',
      columns: ['period_end', 'waiting', 'seen'],
      headerLine: 1,
    });
    expect(ready.issues).toEqual([]);
  });

  it('may spell and order its columns in its own way', () => {
    const ready = drop('SEEN;Period End;children  waiting\n3;2026-09-30;12\n');
    expect(ready.prepared).toMatchObject({ delimiter: ';', columns: ['seen', 'period_end', 'waiting'] });
  });

  it('leaves out columns that the dataset does not have, with a note', () => {
    const ready = drop('period_end,waiting,seen,remarks\n2026-09-30,12,3,none\n');
    expect(ready.prepared?.columns).toEqual(['period_end', 'waiting', 'seen', null]);
    expect(ready.issues).toMatchObject([{ code: 'extra-column', column: 'remarks', severity: 'note' }]);
  });

  it.each([
    ['lacks a column', 'period_end,waiting\n2026-09-30,1\n', 'missing-column', 'seen', 1],
    [
      'names a column twice',
      'period_end,waiting,seen,Seen\n2026-09-30,1,2,2\n',
      'duplicate-column',
      'Seen',
      1,
    ],
    ['has a column without a name', 'period_end,waiting,seen,\n2026-09-30,1,2,3\n', 'blank-column', null, 1],
    [
      'has a column named __proto__',
      'period_end,waiting,seen,__proto__\n2026-09-30,1,2,3\n',
      'blank-column',
      '__proto__',
      1,
    ],
    ['fits no dataset', 'month,region,amount\n2026-01,North,12\n', 'no-dataset', null, 1],
    [
      'has a column of names',
      'period_end,waiting,seen,First name\n2026-09-30,1,2,Sam\n',
      'personal-data',
      'First name',
      1,
    ],
    [
      'has a column of UPNs',
      'U.P.N.,period_end,waiting,seen\nA1,2026-09-30,1,2\n',
      'personal-data',
      'U.P.N.',
      1,
    ],
    [
      'has a row with too few cells',
      'period_end,waiting,seen\n2026-09-30,1,2\n2026-08-31,1\n',
      'ragged-row',
      null,
      3,
    ],
    ['has a row with too many cells', 'period_end,waiting,seen\n2026-09-30,1,2,9\n', 'ragged-row', null, 2],
    [
      'never closes a quotation mark',
      'period_end,waiting,seen\n2026-09-30,1,2\n2026-08-31,"1,2\n',
      'ragged-row',
      null,
      3,
    ],
  ] as const)('that %s is refused, naming where', (_, text, code, column, row) => {
    const ready = drop(text);
    expect(ready.prepared).toBeNull();
    expect(ready.issues).toHaveLength(1);
    expect(ready.issues[0]).toMatchObject({ file: 'drop.csv', code, column, row, severity: 'error' });
  });

  it('names the nearest dataset and what is lacking when it fits none', () => {
    const [issue] = drop('period_end,plans_counted\n2026-09-30,1\n').issues;
    expect(issue?.expected).toContain('The waits');
    expect(issue?.expected).toContain('waiting, seen');
  });

  it('counts physical lines past quoted line breaks', () => {
    const ready = drop('period_end,waiting,seen\n"2026-09-30\n",1,2\n\n2026-08-31,1\n');
    // The header is line 1, the first row lines 2 and 3, line 4 is blank.
    expect(ready.issues).toMatchObject([
      { row: 5, found: '2 cells', expected: '3 cells, as the header has' },
    ]);
  });

  it('may start with blank lines, which count in the lines that are named', () => {
    const ready = drop('\n\nperiod_end,waiting,seen\n2026-09-30,1,2\n');
    expect(ready.prepared).toMatchObject({ headerLine: 3 });
    expect(ready.prepared?.text.startsWith('period_end')).toBe(true);
  });

  it('may have other columns with a name in their header', () => {
    const ready = drop('period_end,waiting,seen,la_name,School name\n2026-09-30,1,2,Milton Keynes,Any\n');
    expect(ready.issues.map(({ code }) => code)).toEqual(['extra-column', 'extra-column']);
  });

  it('may end in blank lines', () => {
    expect(drop('period_end,waiting,seen\n2026-09-30,1,2\n\n\n').issues).toEqual([]);
  });

  it.each([
    ['a workbook', [0x50, 0x4b, 3, 4, 1, 2], 'Excel', 'not-a-table'],
    ['an older workbook', [0xd0, 0xcf, 0x11, 0xe0, 1], 'older Excel', 'not-a-table'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46], 'PDF', 'not-a-table'],
    ['an empty zip', [0x50, 0x4b, 5, 6], 'zip', 'not-a-table'],
    ['an image', [0x89, 0x50, 0x4e, 0x47], 'image', 'not-a-table'],
    ['binary bytes', [65, 0, 1, 2], 'not text', 'not-a-table'],
    ['nothing', [], 'empty', 'empty-file'],
    ['blank lines', [10, 13, 10, 32], 'empty', 'empty-file'],
  ] as const)('that is %s is refused in one sentence', (_, bytes, found, code) => {
    const ready = prepareDropped({ name: 'x.csv', bytes: new Uint8Array(bytes) }, datasets);
    expect(ready.prepared).toBeNull();
    expect(ready.issues).toHaveLength(1);
    expect(ready.issues[0]).toMatchObject({ code, severity: 'error' });
    expect(ready.issues[0]?.found).toContain(found);
  });

  it('never throws, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        prepareDropped({ name: 'random.csv', bytes }, datasets);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws when a good one is damaged', () => {
    const good = utf8('period_end,waiting,seen\n2026-09-30,12,3\n2026-08-31,"1,1",c\n');
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const damaged = good.slice();
        damaged[at] = byte;
        prepareDropped({ name: 'damaged.csv', bytes: damaged }, datasets);
      }),
      { numRuns: 500 },
    );
  });
});

describe('A table in any dialect and encoding', () => {
  const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
    'utf-8': utf8,
    'utf-8 with BOM': (text) => utf8(`\uFEFF${text}`),
    'utf-16le': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    'utf-16be': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
  };
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'ab1 ,;|\t"\n£€’é'), maxLength: 6 }),
    fc.integer().map(String),
  );

  for (const [encoding, encode] of Object.entries(encoders))
    for (const delimiter of [',', ';', '\t', '|'])
      for (const newline of ['\n', '\r\n'])
        it(`comes back equal: ${encoding}, ${JSON.stringify(delimiter)}, ${JSON.stringify(newline)}`, () => {
          fc.assert(
            fc.property(
              fc.array(fc.tuple(fc.integer({ min: 0 }), cell), { minLength: 1, maxLength: 8 }),
              (values) => {
                const rows = values.map(([count, text]) => ['2026-09-30', String(count), text]);
                const written = Papa.unparse([['period_end', 'waiting', 'seen'], ...rows], {
                  delimiter,
                  newline,
                });
                const ready = prepareDropped({ name: 'x.csv', bytes: encode(written) }, datasets);
                expect(ready.prepared?.delimiter).toBe(delimiter);
                const read = Papa.parse<string[]>(ready.prepared?.text ?? '', {
                  delimiter,
                  newline: '\n',
                }).data;
                expect(read.slice(1)).toEqual(rows);
              },
            ),
            { numRuns: 20 },
          );
        });

  it('is read as Windows-1252 where its bytes are not UTF-8', () => {
    const bytes = new Uint8Array([...utf8('period_end,waiting,seen\n2026-09-30,'), 0xa3, ...utf8(',1\n')]);
    const ready = prepareDropped({ name: 'x.csv', bytes }, datasets);
    expect(ready).toMatchObject({ encoding: 'windows-1252' });
    // Node 20 decodes the curly quotes of Windows-1252 wrongly, browsers rightly: see tests/e2e/import.test.ts.
    expect(ready.prepared?.text).toContain('£');
  });
});

describe('A file of the site', () => {
  it('is read under its declared dialect', () => {
    const ready = prepareShipped(
      { name: 'waits.csv', bytes: utf8('period_end,waiting,seen\n2026-09-30,1,2\n') },
      waits,
    );
    expect(ready.prepared?.delimiter).toBe(',');
  });

  it('is refused when its header does not match the schema', () => {
    const ready = prepareShipped(
      { name: 'waits.csv', bytes: utf8('period_end,waiting\n2026-09-30,1\n') },
      waits,
    );
    expect(ready.prepared).toBeNull();
    expect(ready.issues[0]).toMatchObject({ code: 'missing-column', column: 'seen' });
  });
});
