import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readActionRows } from '../../../src/plan/action-rows.ts';
import { actionsAsAt, type ActionNow } from '../../../src/plan/actions.ts';
import { readCatalogue, type Catalogue } from '../../../src/queries/catalogue.ts';
import { searchEntries, type SearchEntry } from '../../../src/queries/search-entries.ts';
import type { Piece } from '../../../src/queries/search-text.ts';
import { indexEntries, search, type SearchIndex } from '../../../src/queries/search.ts';

const pages = [
  { to: '/', name: 'Overview' },
  { to: '/data', name: 'Data' },
];

function entry(kind: SearchEntry['kind'], id: string, title: string, passages: string[] = []): SearchEntry {
  const references = kind === 'outcome' || kind === 'action' ? [id] : [];
  return { kind, id, title, references, about: '', passages, outcome: null };
}

function idsOf(index: SearchIndex, query: string): readonly string[] {
  return search(index, query).groups.flatMap(({ hits }) => hits.map((hit) => hit.entry.id));
}

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('A search', () => {
  const index = indexEntries([
    entry('indicator', 'inside-body', 'Plans', ['How often a rewait happened']),
    entry('indicator', 'inside-title', 'Rewaits'),
    entry('indicator', 'start-body', 'Referrals', ['Children waiting']),
    entry('indicator', 'whole-body', 'Médian', ['The wait, in weeks']),
    entry('indicator', 'start-title', 'Waiting list'),
    entry('indicator', 'whole-title', 'Children’s wait'),
    entry('measure', 'unlike', 'Audits of plans'),
  ]);

  it('puts whole words and beginnings before what stands inside words, and titles before passages', () => {
    expect(idsOf(index, 'wait')).toEqual([
      'whole-title',
      'start-title',
      'whole-body',
      'start-body',
      'inside-title',
      'inside-body',
    ]);
  });

  it('needs every word, wherever each stands', () => {
    expect(idsOf(index, 'children wait')).toEqual(['whole-title', 'start-body']);
    expect(idsOf(index, 'children zebra')).toEqual([]);
  });

  it('minds neither case, nor accents, nor punctuation', () => {
    expect(idsOf(index, 'median')).toEqual(['whole-body']);
    expect(idsOf(index, 'MÉDIAN!')).toEqual(['whole-body']);
    expect(idsOf(index, "childrens' “wait”")).toEqual(['whole-title', 'start-body']);
  });

  it('finds one for many: "referral" and "referrals", "audit" and "audits"', () => {
    expect(idsOf(index, 'referral')).toEqual(['start-body']);
    expect(idsOf(index, 'rewaits')).toEqual(['inside-title', 'inside-body']);
  });

  it('finds nothing inside words for one or two letters', () => {
    expect(idsOf(index, 'ai')).toEqual([]);
  });

  it('finds nothing where nothing is asked', () => {
    for (const query of ['', '   ', '…', '-'])
      expect(search(index, query)).toEqual({ groups: [], count: 0, instead: [] });
  });

  it('puts the group of the best hit first', () => {
    expect(search(index, 'plans').groups.map(({ kind }) => kind)).toEqual(['indicator', 'measure']);
    expect(search(index, 'audits').groups.map(({ kind }) => kind)).toEqual(['measure']);
  });

  it('marks what was found, in the title and in the passage that has the rest', () => {
    const hit = search(index, 'referrals wait').groups[0]?.hits[0];
    expect(hit && shown(hit.title)).toBe('[Referrals]');
    expect(hit && shown(hit.passage)).toBe('Children [wait]ing');
  });

  it('looks for a word one edit away only where nothing has what was typed, and says so', () => {
    const { instead } = search(index, 'refferals');
    expect(instead).toEqual([]);
    expect(search(index, 'referals wait').instead).toEqual([{ asked: 'referals', found: 'referrals' }]);
    expect(idsOf(index, 'referals wait')).toEqual(['start-body']);
    expect(search(index, 'referrals').instead).toEqual([]);
    expect(search(index, 'referals zebra')).toEqual({ groups: [], count: 0, instead: [] });
  });
});

describe('A reference', () => {
  const index = indexEntries([
    entry('action', 'AfI3.3-7', 'The seventh'),
    entry('action', 'AfI3.3-1', 'The first'),
    entry('action', 'AfI3.1-3', 'Of another outcome'),
    entry('outcome', 'AfI3.3', 'The outcome'),
    entry('outcome', 'AfI3.1', 'Another outcome, since 2024/25', ['See AfI3.3 for details']),
    entry('outcome', 'AfI33.1', 'Of an area that there is not'),
  ]);

  it.each(['AfI3.3-7', 'afi3.3-7', 'AFI 3.3-7', '3.3-7', ' AfI3.3–7 '])(
    'written as "%s" finds exactly the action',
    (query) => {
      expect(idsOf(index, query)).toEqual(['AfI3.3-7']);
    },
  );

  it('finds its own outcome first, then what is under it, then what speaks of it', () => {
    const { groups } = search(index, 'afi 3.3');
    expect(groups.map(({ kind, hits }) => [kind, hits.map((hit) => hit.entry.id)])).toEqual([
      ['outcome', ['AfI3.3', 'AfI3.1']],
      ['action', ['AfI3.3-7', 'AfI3.3-1']],
    ]);
    expect(groups.flatMap(({ hits }) => hits.map((hit) => shown(hit.reference)))).toEqual([
      '[AfI3.3]',
      'AfI3.1',
      '[AfI3.3]-7',
      '[AfI3.3]-1',
    ]);
  });

  it('may stand beside words', () => {
    expect(idsOf(index, 'AfI3.3 seventh')).toEqual(['AfI3.3-7']);
  });

  it('that nothing has finds nothing', () => {
    expect(idsOf(index, 'AfI9.9')).toEqual([]);
    expect(idsOf(index, 'AfI3.3-70')).toEqual([]);
  });

  it('is not seen in a number alone, and numbers with a sign between them must stand together', () => {
    expect(idsOf(index, '33')).toEqual([]);
    expect(idsOf(index, '2024/25')).toEqual(['AfI3.1']);
    expect(idsOf(index, '25/2024')).toEqual([]);
  });
});

describe('The shipped plan and data package', () => {
  let catalogue: Catalogue;
  let actions: readonly ActionNow[];
  let index: SearchIndex;
  beforeAll(async () => {
    catalogue = await readCatalogue((name) => readFile(`datasets/${name}`, 'utf8').catch(() => null));
    actions = actionsAsAt(catalogue.plan, [], '2026-09-30');
    index = indexEntries(searchEntries(catalogue, pages, actions));
  });

  it('have every area, outcome and action found first by its reference', () => {
    const { areas, outcomes, actions } = catalogue.plan.plan;
    for (const { id } of [...areas, ...outcomes, ...actions]) expect(idsOf(index, id)[0]).toBe(id);
  });

  it('have every measure, indicator and dataset found by its whole title', () => {
    const titled = [...catalogue.measures, ...catalogue.indicators];
    for (const { id, title } of titled) expect(idsOf(index, title)).toContain(id);
    for (const { name, title } of catalogue.datasets) expect(idsOf(index, title)).toContain(name);
  });

  it('have an outcome found as the plan misprints it', () => {
    // AfI1.2 is printed with a lower-case L.
    expect(idsOf(index, 'Afl1.2')).toEqual(['AfI1.2']);
  });

  it('have outcomes found by their accountable lead, and areas by their working group', () => {
    const outcomesOf = (query: string) =>
      search(index, query)
        .groups.filter(({ kind }) => kind === 'outcome')
        .flatMap(({ hits }) => hits);
    const [led] = outcomesOf('deputy chief nurse');
    expect(led?.entry.id).toBe('AfI1.1');
    expect(led && shown(led.passage)).toBe(
      "Lead: Director of Children's Services and [Deputy] [Chief] [Nurse]",
    );
    const grouped = search(index, 'joint commissioning group').groups.find(({ kind }) => kind === 'area');
    expect(grouped?.hits.map((hit) => hit.entry.id)).toEqual(['AfI3']);
  });

  it('have a page found by its name before whatever else has that word', () => {
    expect(idsOf(index, 'data')[0]).toBe('/data');
  });

  it('have an outcome found by the workstream that it was before', () => {
    expect(idsOf(index, 'previous reference SL2.2')).toEqual(['AfI5.2']);
  });

  it('have an action that was added to the plan, and a date that was revised, found like those printed', () => {
    const rows = readActionRows([
      {
        as_at: '2026-06-30',
        action: 'AfI3.3-8',
        brag: '',
        closed_reason: '',
        evidence: '',
        note: '',
        lead: '',
        start: '',
        due: '',
        text: 'Something that was added',
        revised_due: '2027-03-31',
      },
    ]);
    const amended = actionsAsAt(catalogue.plan, rows, '2026-09-30');
    const more = indexEntries(searchEntries(catalogue, pages, amended));
    const hit = search(more, 'AfI3.3-8').groups[0]?.hits[0];
    expect(hit?.entry.outcome).toEqual({ id: 'AfI3.3', area: 'AfI3' });
    expect(idsOf(more, 'revised 31 March 2027')).toEqual(['AfI3.3-8']);
  });
});
