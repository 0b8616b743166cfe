import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaperItem } from '../../../src/model/paper.ts';
import {
  addToPaper,
  deletePaper,
  duplicatePaper,
  followPapers,
  forgetPapers,
  newId,
  papersQuery,
  restorePaper,
  savePaper,
} from '../../../src/queries/papers.ts';
import { paperOf } from '../storage/sample-papers.ts';
import { paperSite } from './paper-site.ts';

const words: PaperItem = { id: 'w', kind: 'words', text: 'Waits rose.', hint: '' };
const ofSite = paperOf('site', { title: 'Comes with the site' });
const shipped = { papers: [ofSite], altTexts: [] };

type Client = ReturnType<typeof paperSite>['client'];
async function titles(client: Client): Promise<readonly string[]> {
  return (await client.fetchQuery(papersQuery())).papers.map(({ title }) => title);
}

beforeEach(() => forgetPapers(paperSite().client));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('Papers', () => {
  it('are listed with the latest saved first, and where they are kept', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-12T09:00:00Z') });
    const { client } = paperSite();
    expect(await client.fetchQuery(papersQuery())).toEqual({ papers: [], keptIn: 'memory', damaged: [] });
    await savePaper(client, paperOf('a', { title: 'Older' }), '');
    vi.setSystemTime(new Date('2026-10-12T10:00:00Z'));
    await savePaper(client, paperOf('b', { title: 'Newer' }), '');
    expect(await titles(client)).toEqual(['Newer', 'Older']);
  });

  it('that were changed elsewhere are shown as they are kept, and not written over', async () => {
    const { client } = paperSite();
    await client.fetchQuery(papersQuery());
    const first = await savePaper(client, paperOf('a'), '');
    if (first.state !== 'saved') throw new Error('not saved');
    await savePaper(client, { ...first.paper, title: 'Theirs' }, first.paper.savedAt);
    const late = await savePaper(client, { ...first.paper, title: 'Mine' }, first.paper.savedAt);
    expect(late).toMatchObject({ state: 'changed-elsewhere', theirs: { title: 'Theirs' } });
    expect(await titles(client)).toEqual(['Theirs']);
  });

  it('are deleted and restored as they were', async () => {
    const { client } = paperSite();
    await savePaper(client, paperOf('a'), '');
    const deleted = await deletePaper(client, 'a');
    expect(await titles(client)).toEqual([]);
    if (!deleted) throw new Error('nothing deleted');
    await restorePaper(client, deleted);
    expect((await client.fetchQuery(papersQuery())).papers).toEqual([deleted]);
    expect(await deletePaper(client, 'no such')).toBeNull();
  });

  it('are copied under a new id, not confirmed', async () => {
    const { client } = paperSite();
    const confirmation = { role: 'Head of SEND', date: '2026-10-12', digest: 'd' };
    const copy = await duplicatePaper(client, paperOf('a', { confirmation, items: [words] }));
    expect(copy).toMatchObject({
      title: 'Paper a (copy)',
      confirmation: null,
      items: [{ text: words.text }],
    });
    expect(copy.id).not.toBe('a');
    expect(copy.items[0]?.id).not.toBe('w');
  });

  it('take an item at their end, are begun with it as public ones, and say when they are gone', async () => {
    const { client } = paperSite();
    const begun = await addToPaper(client, null, words, { title: 'Paper of 12 October' });
    expect(begun).toMatchObject({ title: 'Paper of 12 October', audience: 'public', items: [words] });
    const more = await addToPaper(client, begun.id, { ...words, text: 'More.' }, { title: '' });
    expect(more.items.map((item) => ('text' in item ? item.text : ''))).toEqual(['Waits rose.', 'More.']);
    expect(new Set(more.items.map(({ id }) => id)).size).toBe(2);
    await deletePaper(client, begun.id);
    await expect(addToPaper(client, begun.id, words, { title: '' })).rejects.toThrow('was deleted meanwhile');
  });

  it('are read again when another tab changes one, until that is no longer followed', async () => {
    const { client } = paperSite();
    const read = vi.spyOn(client, 'invalidateQueries');
    const stop = followPapers(client);
    const otherTab = new BroadcastChannel('send-core-data-set');
    otherTab.postMessage('extracts changed');
    otherTab.postMessage('papers changed');
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    expect(read.mock.calls.map(([filters]) => filters?.queryKey)).toEqual([['papers'], ['alt-texts']]);
    stop();
    otherTab.close();
  });
});

describe('Papers that travel with the site', () => {
  it('are offered beside those of this browser, until it has its own version', async () => {
    const { client, fetched } = paperSite(shipped);
    await savePaper(client, paperOf('a'), '');
    expect((await titles(client)).toSorted()).toEqual(['Comes with the site', 'Paper a']);
    expect(String(fetched.mock.calls[0]?.[0])).toBe('https://site.example/datasets/papers.json');
    await savePaper(client, { ...ofSite, title: 'Changed here' }, ofSite.savedAt);
    expect((await titles(client)).toSorted()).toEqual(['Changed here', 'Paper a']);
  });

  it('can be added to, deleted here and brought back', async () => {
    const { client } = paperSite(shipped);
    const deleted = await deletePaper(client, 'site');
    expect(deleted).toEqual(ofSite);
    expect(await titles(client)).toEqual([]);
    await restorePaper(client, ofSite);
    expect(await titles(client)).toEqual(['Comes with the site']);
    expect((await addToPaper(client, 'site', words, { title: '' })).items).toEqual([...ofSite.items, words]);
  });

  it('are named where they cannot be read, and the others are there', async () => {
    const { client } = paperSite({ papers: [{ ...ofSite, id: '' }], altTexts: [] });
    await savePaper(client, paperOf('a'), '');
    const { papers, damaged } = await client.fetchQuery(papersQuery());
    expect(papers).toHaveLength(1);
    expect(damaged[0]).toMatch(/^The papers of this site: the paper “Comes with the site”, id: /);
  });

  it('are never asked for on a public copy, nor is what this browser keeps', async () => {
    await savePaper(paperSite().client, paperOf('a'), '');
    const { client, fetched } = paperSite(shipped, true);
    expect(await titles(client)).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('An id', () => {
  it('is another each time, also where the browser has no randomUUID', () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
    expect(newId()).toMatch(shape);
    const full = crypto;
    const getRandomValues = (into: Uint8Array<ArrayBuffer>) => full.getRandomValues(into);
    vi.stubGlobal('crypto', { getRandomValues });
    expect(newId()).toMatch(shape);
    expect(newId()).not.toBe(newId());
  });
});
