import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FileArea } from '../../../src/storage/file-area.ts';
import { indexedDbArea } from '../../../src/storage/indexeddb-area.ts';
import { manifestStore } from '../../../src/storage/manifest-store.ts';
import { memoryArea } from '../../../src/storage/memory-area.ts';
import { opfsArea } from '../../../src/storage/opfs-area.ts';
import { fakeIndexedDb } from './fake-indexeddb.ts';
import { fakeOpfs } from './fake-opfs.ts';
import { decode, encode, extractOf } from './sample-extracts.ts';

const areas: readonly (readonly [string, () => Promise<FileArea>])[] = [
  ['memory', () => Promise.resolve(memoryArea())],
  ['the private file system', () => opfsArea(fakeOpfs())],
  [
    'IndexedDB',
    () => {
      vi.stubGlobal('indexedDB', fakeIndexedDb());
      return indexedDbArea();
    },
  ],
];

const namesOf = async (area: FileArea) => [...((await area.names?.()) ?? [])].sort();
const setAsideIn = async (area: FileArea) =>
  (await namesOf(area)).filter((name) => name.startsWith('manifest-set-aside-'));

/** Adds entries to the kept list as no version of the product would write them. */
async function spoilList(area: FileArea, entries: readonly unknown[]): Promise<void> {
  const list = JSON.parse(decode((await area.read('manifest.json')) ?? encode(''))) as {
    readonly extracts: readonly unknown[];
  };
  await area.write(
    'manifest.json',
    encode(JSON.stringify({ ...list, extracts: [...list.extracts, ...entries] })),
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

for (const [place, makeArea] of areas)
  describe(`A damaged list in ${place}`, () => {
    it('is kept under another name when a new one takes its place', async () => {
      const area = await makeArea();
      await area.write('manifest.json', encode('{"version":1,"extr'));
      const store = manifestStore('opfs', area);
      await store.push(extractOf('waits', 'new'), encode('new'));
      const [aside = '', ...others] = await setAsideIn(area);
      expect(others).toEqual([]);
      expect(decode((await area.read(aside)) ?? encode(''))).toBe('{"version":1,"extr');
      expect(await store.load()).toMatchObject({ extracts: [{ dataset: 'waits' }], damaged: [] });
    });

    it('keeps the files that it may have named', async () => {
      const area = await makeArea();
      await area.write('old-extract.csv', encode('old'));
      await area.write('manifest.json', encode('{"version":1,"extr'));
      const store = manifestStore('opfs', area);
      for (const text of ['a', 'b']) await store.push(extractOf('waits', text), encode(text));
      expect(await namesOf(area)).toContain('old-extract.csv');
    });

    it('names each entry that cannot be understood and keeps the others, also through an undo', async () => {
      const area = await makeArea();
      const store = manifestStore('opfs', area);
      for (const text of ['a', 'b']) await store.push(extractOf('waits', text), encode(text));
      await spoilList(area, [{ fileName: 'audits-q2.csv' }, 7]);
      const { extracts, damaged } = await store.load();
      expect(extracts).toHaveLength(2);
      expect(damaged).toHaveLength(2);
      expect(damaged[0]).toMatch(/^audits-q2\.csv in the list/);
      expect(damaged[1]).toMatch(/^Entry 4 in the list/);
      await store.pop('waits');
      expect(await setAsideIn(area)).toHaveLength(1);
      expect(await store.load()).toMatchObject({ extracts: [{ dataset: 'waits' }], damaged: [] });
    });

    it('that is empty was never finished, and counts as none', async () => {
      const area = await makeArea();
      await area.write('manifest.json', new Uint8Array());
      const store = manifestStore('opfs', area);
      expect(await store.load()).toEqual({ extracts: [], undone: [], damaged: [] });
      await store.push(extractOf('waits', 'a'), encode('a'));
      expect(await setAsideIn(area)).toEqual([]);
      expect((await store.load()).extracts).toHaveLength(1);
    });
  });

describe('A damaged list that cannot be replaced', () => {
  it('stays as it was, with no second copy', async () => {
    const area = memoryArea();
    await area.write('manifest.json', encode('{'));
    const write: FileArea['write'] = (name, bytes) =>
      name === 'manifest.json' ? Promise.reject(new Error('in use')) : area.write(name, bytes);
    const store = manifestStore('opfs', { ...area, write });
    await expect(store.push(extractOf('waits', 'a'), encode('a'))).rejects.toThrow('Nothing has changed');
    expect(await namesOf(area)).toEqual(['manifest.json']);
    expect(decode((await area.read('manifest.json')) ?? encode(''))).toBe('{');
  });
});
