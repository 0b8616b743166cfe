import { describe, expect, it } from 'vitest';
import { noChoices } from '../../../src/model/reading-choices.ts';
import { manifestStore } from '../../../src/storage/manifest-store.ts';
import { memoryArea } from '../../../src/storage/memory-area.ts';
import { decode, encode, extractOf } from './sample-extracts.ts';

async function storeOf(...texts: readonly string[]) {
  const area = memoryArea();
  const store = manifestStore('opfs', area);
  for (const text of texts) await store.push(extractOf('waits', text), encode(text));
  return { area, store };
}

const refuse = () => Promise.reject(new Error('in use'));

describe('The history of a dataset', () => {
  it('keeps how a file was read and how many rows it gave', async () => {
    const { store } = await storeOf();
    const how = {
      choices: { ...noChoices, dateOrder: 'day-first' as const, columns: { Wating: 'waiting' } },
      rows: 12,
      isOnTop: true,
      warnings: ['Large change, waiting: 3'],
    };
    await store.push(extractOf('waits', 'a'), encode('a'), how);
    expect((await store.load()).extracts[0]).toMatchObject(how);
  });

  it('reads a list that was written before that was noted', async () => {
    const { area, store } = await storeOf('a');
    const list = JSON.parse(decode((await area.read('manifest.json')) ?? encode(''))) as {
      extracts: Record<string, unknown>[];
    };
    const [entry = {}] = list.extracts;
    for (const name of ['choices', 'rows', 'isOnTop', 'warnings']) delete entry[name];
    await area.write('manifest.json', encode(JSON.stringify({ version: 1, extracts: [entry] })));
    const { extracts, undone, damaged } = await store.load();
    expect(extracts[0]).toMatchObject({ choices: noChoices, rows: null, isOnTop: false, warnings: [] });
    expect([undone, damaged]).toEqual([[], []]);
  });

  it('keeps what is undone, with its file, also when the page is closed and another extract accepted', async () => {
    const { area, store } = await storeOf('a', 'bb');
    await store.pop('waits');
    await store.push(extractOf('waits', 'ccc'), encode('ccc'));
    const later = manifestStore('opfs', area);
    const { extracts, undone } = await later.load();
    expect(extracts.map(({ size }) => size)).toEqual([1, 3]);
    expect(undone.map(({ size }) => size)).toEqual([2]);
    expect(decode(await later.readBytes(undone[0]?.id ?? ''))).toBe('bb');
  });

  it('goes back to any extract, and to before the first', async () => {
    const { store } = await storeOf('a', 'bb', 'ccc', 'dddd');
    await store.push(extractOf('audits', 'x'), encode('x'));
    const second = (await store.load()).extracts[1]?.id ?? '';
    await store.goBackTo('waits', second);
    expect((await store.load()).extracts.map(({ size }) => size)).toEqual([1, 2, 1]);
    await store.goBackTo('waits', null);
    const { extracts, undone } = await store.load();
    expect(extracts.map(({ dataset }) => dataset)).toEqual(['audits']);
    expect(undone.map(({ size }) => size)).toEqual([3, 4, 1, 2]);
  });

  it('does not go back to an extract that is not there', async () => {
    const { store } = await storeOf('a');
    await expect(store.goBackTo('waits', 'gone.csv')).rejects.toThrow('Nothing has changed');
    expect((await store.load()).extracts).toHaveLength(1);
  });

  it('forgets an undone extract and its file, never a current one', async () => {
    const { area, store } = await storeOf('a', 'bb');
    await store.pop('waits');
    const { extracts, undone } = await store.load();
    const [current, forgotten] = [extracts[0]?.id ?? '', undone[0]?.id ?? ''];
    await store.forget(forgotten);
    await store.forget(current);
    await store.forget('not there');
    expect(await store.load()).toMatchObject({ extracts: [{ id: current }], undone: [] });
    expect(await area.read(forgotten)).toBeNull();
    expect(await area.read(current)).not.toBeNull();
  });

  it('gives back no bytes but those that were accepted', async () => {
    const { area, store } = await storeOf('a');
    const id = (await store.load()).extracts[0]?.id ?? '';
    await area.write(id, encode('A'));
    await expect(store.readBytes(id)).rejects.toThrow('drop the file again');
  });
});

describe('Delete everything', () => {
  it('leaves nothing, not even what a closed page left behind', async () => {
    const { area, store } = await storeOf('a', 'bb');
    await store.pop('waits');
    await area.write('left-behind.csv', encode('c'));
    await store.clear();
    expect(await area.names?.()).toEqual([]);
    expect(await store.load()).toEqual({ extracts: [], undone: [], damaged: [] });
  });

  it('removes what its list names where the place cannot list files', async () => {
    const { area } = await storeOf('a', 'bb');
    const unlisted = { ...area };
    delete unlisted.names;
    await manifestStore('opfs', unlisted).clear();
    expect(await area.names?.()).toEqual([]);
  });

  it('says so where some of it stays, and still names that', async () => {
    const { area } = await storeOf('a');
    await expect(manifestStore('opfs', { ...area, remove: refuse }).clear()).rejects.toThrow('still there');
    expect((await manifestStore('opfs', area).load()).extracts).toHaveLength(1);
  });
});
