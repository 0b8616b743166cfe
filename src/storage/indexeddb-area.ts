import type { FileArea } from './file-area.ts';

const databaseName = 'send-core-data-set';
const storeName = 'files';

/** Files in IndexedDB, for pages without a private file system. Throws where there is no IndexedDB. */
export async function indexedDbArea(): Promise<FileArea> {
  const database = await open();
  const run = <T>(mode: IDBTransactionMode, step: (store: IDBObjectStore) => IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = step(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser gave up writing'));
    });
  return {
    async read(name) {
      const found: unknown = await run('readonly', (store) => store.get(name) as IDBRequest<unknown>);
      return found instanceof Uint8Array ? found : null;
    },
    async write(name, bytes) {
      await run('readwrite', (store) => store.put(bytes.slice(), name));
    },
    async remove(name) {
      await run('readwrite', (store) => store.delete(name));
    },
    async names() {
      const keys = await run('readonly', (store) => store.getAllKeys());
      return keys.filter((key) => typeof key === 'string');
    },
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => {
      // A tab that deletes or upgrades the database must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('IndexedDB could not be opened'));
    request.onblocked = () => reject(new Error('IndexedDB is held by another tab'));
  });
}
