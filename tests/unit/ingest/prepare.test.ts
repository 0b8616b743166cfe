import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { prepareDropped, prepareShipped } from '../../../src/ingest/prepare.ts';
import { textOf } from './text-of.ts';
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
    ['lacks a column that it must have', 'waiting,seen\n1,2\n', 'missing-column', 'period_end', 1],
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

  it('that lacks a column of figures asks, since all of them will be unavailable', () => {
    const { prepared, issues } = drop('period_end,waiting\n2026-09-30,1\n');
    expect(prepared?.columns).toEqual(['period_end', 'waiting']);
    expect(issues).toMatchObject([{ code: 'missing-column', column: 'seen', severity: 'warning' }]);
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

  it.each([
    ['never closed', 'period_end,"waiting,seen\n', 'a quotation mark that is never closed'],
    ['single inside', 'period_end,"wait"ing",seen\n', 'a single quotation mark inside a quoted cell'],
  ])('with a quotation mark in its header that is %s is refused in a few words', (_, header, found) => {
    const { dataset, issues } = drop(`${header}${'2026-09-30,1,2\n'.repeat(1000)}`);
    expect(dataset).toBeNull();
    expect(issues).toMatchObject([{ code: 'ragged-row', row: 1, found }]);
  });

  it('names the line where a cell with a single quotation mark inside it opens', () => {
    // Line 2 holds "2", whole; on line 3 the mark behind a is neither doubled nor followed by a comma.
    const { issues } = drop(
      'period_end,waiting,seen\n2026-09-30,"2",2\n2026-08-31,"a"b",2\n2026-07-31,1,2\n',
    );
    expect(issues).toMatchObject([{ row: 3, found: 'a single quotation mark inside a quoted cell' }]);
  });

  it('names the line on which the unclosed cell opens, not that on which its row starts', () => {
    // The second row starts on line 3, its second cell opens on line 4.
    const { issues } = drop('period_end,waiting,seen\n2026-09-30,1,2\n"2026\n","1,2\n2026-07-31,1,2\n');
    expect(issues).toMatchObject([{ row: 4, found: 'a quotation mark that is never closed' }]);
  });

  it('is named in a few words, however much of it stands in one cell', () => {
    const { issues } = drop(`${'x'.repeat(100_000)};y\n1;2\n`);
    expect(issues[0]?.code).toBe('no-dataset');
    expect(issues[0]?.found.length).toBeLessThan(250);
  });

  it('goes to the dataset with more of its columns when those of another are among them', () => {
    const fields = waits.schema.fields.slice(0, 2);
    const smaller = { ...waits, name: 'smaller', schema: { ...waits.schema, fields } };
    const whole = 'period_end,waiting,seen\n2026-09-30,1,2\n';
    const part = 'period_end,waiting\n2026-09-30,1\n';
    for (const known of [
      [smaller, waits],
      [waits, smaller],
    ]) {
      expect(prepareDropped({ name: 'x.csv', bytes: utf8(whole) }, known).dataset?.name).toBe('waits');
      expect(prepareDropped({ name: 'x.csv', bytes: utf8(part) }, known).dataset?.name).toBe('smaller');
    }
  });

  it('with more than 500 columns is refused', () => {
    const header = ['period_end', 'waiting', 'seen', ...Array.from({ length: 498 }, (_, at) => `c${at}`)];
    expect(drop(`${header.join(',')}\n`).issues).toMatchObject([
      { code: 'too-large', found: '501 columns', expected: 'at most 500 columns' },
    ]);
  });

  it('may start with millions of blank lines', () => {
    const ready = drop(`${'\n'.repeat(5_000_000)}period_end,waiting,seen\n2026-09-30,1,2\n`);
    expect(ready.prepared?.headerLine).toBe(5_000_001);
  });

  it('names lines past the blank ones, also in its notes', () => {
    const ready = drop('\n \nperiod_end,waiting,seen,more\n2026-09-30,1,2,3\n');
    expect(ready.issues).toMatchObject([{ code: 'extra-column', row: 3 }]);
  });

  it('may start with blank lines, which count in the lines that are named', async () => {
    const ready = drop('\n\nperiod_end,waiting,seen\n2026-09-30,1,2\n');
    expect(ready.prepared).toMatchObject({ headerLine: 3 });
    expect(await textOf(ready.prepared)).toMatch(/^period_end/);
  });

  it('may end in blank lines', async () => {
    const ready = drop('period_end,waiting,seen\n2026-09-30,1,2\n\n \t\n\n');
    expect(ready.issues).toEqual([]);
    // Blanks on a line of their own would reach the engine as a row of one cell.
    expect(await textOf(ready.prepared)).toBe('period_end,waiting,seen\n2026-09-30,1,2\n');
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

describe('A file of the site', () => {
  it('is read under its declared dialect', () => {
    const ready = prepareShipped(
      { name: 'waits.csv', bytes: utf8('period_end,waiting,seen\n2026-09-30,1,2\n') },
      waits,
    );
    expect(ready.prepared?.delimiter).toBe(',');
  });

  it('may declare another delimiter and another quotation mark', () => {
    const declared = { ...waits, dialect: { delimiter: '|', quoteChar: "'" } };
    const bytes = utf8("period_end|waiting|seen\n2026-09-30|'1|1'|2\n");
    expect(prepareShipped({ name: 'waits.csv', bytes }, declared)).toMatchObject({
      issues: [],
      prepared: { delimiter: '|', quote: "'" },
    });
  });

  it('is named with its dataset when it cannot be read at all', () => {
    const { dataset, issues } = prepareShipped({ name: 'waits.csv', bytes: utf8('') }, waits);
    expect(dataset?.name).toBe('waits');
    expect(issues).toMatchObject([{ code: 'empty-file' }]);
  });

  it('is refused when its header does not match the schema', () => {
    const ready = prepareShipped(
      { name: 'waits.csv', bytes: utf8('period_end,waiting\n2026-09-30,1\n') },
      waits,
    );
    expect(ready.prepared).toBeNull();
    expect(ready.issues[0]).toMatchObject({ code: 'missing-column', column: 'seen', severity: 'error' });
  });
});
