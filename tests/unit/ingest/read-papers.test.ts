import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/ingest/read-package.ts';
import { readPapers } from '../../../src/ingest/read-papers.ts';
import { paperOf } from '../storage/sample-papers.ts';
import { datasets } from './sample-datasets.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (content: unknown) => bytesOf(JSON.stringify(content));
const altText = { generated: 'Waits rose to 12.', text: 'More children wait.' };

describe('The papers of a data package', () => {
  it('are read as they were written', () => {
    const content = { papers: [paperOf('a'), paperOf('b')], altTexts: [altText] };
    expect(readPapers(fileOf(content))).toEqual({ ...content, problems: [] });
  });

  it('that cannot be read are named and left out, one by one', () => {
    const film = { ...paperOf('c', { title: 'For the board' }), items: [{ id: '1', kind: 'film' }] };
    const content = {
      papers: [paperOf('a'), film, { ...paperOf('d'), audience: 'all' }, 'no paper'],
      altTexts: [altText, { generated: 'x', text: 'y'.repeat(601) }],
    };
    const { papers, altTexts, problems } = readPapers(fileOf(content));
    expect(papers).toEqual([paperOf('a')]);
    expect(altTexts).toEqual([altText]);
    expect(problems.map(({ found }) => found)).toEqual([
      'the paper “For the board”, item 1, of the unknown kind “film”',
      expect.stringMatching(/^the paper “Paper d”, audience: /),
      expect.stringMatching(/^paper 4, as a whole: /),
      '1 alt text that cannot be read',
    ]);
  });

  it.each([
    ['no JSON', '{', 'text that is not JSON'],
    ['a list', '[]', 'no list of papers'],
    ['papers that are no list', '{"papers": 3}', 'no list of papers'],
  ])('that are %s give none, in words', (_, text, found) => {
    const { papers, problems } = readPapers(bytesOf(text));
    expect(papers).toEqual([]);
    expect(problems.map((each) => each.found)).toEqual([found]);
    expect(problems[0]?.expected).toContain('the tables can be loaded');
  });

  it('over 20 MB are refused before they are read', () => {
    const { papers, problems } = readPapers(new Uint8Array(20 * 1024 * 1024 + 1));
    expect(papers).toEqual([]);
    expect(problems[0]).toMatchObject({ found: 'papers of 21 MB' });
  });

  it('never stop the page, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (papers) => {
        const read = readPapers(fileOf({ papers, altTexts: papers }));
        expect(Array.isArray(read.papers)).toBe(true);
      }),
    );
  });
});

const csv = 'period_end,waiting,seen\n2026-09-30,12,c\n';
const table = {
  name: 'waits',
  path: 'waits.csv',
  bytes: csv.length,
  dashboard: { extractDate: '2026-10-09' },
};
const listed = { name: 'papers', path: 'papers.json' };

function zipOf(papers: string | null, resource: Readonly<Record<string, unknown>> = listed) {
  const text = JSON.stringify({ resources: [table, resource] });
  const files = {
    'datapackage.json': text,
    'waits.csv': csv,
    ...(papers === null ? {} : { 'papers.json': papers }),
  };
  return new Map(Object.entries(files).map(([name, content]) => [name, bytesOf(content)]));
}

describe('A data package with papers', () => {
  it('gives them beside its tables', async () => {
    const text = JSON.stringify({ papers: [paperOf('a')], altTexts: [altText] });
    const hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    const read = await readPackage(zipOf(text, { ...listed, hash }), datasets);
    expect(read.papers).toEqual({ papers: [paperOf('a')], altTexts: [altText] });
    expect(read.extracts).toHaveLength(1);
    expect(read.issues.filter(({ file }) => file === 'papers.json')).toEqual([]);
  });

  it.each([
    ['are not there', null, listed],
    ['are not JSON', '{', listed],
    ['were changed after it was written', '{"papers": []}', { ...listed, hash: `sha256:${'0'.repeat(64)}` }],
    ['have another size', '{"papers": []}', { ...listed, bytes: 3 }],
  ])('gives its tables all the same where the papers %s', async (_, papers, resource) => {
    const { extracts, issues } = await readPackage(zipOf(papers, resource), datasets);
    expect(extracts).toHaveLength(1);
    const own = issues.filter(({ file }) => file === 'papers.json');
    expect(own.map(({ severity }) => severity)).toEqual(['warning']);
  });
});
