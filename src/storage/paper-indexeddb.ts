import { shelves, type Decision, type Kept, type PaperArea } from './paper-area.ts';

const databaseName = 'send-core-data-set-papers';

/** An author's work in IndexedDB, in a database of its own. Throws the browser's own error where it gives none. */
export async function indexedDbPaperArea(): Promise<PaperArea> {
  let opened: Promise<IDBDatabase> | null = null;
  const database = () => {
    const forget = () => (opened = null);
    opened ??= open(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  await database();
  return {
    kind: 'indexeddb',
    read: async () => within(await database(), 'readonly', (kept) => ({ changes: [], result: kept })),
    change: async (decide) => within(await database(), 'readwrite', decide),
  };
}

/** One transaction over everything: another tab's waits for its end, also where the browser has no locks. */
function within<Result>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  decide: (kept: Kept) => Decision<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([...shelves], mode);
    let decided: { readonly result: Result } | null = null;
    let thrown: unknown = null;
    transaction.oncomplete = () => {
      if (decided) resolve(decided.result);
    };
    transaction.onabort = () => {
      const why: unknown = thrown ?? transaction.error;
      reject(why instanceof Error ? why : new Error('the browser gave up'));
    };
    readAll(transaction, (kept) => {
      try {
        const { changes, result } = decide(kept);
        for (const { shelf, key, value } of changes) {
          const store = transaction.objectStore(shelf);
          if (value === undefined) store.delete(key);
          else store.put(value, key);
        }
        decided = { result };
      } catch (error) {
        thrown = error;
        transaction.abort();
      }
    });
  });
}

function readAll(transaction: IDBTransaction, whenRead: (kept: Kept) => void): void {
  const kept = { papers: new Map(), 'alt-texts': new Map(), hidden: new Map() } satisfies Kept;
  let waiting = shelves.length;
  for (const shelf of shelves) {
    const store = transaction.objectStore(shelf);
    const keys = store.getAllKeys();
    const values = store.getAll();
    // Requests of one transaction are answered in the order in which they were made.
    values.onsuccess = () => {
      keys.result.forEach((key, at) => {
        if (typeof key === 'string') kept[shelf].set(key, values.result[at] as unknown);
      });
      waiting--;
      if (waiting === 0) whenRead(kept);
    };
  }
}

function open(closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      for (const shelf of shelves) request.result.createObjectStore(shelf);
    };
    request.onsuccess = () => {
      const database = request.result;
      // A tab that deletes or upgrades the database must not wait for this one, which opens it anew when it needs it.
      database.onversionchange = () => {
        database.close();
        closed();
      };
      database.onclose = closed;
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error('IndexedDB could not be opened'));
    request.onblocked = () => reject(new DOMException('IndexedDB is held by another tab', 'BlockedError'));
  });
}
