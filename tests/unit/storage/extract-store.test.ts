import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Extract } from '../../../src/model/extract.ts';
import type { FileArea } from '../../../src/storage/file-area.ts';
import { proveArea } from '../../../src/storage/file-area.ts';
import { manifestStore } from '../../../src/storage/manifest-store.ts';
import { memoryArea } from '../../../src/storage/memory-area.ts';
import { opfsArea } from '../../../src/storage/opfs-area.ts';
import { fakeOpfs } from './fake-opfs.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function extractOf(dataset: string, text: string): Extract {
  return {
    dataset,
    fileName: `${dataset}.csv`,
    hash: createHash('sha256').update(text).digest('hex'),
    size: encode(text).length,
    date: '2026-10-03',
    illustrative: false,
    origin: 'imported',
  };
}

const areas: readonly (readonly [string, () => Promise<FileArea>])[] = [
  ['memory', () => Promise.resolve(memoryArea())],
  ['the private file system', () => opfsArea(fakeOpfs())],
];

for (const [name, makeArea] of areas)
  describe(`An extract store in ${name}`, () => {
    it('is proved by writing, reading and removing', async () => {
      const area = await makeArea();
      await proveArea(area);
      expect(await area.read('probe')).toBeNull();
    });

    it('starts empty', async () => {
      expect(await manifestStore('opfs', await makeArea()).load()).toEqual({ extracts: [], damaged: [] });
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
      expect(await area.read(last)).toBeNull();
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

describe('A browser without room', () => {
  it('says so in words and changes nothing', async () => {
    const area = await opfsArea(fakeOpfs({ quota: 2000 }));
    const store = manifestStore('opfs', area);
    await store.push(extractOf('waits', 'small'), encode('small'));
    const large = 'x'.repeat(4000);
    await expect(store.push(extractOf('waits', large), encode(large))).rejects.toThrow(
      'no room left to keep waits.csv. Nothing has changed.',
    );
    const { extracts, damaged } = await store.load();
    expect(extracts).toHaveLength(1);
    expect(damaged).toEqual([]);
  });
});
