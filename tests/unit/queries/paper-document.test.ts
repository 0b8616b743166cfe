import { describe, expect, it } from 'vitest';
import type { PaperPart } from '../../../src/model/paper-document.ts';
import { everything, type PaperItem } from '../../../src/model/paper.ts';
import { paperChecks } from '../../../src/queries/paper-checks.ts';
import { countedBlocks, daysOf, paperDocument } from '../../../src/queries/paper-document.ts';
import { insertedAfter, movedTo } from '../../../src/queries/paper-order.ts';

const sourced = { notes: [], source: 'Source: a register (a.csv, 2 rows).', address: '' };
const table = (cell: string, stamps: readonly string[] = []): PaperPart => ({
  kind: 'table',
  caption: 'Children waiting',
  columns: [
    { title: 'Setting', isNumber: false },
    { title: 'Waiting', isNumber: true },
  ],
  rows: [['Early years', cell]],
  ...sourced,
  stamps,
});
const listing = (id: string, asAt: string): PaperItem => ({
  id,
  kind: 'listing',
  listing: 'verdicts',
  subject: everything,
  asAt,
  since: '',
});
const words = (id: string, text: string): PaperItem => ({ id, kind: 'words', text, hint: '' });
const paper = {
  title: ' A paper ',
  addressedTo: '',
  date: '2026-11-25',
  audience: 'public' as const,
  items: [words('a', 'Three children wait.'), listing('b', '2026-09-30'), listing('c', '2026-06-30')],
};
const made = [
  { id: 'a', parts: [{ kind: 'paragraph' as const, text: 'Three children wait.' }] },
  { id: 'b', parts: [table('[c]', ['Illustrative data: made up'])] },
  { id: 'c', parts: [table('12')] },
];

describe('A paper as it leaves', () => {
  it('counts figures and tables through, each from 1', () => {
    const labels = countedBlocks(made).flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('label' in block ? [block.label] : [])),
    );
    expect(labels).toEqual(['Table 1', 'Table 2']);
  });

  it('says its days, latest first, its date, and every stamp once; an internal one says so first', () => {
    const document = paperDocument(paper, made, { created: '', confirmation: '' });
    expect(document.title).toBe('A paper');
    expect(document.details).toEqual([
      { term: 'Date', words: '25 November 2026' },
      { term: 'Figures as at', words: '30 September 2026, 30 June 2026' },
    ]);
    expect(document.stamps).toEqual(['Illustrative data: made up']);
    expect(document.closing[0]).toContain('[c] stands for a figure that is hidden');
    const internal = paperDocument({ ...paper, audience: 'internal' }, made, {
      created: '',
      confirmation: '',
    });
    expect(internal.stamps[0]).toBe('Internal: may contain small numbers');
    expect(internal.closing[0]).toContain('must not be published');
    expect(daysOf({ items: [] })).toEqual([]);
  });

  it('has no heading under which nothing stands, however deep', () => {
    const heading = (text: string, level: 1 | 2) => ({
      id: text,
      parts: [{ kind: 'heading' as const, text, level }],
    });
    const parts = [
      heading('Kept', 1),
      heading('Kept too', 2),
      ...made.slice(0, 1),
      heading('Empty', 1),
      heading('Empty too', 2),
      heading('Last', 1),
    ];
    const { blocks } = paperDocument(paper, parts, { created: '', confirmation: '' });
    expect(blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
      'Kept',
      'Kept too',
      'Three children wait.',
    ]);
  });

  it('is checked: what is hidden, illustrative, of different days, and telling, with where it stands', () => {
    const counted = countedBlocks(made);
    const items = paper.items.map((item, at) => ({ item, blocks: counted[at]?.blocks ?? [] }));
    const checks = paperChecks(paper, items, { datasets: new Map(), altTexts: [], today: '2026-11-25' });
    const check = (id: string) => checks.find((each) => each.id === id);
    expect(check('hidden')?.words).toContain('1 cell shown as [c], in Table 1:');
    expect(check('words')).toMatchObject({ needsAttention: true, items: ['a'] });
    expect(check('illustrative')).toMatchObject({ needsAttention: true });
    expect(check('days')?.words).toBe('30 September 2026 and 30 June 2026. Captions say which.');
    expect(check('source')).toMatchObject({ needsAttention: false });
    expect(checks.map(({ needsAttention }) => needsAttention)).toEqual(
      checks
        .map(({ needsAttention }) => needsAttention)
        .toSorted((one, other) => Number(other) - Number(one)),
    );
  });

  it('never calls an internal paper hidden', () => {
    const checks = paperChecks({ ...paper, audience: 'internal' }, [], {
      datasets: new Map(),
      altTexts: [],
      today: '2026-11-25',
    });
    expect(checks.map(({ id }) => id)).not.toContain('hidden');
    expect(checks[0]).toMatchObject({ id: 'internal', needsAttention: true });
  });
});

describe('The parts of a paper', () => {
  const items = ['a', 'b', 'c'].map((id) => words(id, id));
  const ids = (of: readonly PaperItem[]) => of.map(({ id }) => id).join('');

  it('move to a place, and stay where there is no such place', () => {
    expect(ids(movedTo(items, 'a', 2))).toBe('bca');
    expect(ids(movedTo(items, 'c', 0))).toBe('cab');
    expect(movedTo(items, 'a', -1)).toBe(items);
    expect(movedTo(items, 'c', 3)).toBe(items);
    expect(movedTo(items, 'x', 0)).toBe(items);
  });

  it('are added behind the one that is selected, otherwise at the end', () => {
    expect(ids(insertedAfter(items, 'a', words('n', '')))).toBe('anbc');
    expect(ids(insertedAfter(items, null, words('n', '')))).toBe('abcn');
  });
});
