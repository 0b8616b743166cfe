import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryPaperArea, type PaperArea } from '../../../src/storage/paper-area.ts';
import { indexedDbPaperArea } from '../../../src/storage/paper-indexeddb.ts';
import { paperStore } from '../../../src/storage/paper-store.ts';
import { fakePaperIndexedDb } from './fake-paper-indexeddb.ts';
import { paperOf } from './sample-papers.ts';

const areas: readonly (readonly [string, () => Promise<PaperArea>])[] = [
  ['memory', () => Promise.resolve(memoryPaperArea())],
  [
    'IndexedDB',
    () => {
      vi.stubGlobal('indexedDB', fakePaperIndexedDb().factory);
      return indexedDbPaperArea();
    },
  ],
];

const noon = Date.parse('2026-10-12T12:00:00.000Z');
afterEach(() => vi.unstubAllGlobals());

describe.each(areas)('Papers that are kept in %s', (_, makeArea) => {
  it('are saved with the time, and read as they were written', async () => {
    const store = paperStore(await makeArea(), () => noon);
    const saved = await store.savePaper(paperOf('a'), '');
    const kept = paperOf('a', { savedAt: '2026-10-12T12:00:00.000Z' });
    expect(saved).toEqual({ state: 'saved', paper: kept });
    expect((await store.load()).papers).toEqual([kept]);
  });

  it('are not written over with what began from an older state', async () => {
    const area = await makeArea();
    const [mine, theirs] = [paperStore(area, () => noon), paperStore(area, () => noon)];
    const first = await mine.savePaper(paperOf('a'), '');
    if (first.state !== 'saved') throw new Error('not saved');
    const { savedAt } = first.paper;
    // Both began from the same state, and the clock stands still: the second time is a millisecond later all the same.
    const other = await theirs.savePaper({ ...first.paper, title: 'Theirs' }, savedAt);
    expect(other).toMatchObject({ state: 'saved', paper: { savedAt: '2026-10-12T12:00:00.001Z' } });
    const late = await mine.savePaper({ ...first.paper, title: 'Mine' }, savedAt);
    expect(late).toMatchObject({ state: 'changed-elsewhere', theirs: { title: 'Theirs' } });
    expect((await mine.load()).papers.map(({ title }) => title)).toEqual(['Theirs']);
    const knowing = await mine.savePaper({ ...first.paper, title: 'Mine' }, '2026-10-12T12:00:00.001Z');
    expect(knowing).toMatchObject({ state: 'saved', paper: { title: 'Mine' } });
  });

  it('that two tabs save at once lose nothing: one of them hears of the other', async () => {
    const area = await makeArea();
    const store = paperStore(area, () => noon);
    await store.savePaper(paperOf('a'), '');
    const at = '2026-10-12T12:00:00.000Z';
    const outcomes = await Promise.all([
      store.savePaper(paperOf('a', { title: 'One' }), at),
      paperStore(area, () => noon).savePaper(paperOf('a', { title: 'Other' }), at),
    ]);
    expect(outcomes.map(({ state }) => state).toSorted()).toEqual(['changed-elsewhere', 'saved']);
  });

  it('are saved again when they were deleted meanwhile, so that what was written is not lost', async () => {
    const store = paperStore(await makeArea());
    const saved = await store.savePaper(paperOf('a'), '');
    await store.removePaper('a', false);
    expect((await store.load()).papers).toEqual([]);
    if (saved.state !== 'saved') throw new Error('not saved');
    expect((await store.savePaper(saved.paper, saved.paper.savedAt)).state).toBe('saved');
  });

  it('are changed as they are now, from the given one where none is kept', async () => {
    const store = paperStore(await makeArea());
    const rename = (title: string) => (paper: ReturnType<typeof paperOf>) => ({ ...paper, title });
    expect(await store.editPaper('a', null, rename('New'))).toBeNull();
    expect(await store.editPaper('a', paperOf('a'), rename('New'))).toMatchObject({ id: 'a', title: 'New' });
    await store.editPaper('a', paperOf('a'), (paper) => ({ ...paper, addressedTo: paper.title }));
    expect((await store.load()).papers[0]?.addressedTo).toBe('New');
  });

  it('are put back as they were once they were deleted, unless there is one again', async () => {
    const store = paperStore(await makeArea(), () => noon);
    await store.savePaper(paperOf('a'), '');
    const removed = await store.removePaper('a', true);
    if (!removed) throw new Error('not removed');
    expect((await store.load()).hidden).toEqual(new Set(['a']));
    await store.restorePaper(removed, false);
    expect(await store.load()).toMatchObject({ papers: [removed], hidden: new Set() });
    await store.savePaper({ ...removed, title: 'Later' }, removed.savedAt);
    await store.restorePaper(removed, false);
    expect((await store.load()).papers.map(({ title }) => title)).toEqual(['Later']);
    expect(await store.removePaper('b', false)).toBeNull();
  });

  it('stand beside alt texts, which are forgotten one by one or with everything', async () => {
    const store = paperStore(await makeArea());
    await store.savePaper(paperOf('a'), '');
    await store.keepAltText({ generated: 'Waits rose to 12.', text: 'More children wait.' });
    await store.keepAltText({ generated: 'Waits fell to 3.', text: 'Fewer children wait.' });
    await store.forgetAltText('Waits rose to 12.', true);
    const { altTexts, hidden } = await store.load();
    expect(altTexts).toEqual([{ generated: 'Waits fell to 3.', text: 'Fewer children wait.' }]);
    expect(hidden).toEqual(new Set(['Waits rose to 12.']));
    await store.clear();
    const nothing = { papers: [], altTexts: [], hidden: new Set(), unreadable: new Set(), damaged: [] };
    expect(await store.load()).toEqual(nothing);
  });

  it('change as a whole or not at all', async () => {
    const store = paperStore(await makeArea());
    await store.savePaper(paperOf('a'), '');
    const failing = store.takeIn(() => {
      throw new Error('no such thing');
    });
    await expect(failing).rejects.toThrow('What it kept before has not changed. no such thing');
    const taken = await store.takeIn((here) => ({
      papers: [paperOf('b')],
      altTexts: [{ generated: 'x', text: 'y' }],
      result: here.papers.length,
    }));
    expect(taken).toBe(1);
    const { papers, altTexts } = await store.load();
    expect(papers.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
    expect(altTexts).toEqual([{ generated: 'x', text: 'y' }]);
  });
});
