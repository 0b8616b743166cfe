import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FileArea } from '../../../src/storage/file-area.ts';
import { proveArea } from '../../../src/storage/file-area.ts';
import { indexedDbArea } from '../../../src/storage/indexeddb-area.ts';
import { manifestStore } from '../../../src/storage/manifest-store.ts';
import { memoryArea } from '../../../src/storage/memory-area.ts';
import { opfsArea } from '../../../src/storage/opfs-area.ts';
import { fakeIndexedDb } from './fake-indexeddb.ts';
import { fakeOpfs } from './fake-opfs.ts';
import { decode, encode, extractOf } from './sample-extracts.ts';

const refuse = (message: string) => () => Promise.reject(new Error(message));

const smallAreas: readonly (readonly [string, (quota: number) => Promise<FileArea>])[] = [
  ['the private file system', (quota) => opfsArea(fakeOpfs({ quota }))],
  [
    'IndexedDB',
    (quota) => {
      vi.stubGlobal('indexedDB', fakeIndexedDb({ quota }));
      return indexedDbArea();
    },
  ],
];

afterEach(() => vi.unstubAllGlobals());

for (const [name, makeArea] of smallAreas)
  describe(`A browser without room in ${name}`, () => {
    it('says so in words and changes nothing', async () => {
      const store = manifestStore('opfs', await makeArea(2000));
      await store.push(extractOf('waits', 'small'), encode('small'));
      const large = 'x'.repeat(4000);
      await expect(store.push(extractOf('waits', large), encode(large))).rejects.toThrow(
        'no room left to keep waits.csv. Nothing has changed.',
      );
      const { extracts, damaged } = await store.load();
      expect(extracts).toHaveLength(1);
      expect(damaged).toEqual([]);
      expect(decode(await store.readBytes(extracts[0]?.id ?? ''))).toBe('small');
    });

    it('changes nothing either when the file fits and the list does not', async () => {
      // The list of one extract is over 200 bytes long, the file 5.
      const store = manifestStore('opfs', await makeArea(100));
      await expect(store.push(extractOf('waits', 'small'), encode('small'))).rejects.toThrow('no room left');
      expect(await store.load()).toEqual({ extracts: [], undone: [], damaged: [] });
    });

    it('keeps its list when only the new list does not fit', async () => {
      const area = await makeArea(600);
      const store = manifestStore('opfs', area);
      // Each entry of the list is over 230 bytes long: 600 hold one and not three.
      await store.push(extractOf('waits', 'a'), encode('a'));
      const results = await Promise.allSettled(
        ['b', 'c'].map((text) => store.push(extractOf('waits', text), encode(text))),
      );
      expect(results.some(({ status }) => status === 'rejected')).toBe(true);
      const { extracts, damaged } = await store.load();
      expect(extracts).toHaveLength(1 + results.filter(({ status }) => status === 'fulfilled').length);
      expect(damaged).toEqual([]);
    });

    it('is still read from: being full is no reason to forget what is kept', async () => {
      await expect(proveArea(await makeArea(2))).resolves.toBeUndefined();
    });
  });

describe('A browser that refuses', () => {
  it('to be written to is found out before anything is kept', async () => {
    await expect(proveArea({ ...memoryArea(), write: refuse('not allowed') })).rejects.toThrow('not allowed');
    await expect(proveArea({ ...memoryArea(), read: () => Promise.resolve(null) })).rejects.toThrow(
      'could not be read again',
    );
  });

  it('to remove a forgotten file has forgotten it all the same', async () => {
    const store = manifestStore('opfs', { ...memoryArea(), remove: refuse('in use') });
    await store.push(extractOf('waits', 'a'), encode('a'));
    await store.pop('waits');
    await store.forget((await store.load()).undone[0]?.id ?? '');
    expect(await store.load()).toEqual({ extracts: [], undone: [], damaged: [] });
  });

  it('to be read at the moment shows what ships, says so, and loses nothing', async () => {
    const area = memoryArea();
    await manifestStore('opfs', area).push(extractOf('waits', 'a'), encode('a'));
    const refusing = manifestStore('opfs', { ...area, read: refuse('busy') });
    const { extracts, damaged } = await refusing.load();
    expect(extracts).toEqual([]);
    expect(damaged[0]).toContain('at the moment');
    await expect(refusing.push(extractOf('waits', 'b'), encode('b'))).rejects.toThrow('Nothing has changed');
    await expect(refusing.pop('waits')).rejects.toThrow('Nothing has changed');
    expect((await manifestStore('opfs', area).load()).extracts).toHaveLength(1);
  });

  it('to read one file at the moment keeps its place in the list', async () => {
    const area = memoryArea();
    await manifestStore('opfs', area).push(extractOf('waits', 'a'), encode('a'));
    const busy = (file: string) =>
      file.startsWith('waits') ? Promise.reject(new Error('busy')) : area.read(file);
    const refusing = manifestStore('opfs', { ...area, read: busy });
    const { extracts, damaged } = await refusing.load();
    expect(extracts).toEqual([]);
    expect(damaged).toHaveLength(1);
    await refusing.push(extractOf('waits', 'b'), encode('b'));
    expect((await manifestStore('opfs', area).load()).extracts).toHaveLength(2);
  });

  it('to give a file back says what to do', async () => {
    const store = manifestStore('opfs', { ...memoryArea(), read: refuse('busy') });
    await expect(store.readBytes('waits-1.csv')).rejects.toThrow('drop the file again');
  });
});
