import { afterEach, describe, expect, it, vi } from 'vitest';
import { openExtractStore } from '../../../src/storage/open-store.ts';
import { fakeIndexedDb } from './fake-indexeddb.ts';
import { fakeOpfs } from './fake-opfs.ts';
import { encode, extractOf } from './sample-extracts.ts';

const persist = vi.fn(() => new Promise<boolean>(() => undefined));

/** A browser with, or without, a private file system; its reader never answers whether data may stay. */
function stubBrowser(
  opfs: FileSystemDirectoryHandle | Error | null,
  indexedDb: IDBFactory | undefined,
): void {
  const getDirectory = () => (opfs instanceof Error ? Promise.reject(opfs) : Promise.resolve(opfs));
  vi.stubGlobal('navigator', { storage: opfs === null ? undefined : { getDirectory, persist } });
  vi.stubGlobal('indexedDB', indexedDb);
}

afterEach(() => {
  vi.unstubAllGlobals();
  persist.mockClear();
});

describe('The store that a browser gives', () => {
  it('is its private file system where that works', async () => {
    stubBrowser(fakeOpfs(), fakeIndexedDb());
    expect((await openExtractStore()).kind).toBe('opfs');
  });

  it('is the private file system even when it is full, since what it keeps must be found', async () => {
    stubBrowser(fakeOpfs({ quota: 2 }), fakeIndexedDb());
    expect((await openExtractStore()).kind).toBe('opfs');
  });

  it('is IndexedDB on plain http, and where the private file system refuses', async () => {
    stubBrowser(null, fakeIndexedDb());
    expect((await openExtractStore()).kind).toBe('indexeddb');
    stubBrowser(new DOMException('Not in private windows.', 'SecurityError'), fakeIndexedDb());
    expect((await openExtractStore()).kind).toBe('indexeddb');
  });

  it('is memory where there is neither, and that works', async () => {
    stubBrowser(null, undefined);
    const store = await openExtractStore();
    expect(store.kind).toBe('memory');
    await store.push(extractOf('waits', 'a'), encode('a'));
    expect((await store.load()).extracts).toHaveLength(1);
  });

  it('is asked once to stay, when something is first kept, without waiting for the answer', async () => {
    stubBrowser(fakeOpfs(), undefined);
    const store = await openExtractStore();
    expect(persist).not.toHaveBeenCalled();
    await store.push(extractOf('waits', 'a'), encode('a'));
    await store.push(extractOf('waits', 'b'), encode('b'));
    expect(persist).toHaveBeenCalledTimes(1);
  });
});

describe('Two tabs of a browser with locks', () => {
  it('write its list one after the other', async () => {
    let running = 0;
    let most = 0;
    let line: Promise<unknown> = Promise.resolve();
    const request = (_: string, { mode }: LockOptions, step: () => Promise<unknown>) => {
      if (mode === 'shared') return line.then(step);
      const done = line.then(async () => {
        most = Math.max(most, ++running);
        await step();
        running--;
      });
      line = done;
      return done;
    };
    const root = fakeOpfs();
    vi.stubGlobal('navigator', {
      locks: { request },
      storage: { getDirectory: () => Promise.resolve(root) },
    });
    const [one, other] = await Promise.all([openExtractStore(), openExtractStore()]);
    await Promise.all([
      one.push(extractOf('waits', 'a'), encode('a')),
      other.push(extractOf('audits', 'b'), encode('b')),
    ]);
    expect((await one.load()).extracts.map(({ dataset }) => dataset)).toEqual(['waits', 'audits']);
    expect(most).toBe(1);
  });
});
