import { afterEach, describe, expect, it, vi } from 'vitest';
import { openMemoryPapers, openPaperStore } from '../../../src/storage/open-paper-store.ts';
import { fakePaperIndexedDb, refusingIndexedDb } from './fake-paper-indexeddb.ts';
import { paperOf } from './sample-papers.ts';

afterEach(() => vi.unstubAllGlobals());

const persist = vi.fn(() => Promise.resolve(true));

function browser(options: { quota?: number } = {}) {
  const fake = fakePaperIndexedDb(options);
  vi.stubGlobal('indexedDB', fake.factory);
  vi.stubGlobal('navigator', { storage: { persist } });
  return fake;
}

describe('Papers that cannot be read', () => {
  it('are named, left where they are and never written over', async () => {
    const fake = browser();
    const store = await openPaperStore();
    await store.savePaper(paperOf('good'), '');
    const newer = { ...paperOf('newer', { title: 'For the board' }), items: [{ id: '1', kind: 'film' }] };
    fake.put('papers', 'newer', newer);
    fake.put('papers', 'other-id', paperOf('good'));
    fake.put('alt-texts', 'x', { generated: 'x', text: 'y'.repeat(601) });
    fake.put('alt-texts', 'z', 5);
    const { papers, altTexts, unreadable, damaged } = await store.load();
    expect(papers.map(({ id }) => id)).toEqual(['good']);
    expect(altTexts).toEqual([]);
    expect(unreadable).toEqual(new Set(['newer', 'other-id']));
    expect(damaged).toHaveLength(3);
    expect(damaged[0]).toContain('“For the board”, could not be read. Nothing of it was deleted');
    expect(damaged[2]).toContain('2 alt texts kept in this browser could not be read');
    await expect(store.savePaper(paperOf('newer'), '')).rejects.toThrow('nothing was saved over it');
    await expect(store.editPaper('newer', null, (paper) => paper)).rejects.toThrow('nothing was saved');
    await store.removePaper('newer', false);
    expect((await store.load()).unreadable.has('newer')).toBe(true);
  });
});

describe('A browser that does not keep papers at the moment', () => {
  it('without room says so, and has what it kept before', async () => {
    // The shortest paper here takes over 200 characters, so that 700 hold one and not ten.
    browser({ quota: 700 });
    const store = await openPaperStore();
    await store.savePaper(paperOf('a'), '');
    const long = paperOf('b', { title: 'x'.repeat(700) });
    await expect(store.savePaper(long, '')).rejects.toThrow('no room left to keep this. What it kept before');
    await expect(store.keepAltText({ generated: 'g'.repeat(700), text: 't' })).rejects.toThrow('no room');
    expect((await store.load()).papers.map(({ id }) => id)).toEqual(['a']);
  });

  it('because another tab holds them says so, rather than showing none', async () => {
    vi.stubGlobal('indexedDB', refusingIndexedDb(''));
    await expect(openPaperStore()).rejects.toThrow(
      'close the dashboard’s other tabs and load the page again',
    );
    vi.stubGlobal('indexedDB', refusingIndexedDb('UnknownError'));
    await expect(openPaperStore()).rejects.toThrow('Load the page again.');
  });

  it('opens them anew after another tab has upgraded them', async () => {
    const fake = browser();
    const store = await openPaperStore();
    await store.savePaper(paperOf('a'), '');
    fake.changeVersion();
    expect((await store.load()).papers).toHaveLength(1);
  });
});

describe('Where papers are kept', () => {
  it('is IndexedDB, and the browser is asked once not to clear it', async () => {
    browser();
    persist.mockClear();
    const store = await openPaperStore();
    expect(store.keptIn).toBe('indexeddb');
    expect(persist).not.toHaveBeenCalled();
    await store.savePaper(paperOf('a'), '');
    await store.savePaper(paperOf('b'), '');
    expect(persist).toHaveBeenCalledTimes(1);
    expect((await (await openPaperStore()).load()).papers).toHaveLength(2);
  });

  it.each([['SecurityError'], ['InvalidStateError']])('is memory where the browser says %s', async (name) => {
    vi.stubGlobal('indexedDB', refusingIndexedDb(name));
    expect((await openPaperStore()).keptIn).toBe('memory');
  });

  it('is memory where there is no IndexedDB, each time anew', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = await openPaperStore();
    expect(store.keptIn).toBe('memory');
    await store.savePaper(paperOf('a'), '');
    expect((await openMemoryPapers().load()).papers).toEqual([]);
  });
});
