import { gzipSync, strToU8, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/ingest/open-files.ts';

const table = 'period_end,waiting,seen\n2026-09-30,12,3\n';
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const zipOf = (entries: Zippable) => ({ name: 'pack.zip', bytes: zipSync(entries) });
const small = { mostBytes: 1_000_000, mostTimes: 200, freeBytes: 100_000 };

/** The first place where some bytes stand. */
function placeOf(bytes: Uint8Array, wanted: readonly number[]): number {
  return bytes.findIndex((_, at) => wanted.every((byte, next) => bytes[at + next] === byte));
}

async function refusalOf(file: { name: string; bytes: Uint8Array }, limits = small) {
  const opened = await openFile(file, limits);
  if (opened.kind !== 'refused') throw new Error(`${file.name} is ${opened.kind}`);
  expect(opened.issues).toHaveLength(1);
  return opened.issues[0];
}

describe('A dropped file', () => {
  it.each(['waits.csv', 'waits.tsv', 'waits.txt', 'waits'])('named %s is itself the table', async (name) => {
    const file = { name, bytes: strToU8(table) };
    expect(await openFile(file)).toEqual({ kind: 'tables', files: [file], issues: [] });
  });

  it('that is gzipped is unpacked', async () => {
    const opened = await openFile({ name: 'waits.csv.gz', bytes: gzipSync(strToU8(table)) });
    expect(opened).toMatchObject({ kind: 'tables', files: [{ name: 'waits.csv' }] });
    expect(opened.kind === 'tables' && text(opened.files[0]?.bytes)).toBe(table);
  });

  it('that is a zip file gives its tables, named with it, and names the rest as left out', async () => {
    const opened = await openFile(
      zipOf({
        'waits.csv': strToU8(table),
        'older/Audits.TSV': [strToU8('a\tb\n'), { level: 0 }],
        'report.pdf': strToU8('%PDF-1.7'),
        '__MACOSX/._waits.csv': strToU8('x'),
        'older/': new Uint8Array(),
      }),
    );
    if (opened.kind !== 'tables') throw new Error(opened.kind);
    expect(opened.files.map(({ name }) => name)).toEqual([
      'pack.zip › waits.csv',
      'pack.zip › older/Audits.TSV',
    ]);
    expect(opened.files.map(({ bytes }) => text(bytes))).toEqual([table, 'a\tb\n']);
    expect(opened.issues).toMatchObject([{ code: 'left-out', severity: 'note', found: 'report.pdf' }]);
  });

  it.each(['', 'datasets/'])(
    'that is a data package in “%s” is told apart, with every file in it',
    async (folder) => {
      const opened = await openFile(
        zipOf({ [`${folder}datapackage.json`]: strToU8('{}'), [`${folder}waits.csv`]: strToU8(table) }),
      );
      if (opened.kind !== 'package') throw new Error(opened.kind);
      expect([...opened.entries.keys()]).toEqual([`${folder}datapackage.json`, `${folder}waits.csv`]);
      expect(text(opened.entries.get(`${folder}waits.csv`))).toBe(table);
    },
  );

  it('that is a zip file with a workbook beside a table is still a zip file', async () => {
    const workbook = zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.xml': strToU8('x') });
    const opened = await openFile(
      zipOf({ 'waits.csv': strToU8(table), 'notes.xlsx': [workbook, { level: 0 }] }),
    );
    expect(opened).toMatchObject({ kind: 'tables', issues: [{ found: 'notes.xlsx' }] });
  });

  it.each([
    ['an Excel workbook', 'xl/workbook.xml', 'Save As, CSV UTF-8'],
    ['a Word document', 'word/document.xml', 'as CSV UTF-8'],
    ['a PowerPoint presentation', 'ppt/presentation.xml', 'as CSV UTF-8'],
  ])('that is %s is refused, saying what to do instead', async (found, part, instead) => {
    const issue = await refusalOf(zipOf({ '[Content_Types].xml': strToU8('x'), [part]: strToU8('x') }));
    expect(issue?.found).toBe(found);
    expect(issue?.expected).toContain(instead);
  });

  it('that is an OpenDocument file is refused, saying what to do instead', async () => {
    const parts = { 'content.xml': strToU8('x'), 'META-INF/manifest.xml': strToU8('x') };
    expect((await refusalOf(zipOf(parts)))?.found).toBe('an OpenDocument file');
  });

  it('that is a zip file without a table is refused, naming what is in it', async () => {
    const issue = await refusalOf(zipOf({ 'a.pdf': strToU8('x'), 'b.docx': strToU8('x') }));
    expect(issue).toMatchObject({ code: 'not-a-table', found: 'a zip file without a table: a.pdf, b.docx' });
  });

  it('that is a zip file with a password is refused', async () => {
    const { name, bytes } = zipOf({ 'waits.csv': strToU8(table) });
    // The flags stand at the 9th byte of the entry in the list; the lowest bit says that it is encrypted.
    bytes[placeOf(bytes, [0x50, 0x4b, 1, 2]) + 8] = 1;
    expect((await refusalOf({ name, bytes }))?.found).toBe('a zip file with a password');
  });

  it('that is a zip file whose end is lost is refused as broken', async () => {
    const { name, bytes } = zipOf({ 'waits.csv': strToU8(table) });
    expect((await refusalOf({ name, bytes: bytes.subarray(0, -30) }))?.found).toBe(
      'a zip file that is broken',
    );
  });

  it('that is a zip file with a changed letter is refused as broken, by its check sum', async () => {
    const { name, bytes } = zipOf({ 'waits.csv': [strToU8(table), { level: 0 }] });
    const at = placeOf(bytes, [...strToU8('12,3')]);
    bytes[at] = 0x39;
    expect((await refusalOf({ name, bytes }))?.found).toBe('a zip file that is broken');
  });

  it.each([20, -10])('that is a gzip file cut at %i is refused as broken', async (end) => {
    const bytes = gzipSync(strToU8(table)).slice(0, end);
    expect((await refusalOf({ name: 'waits.csv.gz', bytes }))?.found).toBe('a gzip file that is broken');
  });

  it('that is a gzip file of a PDF is refused as the PDF', async () => {
    const bytes = gzipSync(strToU8('%PDF-1.7'));
    expect((await refusalOf({ name: 'report.gz', bytes }))?.found).toBe('a PDF');
  });

  // 300,000 zeros pack into some 330 bytes, a ratio of 900; 1,200,000 are over the limit of bytes.
  it.each([300_000, 1_200_000])('that would unpack to %i bytes of nothing is stopped', async (size) => {
    const zeros = new Uint8Array(size);
    expect(await refusalOf(zipOf({ 'waits.csv': zeros }))).toMatchObject({ code: 'too-large' });
    expect(await refusalOf({ name: 'w.csv.gz', bytes: gzipSync(zeros) })).toMatchObject({
      code: 'too-large',
    });
  });

  it('that unpacks to too much in all its files together is stopped', async () => {
    const part = () =>
      [Uint8Array.from({ length: 400_000 }, (_, at) => (at * at) % 251), { level: 0 }] as const;
    const entries = { 'a.csv': [...part()], 'b.csv': [...part()], 'c.csv': [...part()] } as Zippable;
    expect(await refusalOf(zipOf(entries))).toMatchObject({ code: 'too-large' });
  });

  it('never throws, whatever is wrong with its bytes', async () => {
    const zip = zipSync({ 'waits.csv': strToU8(table), 'more.csv': [strToU8(table), { level: 0 }] });
    const gzip = gzipSync(strToU8(table));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(zip, gzip),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(400),
        async (whole, changes, end) => {
          const bytes = whole.slice(0, Math.max(4, end));
          for (const [at, byte] of changes) if (at > 3 && at < bytes.length) bytes[at] = byte;
          await openFile({ name: 'pack.zip', bytes }, small);
        },
      ),
      { numRuns: 300 },
    );
  });
});
