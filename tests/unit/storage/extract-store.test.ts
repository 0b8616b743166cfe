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

const areas: readonly (readonly [string, () => Promise<FileArea>])[] = [
  ['memory', () => Promise.resolve(memoryArea())],
  ['the private file system', () => opfsArea(fakeOpfs())],
  ['IndexedDB', () => openIndexedDb()],
];

function openIndexedDb(options?: { readonly quota: number }): Promise<FileArea> {
  vi.stubGlobal('indexedDB', fakeIndexedDb(options));
  return indexedDbArea();
}

afterEach(() => vi.unstubAllGlobals());

for (const [name, makeArea] of areas)
  describe(`An extract store in ${name}`, () => {
    it('is proved by writing, reading and removing', async () => {
      const area = await makeArea();
      const written: string[] = [];
      await proveArea({ ...area, write: (file, bytes) => (written.push(file), area.write(file, bytes)) });
      expect(written).toHaveLength(1);
      expect(await area.read(written[0] ?? '')).toBeNull();
    });

    it('is proved by several tabs at once', async () => {
      const area = await makeArea();
      await expect(Promise.all([proveArea(area), proveArea(area), proveArea(area)])).resolves.toHaveLength(3);
    });

    it('starts empty', async () => {
      expect(await manifestStore('opfs', await makeArea()).load()).toEqual({
        extracts: [],
        undone: [],
        damaged: [],
      });
    });

    it('keeps the original bytes, also for a store opened later', async () => {
      const area = await makeArea();
      await manifestStore('opfs', area).push(extractOf('waits', 'a,b\n1,2\n'), encode('a,b\n1,2\n'));
      const later = manifestStore('opfs', area);
      const { extracts, damaged } = await later.load();
      expect(damaged).toEqual([]);
      expect(extracts).toHaveLength(1);
      expect(decode(await later.readBytes(extracts[0]?.id ?? ''))).toBe('a,b\n1,2\n');
    });

    it('goes back one extract of one dataset at a time', async () => {
      const area = await makeArea();
      const store = manifestStore('opfs', area);
      for (const [dataset, text] of [
        ['waits', 'first'],
        ['audits', 'other'],
        ['waits', 'second'],
      ] as const)
        await store.push(extractOf(dataset, text), encode(text));
      const textsOf = async (dataset: string) => {
        const { extracts } = await store.load();
        const own = extracts.filter((extract) => extract.dataset === dataset);
        return Promise.all(own.map(async ({ id }) => decode(await store.readBytes(id))));
      };
      expect(await textsOf('waits')).toEqual(['first', 'second']);
      const last = (await store.load()).extracts.at(-1)?.id ?? '';
      await store.pop('waits');
      expect(await textsOf('waits')).toEqual(['first']);
      expect(decode(await store.readBytes(last))).toBe('second');
      await store.pop('waits');
      await store.pop('waits');
      expect(await textsOf('waits')).toEqual([]);
      expect(await textsOf('audits')).toEqual(['other']);
    });

    it('leaves the old state when the page closes between the bytes and the manifest', async () => {
      const area = await makeArea();
      const store = manifestStore('opfs', area);
      await store.push(extractOf('waits', 'first'), encode('first'));
      await area.write('waits-half-written.csv', encode('sec'));
      const { extracts, damaged } = await manifestStore('opfs', area).load();
      expect(extracts).toHaveLength(1);
      expect(damaged).toEqual([]);
    });

    it('names an extract whose file is gone or changed, and loads the others', async () => {
      const area = await makeArea();
      const store = manifestStore('opfs', area);
      for (const text of ['first', 'second', 'third'])
        await store.push(extractOf('waits', text), encode(text));
      const [, second, third] = (await store.load()).extracts;
      await area.remove(second?.id ?? '');
      await area.write(third?.id ?? '', encode('THIRD'));
      const { extracts, damaged } = await store.load();
      expect(extracts).toHaveLength(1);
      expect(damaged).toHaveLength(2);
      expect(damaged[0]).toContain('waits.csv');
      expect(damaged[0]).toContain('can no longer be read');
    });

    it('says so when its list is damaged, and works on', async () => {
      const area = await makeArea();
      await area.write('manifest.json', encode('{"version": 1, "extr'));
      const store = manifestStore('opfs', area);
      const { extracts, damaged } = await store.load();
      expect(extracts).toEqual([]);
      expect(damaged[0]).toContain('can no longer be read');
      await store.push(extractOf('waits', 'new'), encode('new'));
      expect((await store.load()).extracts).toHaveLength(1);
    });

    it('keeps both of two extracts that are accepted at once', async () => {
      const store = manifestStore('opfs', await makeArea());
      await Promise.all([
        store.push(extractOf('waits', 'a'), encode('a')),
        store.push(extractOf('audits', 'b'), encode('b')),
      ]);
      expect((await store.load()).extracts.map(({ dataset }) => dataset)).toEqual(['waits', 'audits']);
    });

    it('undoes the extract that is seen, not the damaged one above it', async () => {
      const area = await makeArea();
      const store = manifestStore('opfs', area);
      for (const text of ['first', 'second', 'third'])
        await store.push(extractOf('waits', text), encode(text));
      const ids = (await store.load()).extracts.map(({ id }) => id);
      await area.remove(ids[2] ?? '');
      // 'second' is what is seen now; without it 'first' is.
      await store.pop('waits');
      const { extracts, damaged } = await store.load();
      expect(extracts.map(({ id }) => id)).toEqual([ids[0]]);
      expect(damaged).toEqual([]);
    });

    it('speaks of a damaged extract no more once another is accepted in its place', async () => {
      const area = await makeArea();
      const store = manifestStore('opfs', area);
      await store.push(extractOf('waits', 'first'), encode('first'));
      await area.write((await store.load()).extracts[0]?.id ?? '', encode('FIRST'));
      expect((await store.load()).damaged).toHaveLength(1);
      await store.push(extractOf('waits', 'again'), encode('again'));
      expect(await store.load()).toMatchObject({ extracts: [{ size: 5 }], damaged: [] });
    });

    it('leaves out an entry of its list that cannot be understood, and keeps the others', async () => {
      const area = await makeArea();
      const store = manifestStore('opfs', area);
      await store.push(extractOf('waits', 'a'), encode('a'));
      const list = JSON.parse(decode((await area.read('manifest.json')) ?? encode('{}'))) as object;
      const extracts = [...(list as { extracts: unknown[] }).extracts, { id: 5 }];
      await area.write('manifest.json', encode(JSON.stringify({ ...list, extracts })));
      const loaded = await store.load();
      expect(loaded.extracts).toHaveLength(1);
      expect(loaded.damaged).toHaveLength(1);
    });

    it('finds a changed file also on a plain http page, which has no hash of its own', async () => {
      const area = await makeArea();
      const store = manifestStore('opfs', area);
      for (const text of ['a', 'b']) await store.push(extractOf('waits', text), encode(text));
      const last = (await store.load()).extracts[1]?.id ?? '';
      await area.write(last, encode('B'));
      vi.stubGlobal('crypto', {});
      const { extracts, damaged } = await store.load();
      expect(extracts).toHaveLength(1);
      expect(damaged).toHaveLength(1);
    });

    it('never loses what another tab added', async () => {
      const area = await makeArea();
      const [one, other] = [manifestStore('opfs', area), manifestStore('opfs', area)];
      await one.load();
      await other.load();
      await one.push(extractOf('waits', 'a'), encode('a'));
      await other.push(extractOf('audits', 'b'), encode('b'));
      await one.pop('waits');
      expect((await one.load()).extracts.map(({ dataset }) => dataset)).toEqual(['audits']);
    });
  });
