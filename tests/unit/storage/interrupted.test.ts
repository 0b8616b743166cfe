import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FileArea } from '../../../src/storage/file-area.ts';
import { manifestStore } from '../../../src/storage/manifest-store.ts';
import { memoryArea } from '../../../src/storage/memory-area.ts';
import { opfsArea } from '../../../src/storage/opfs-area.ts';
import { damagedWords } from '../../../src/storage/store-words.ts';
import { fakeOpfs } from './fake-opfs.ts';
import { encode, extractOf } from './sample-extracts.ts';

const refuse = () => Promise.reject(new Error('the page is gone'));

/** An area as a page that closes after so many writes leaves it: from then on nothing is written or removed. */
function closingAfter(writes: number, area: FileArea): FileArea {
  let left = writes;
  return {
    ...area,
    write: (name, bytes) => (left-- > 0 ? area.write(name, bytes) : refuse()),
    remove: (name) => (left > 0 ? area.remove(name) : refuse()),
  };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('A page that closes in the middle of a push', () => {
  it('leaves the old state, and the file it wrote is cleared away once no tab can still be writing it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-03T09:00:00Z') });
    const area = memoryArea();
    const store = manifestStore('opfs', area);
    await store.push(extractOf('waits', 'first'), encode('first'));
    const closing = manifestStore('opfs', closingAfter(1, area));
    await expect(closing.push(extractOf('waits', 'second'), encode('second'))).rejects.toThrow(
      'Nothing has changed',
    );
    const { extracts, damaged } = await store.load();
    expect(extracts.map(({ size }) => size)).toEqual([5]);
    expect(damaged).toEqual([]);

    // The list, the first file and the second one, which nobody names.
    expect(await area.names?.()).toHaveLength(3);
    vi.setSystemTime(new Date('2026-10-03T09:09:00Z'));
    await store.push(extractOf('audits', 'a'), encode('a'));
    expect(await area.names?.()).toHaveLength(4);
    vi.setSystemTime(new Date('2026-10-03T09:11:00Z'));
    await store.push(extractOf('audits', 'b'), encode('b'));
    // The list, the first file and two audits.
    expect(await area.names?.()).toHaveLength(4);
    expect((await store.load()).extracts).toHaveLength(3);
  });

  it('clears away files and probes of older versions too, and nothing where names cannot be listed', async () => {
    const area = memoryArea();
    for (const name of ['probe', 'waits-half-written.csv']) await area.write(name, encode('x'));
    const unlisted: FileArea = { ...area };
    delete unlisted.names;
    await manifestStore('opfs', unlisted).push(extractOf('waits', 'a'), encode('a'));
    expect(await area.names?.()).toContain('probe');
    const failing = manifestStore('opfs', { ...area, names: refuse });
    await failing.push(extractOf('waits', 'b'), encode('b'));
    await manifestStore('opfs', area).push(extractOf('waits', 'c'), encode('c'));
    const left = (await area.names?.()) ?? [];
    expect(left).not.toContain('probe');
    expect(left).not.toContain('waits-half-written.csv');
    expect((await manifestStore('opfs', area).load()).extracts).toHaveLength(3);
  });
});

describe('A browser that becomes full', () => {
  it('keeps neither half of the file nor an empty list', async () => {
    const area = await opfsArea(fakeOpfs({ quota: 100 }));
    const store = manifestStore('opfs', area);
    const large = 'x'.repeat(200);
    await expect(store.push(extractOf('waits', large), encode(large))).rejects.toThrow('no room left');
    expect(await area.names?.()).toEqual([]);
    // This file fits, its list of over 200 bytes does not.
    await expect(store.push(extractOf('waits', 'small'), encode('small'))).rejects.toThrow('no room left');
    expect(await area.names?.()).toEqual([]);
  });
});

describe('Two tabs', () => {
  it('that push and undo in turn lose nothing of each other', async () => {
    const area = memoryArea();
    const [one, other] = [manifestStore('opfs', area), manifestStore('opfs', area)];
    await Promise.all([
      one.push(extractOf('waits', 'a'), encode('a')),
      other.push(extractOf('waits', 'bb'), encode('bb')),
      one.push(extractOf('audits', 'ccc'), encode('ccc')),
      other.pop('audits'),
      one.push(extractOf('audits', 'dddd'), encode('dddd')),
    ]);
    const { extracts, damaged } = await one.load();
    expect(extracts.map(({ dataset, size }) => `${dataset} ${size}`)).toEqual([
      'waits 1',
      'waits 2',
      'audits 4',
    ]);
    expect(damaged).toEqual([]);
  });

  it('of which one undoes while the other loads see no damage, also without locks', async () => {
    const area = memoryArea();
    const store = manifestStore('opfs', area);
    for (const text of ['a', 'bb']) await store.push(extractOf('waits', text), encode(text));
    let isFirst = true;
    const loading = manifestStore('opfs', {
      ...area,
      async read(name) {
        const bytes = await area.read(name);
        if (name === 'manifest.json' && isFirst) {
          isFirst = false;
          await store.pop('waits');
        }
        return bytes;
      },
    });
    // What was read was whole when it was read; the tab that undid it announces the change.
    expect((await loading.load()).damaged).toEqual([]);
    expect((await loading.load()).extracts.map(({ size }) => size)).toEqual([1]);
  });

  it('load together and change one at a time where there are locks', async () => {
    const modes: (string | undefined)[] = [];
    const request = (_: string, { mode }: LockOptions, step: () => Promise<unknown>) => {
      modes.push(mode);
      return step();
    };
    vi.stubGlobal('navigator', { locks: { request } });
    const store = manifestStore('opfs', memoryArea());
    await store.push(extractOf('waits', 'a'), encode('a'));
    await store.load();
    await store.pop('waits');
    expect(modes).toEqual(['exclusive', 'shared', 'exclusive']);
  });

  it('work on where locks always refuse, as in a sandbox', async () => {
    vi.stubGlobal('navigator', { locks: { request: refuse } });
    const store = manifestStore('memory', memoryArea());
    await store.push(extractOf('waits', 'a'), encode('a'));
    expect((await store.load()).extracts).toHaveLength(1);
  });
});

describe('Undo', () => {
  it('passes over an extract that cannot be read at the moment, so that something else is seen', async () => {
    const area = memoryArea();
    const store = manifestStore('opfs', area);
    for (const text of ['a', 'bb', 'ccc']) await store.push(extractOf('waits', text), encode(text));
    const newest = (await store.load()).extracts[2]?.id;
    const busy = manifestStore('opfs', {
      ...area,
      read: (name) => (name === newest ? refuse() : area.read(name)),
    });
    expect((await busy.load()).extracts.map(({ size }) => size)).toEqual([1, 2]);
    await busy.pop('waits');
    expect((await busy.load()).extracts.map(({ size }) => size)).toEqual([1]);
  });

  it('takes one extract and no more where none can be read at the moment', async () => {
    const area = memoryArea();
    const store = manifestStore('opfs', area);
    for (const text of ['a', 'bb', 'ccc']) await store.push(extractOf('waits', text), encode(text));
    const busy = { ...area, read: (name: string) => (name.endsWith('.csv') ? refuse() : area.read(name)) };
    await manifestStore('opfs', busy).pop('waits');
    expect((await store.load()).extracts.map(({ size }) => size)).toEqual([1, 2]);
  });
});

describe('The day on which an extract was kept', () => {
  const kept = (acceptedAt: string) => ({ ...extractOf('waits', 'a'), id: 'a.csv', acceptedAt });

  it('is the day where the reader is', () => {
    // 23:30 on 30 June in UTC is 00:30 on 1 July in British Summer Time.
    vi.stubEnv('TZ', 'Europe/London');
    expect(damagedWords(kept('2026-06-30T23:30:00.000Z'), 'lost')).toContain('kept on 1 July 2026,');
  });

  it('is left out where it is not known', () => {
    expect(damagedWords(kept('yesterday'), 'lost')).toMatch(/^waits\.csv can no longer be read/);
  });
});
