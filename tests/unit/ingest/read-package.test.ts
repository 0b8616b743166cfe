import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDataPackage, readPackage } from '../../../src/ingest/read-package.ts';
import { datasets, waits } from './sample-datasets.ts';

const csv = 'period_end,waiting,seen\n2026-09-30,12,c\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const hashOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const resource = {
  name: 'waits',
  path: 'waits.csv',
  bytes: csv.length,
  hash: hashOf(csv),
  dashboard: { extractDate: '2026-10-09', illustrative: true },
};

function zipOf(
  resources: readonly unknown[],
  files: Readonly<Record<string, string>> = { 'waits.csv': csv },
): Map<string, Uint8Array> {
  const all = { 'datapackage.json': JSON.stringify({ resources }), ...files };
  return new Map(Object.entries(all).map(([name, text]) => [name, bytesOf(text)]));
}

async function refusal(entries: Map<string, Uint8Array>): Promise<string> {
  const { extracts, issues } = await readPackage(entries, datasets);
  expect(extracts).toEqual([]);
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ file, found, expected }) => `${file}: ${found}; ${expected}`)
    .join('\n');
}

describe('A data package that is read back', () => {
  it('gives each table to its dataset with its date and whether it is made up', async () => {
    expect(await readPackage(zipOf([resource]), datasets)).toEqual({
      extracts: [
        {
          dataset: waits,
          file: { name: 'waits.csv', bytes: bytesOf(csv) },
          date: '2026-10-09',
          isIllustrative: true,
        },
      ],
      papers: null,
      isPublic: false,
      issues: [],
    });
  });

  it('may lie in one folder of the zip, beside what a Mac adds', async () => {
    const inFolder = new Map([...zipOf([resource])].map(([name, bytes]) => [`package/${name}`, bytes]));
    inFolder.set('__MACOSX/package/._waits.csv', bytesOf('x'));
    expect(isDataPackage(inFolder)).toBe(true);
    expect((await readPackage(inFolder, datasets)).extracts).toHaveLength(1);
    expect(isDataPackage(new Map([['waits.csv', bytesOf(csv)]]))).toBe(false);
    expect(isDataPackage(new Map([...inFolder, ['b/datapackage.json', bytesOf('{}')]]))).toBe(false);
  });

  it.each([
    'sub/../../waits.csv',
    '../waits.csv',
    '/etc/waits.csv',
    'C:\\waits.csv',
    '..\\waits.csv',
    '..',
    'https://example.org/waits.csv',
    'file:waits.csv',
  ])('is refused where a path leads out of it: %s', async (path) => {
    const entries = zipOf([{ ...resource, path }], { [path]: csv, 'waits.csv': csv });
    expect(await refusal(entries)).toContain('not a way out of it');
  });

  it('is refused whole where one file was changed, and says so', async () => {
    const other = 'period_end,plans,good,inadequate\n2026-09-30,1,1,0\n';
    const audits = { name: 'audits', path: 'audits.csv', hash: hashOf(other) };
    const files = { 'waits.csv': csv.replace('12', '13'), 'audits.csv': other };
    const words = await refusal(zipOf([resource, audits], files));
    expect(words).toMatch(/^waits\.csv: a file with the SHA-256 [0-9a-f]{64}; /);
    expect(words).toContain('changed after the package was written');
  });

  it('is refused where a file is longer, missing or described twice', async () => {
    expect(await refusal(zipOf([resource], { 'waits.csv': `${csv}2026-08-31,1,1\n` }))).toContain(
      'waits.csv: 55 bytes; 40 bytes: ',
    );
    expect(await refusal(zipOf([resource], {}))).toContain('waits.csv: no such file in the zip');
    expect(await refusal(zipOf([resource, resource]))).toContain('“waits” is described twice');
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{"resources": {}}'],
    ['nothing in it', '{"resources": []}'],
    ['a list of paths', '{"resources": [{"name": "waits", "path": ["waits.csv"]}]}'],
    ['null', 'null'],
  ])('is refused where its descriptor is broken: %s', async (_, text) => {
    const entries = new Map([
      ['datapackage.json', bytesOf(text)],
      ['waits.csv', bytesOf(csv)],
    ]);
    expect(await refusal(entries)).toMatch(/^datapackage\.json: /);
  });

  it('warns of a dataset that the site does not know and gives the rest', async () => {
    const stranger = { name: 'strangers', path: 'strangers.csv', hash: hashOf(csv) };
    const files = { 'waits.csv': csv, 'strangers.csv': csv };
    const { extracts, issues } = await readPackage(zipOf([resource, stranger], files), datasets);
    expect(extracts.map(({ dataset }) => dataset.name)).toEqual(['waits']);
    expect(issues.map(({ severity, found }) => [severity, found])).toEqual([
      ['warning', 'the resource “strangers”'],
    ]);
  });

  it('notes a table without a hash, and one without rows, which takes nothing away', async () => {
    const empty = 'period_end,plans,good,inadequate\n';
    const unchecked = { name: 'waits', path: 'waits.csv' };
    const audits = { name: 'audits', path: 'audits.csv', hash: hashOf(empty) };
    const files = { 'waits.csv': csv, 'audits.csv': empty };
    const { extracts, issues } = await readPackage(zipOf([unchecked, audits], files), datasets);
    expect(extracts.map(({ dataset, date, isIllustrative }) => [dataset.name, date, isIllustrative])).toEqual(
      [['waits', null, false]],
    );
    expect(issues.map(({ file, severity, code }) => [file, severity, code])).toEqual([
      ['waits.csv', 'note', 'package'],
      ['audits.csv', 'note', 'left-out'],
    ]);
  });

  it('leaves out rows that are totals of a public copy where the dataset has none', async () => {
    const open = 'period_end,waiting,seen\n2026-09-30,"1\n2",c\n2026-09-30,__all,12\n';
    const described = {
      ...resource,
      bytes: open.length,
      hash: hashOf(open),
      schema: { fields: [{ name: 'waiting', total: '__all' }] },
    };
    const { extracts, issues } = await readPackage(zipOf([described], { 'waits.csv': open }), datasets);
    expect(new TextDecoder().decode(extracts[0]?.file.bytes)).toBe(
      'period_end,waiting,seen\n2026-09-30,"1\n2",c\n',
    );
    expect(issues.map(({ found }) => found)).toEqual(['1 row that is a total']);
  });

  it('never throws, whatever its descriptor holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.jsonValue(), async (text, value) => {
        for (const descriptor of [text, JSON.stringify({ resources: [value] })]) {
          const entries = new Map([['datapackage.json', bytesOf(descriptor)]]);
          expect((await readPackage(entries, datasets)).extracts).toEqual([]);
        }
      }),
    );
  });
});
