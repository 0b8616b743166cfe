type Stores = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

interface Transaction {
  oncomplete?: () => void;
  onabort?: () => void;
  error: DOMException | null;
}

/**
 * As much of IndexedDB as papers use, in memory: transactions over several object stores, one after the other, each kept
 * as a whole or not at all. `put` keeps a value behind the page's back.
 */
export function fakePaperIndexedDb(options: { quota?: number } = {}) {
  let kept: Stores = new Map();
  let isMade = false;
  let turn = Promise.resolve();
  const databases: { onversionchange?: () => void; isClosed: boolean }[] = [];

  const transaction = () => {
    const made: Transaction = { error: null };
    const steps: (() => void)[] = [];
    const working = new Map([...kept].map(([name, values]) => [name, new Map(values)]));
    let isAborted = false;
    const begin = () => {
      for (const [name, values] of kept) working.set(name, new Map(values));
      for (let step = steps.shift(); step && !isAborted; step = steps.shift()) step();
      const used = JSON.stringify([...working].map(([, values]) => [...values])).length;
      const isFull = options.quota !== undefined && used > options.quota;
      if (isFull) made.error = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      if (isAborted || isFull) return made.onabort?.();
      kept = working;
      made.oncomplete?.();
    };
    turn = turn.then(begin);
    const objectStore = (name: string) => {
      const ask = (does: (values: Map<string, unknown>) => unknown) => {
        const request: { result?: unknown; onsuccess?: () => void } = {};
        steps.push(() => {
          request.result = does(working.get(name) ?? new Map<string, unknown>());
          request.onsuccess?.();
        });
        return request;
      };
      return {
        getAllKeys: () => ask((values) => [...values.keys()]),
        getAll: () => ask((values) => structuredClone([...values.values()])),
        put: (value: unknown, key: string) => {
          const copy: unknown = structuredClone(value);
          return ask((values) => values.set(key, copy));
        },
        delete: (key: string) => ask((values) => values.delete(key)),
      };
    };
    return Object.assign(made, { objectStore, abort: () => (isAborted = true) });
  };

  const open = () => {
    const database = {
      isClosed: false,
      createObjectStore: (name: string) => (kept = new Map([...kept, [name, new Map()]])),
      close: () => (database.isClosed = true),
      transaction: () => {
        if (database.isClosed) throw new DOMException('The database is closed.', 'InvalidStateError');
        return transaction();
      },
    };
    databases.push(database);
    const request: { onupgradeneeded?: () => void; onsuccess?: () => void; result: unknown } = {
      result: database,
    };
    queueMicrotask(() => {
      if (!isMade) request.onupgradeneeded?.();
      isMade = true;
      request.onsuccess?.();
    });
    return request;
  };
  return {
    factory: { open } as unknown as IDBFactory,
    put: (store: string, key: string, value: unknown) =>
      (kept = new Map([...kept, [store, new Map([...(kept.get(store) ?? []), [key, value]])]])),
    /** As when another tab upgrades the database. */
    changeVersion: () => databases.forEach((database) => database.onversionchange?.()),
  };
}

/** A browser whose IndexedDB never opens, as one with this name of the error that it gives; '' for one that another tab blocks. */
export function refusingIndexedDb(name: string): IDBFactory {
  const open = () => {
    const request: { onerror?: () => void; onblocked?: () => void; error: DOMException | null } = {
      error: name === '' ? null : new DOMException('It does not open.', name),
    };
    queueMicrotask(() => (name === '' ? request.onblocked?.() : request.onerror?.()));
    return request;
  };
  return { open } as unknown as IDBFactory;
}
