/**
 * As much of IndexedDB as the store uses, in memory: one database with one object store, whose writes are kept when
 * the transaction completes and dropped when it aborts.
 */
export function fakeIndexedDb(options: { readonly quota?: number } = {}): IDBFactory {
  let kept: ReadonlyMap<string, Uint8Array> | null = null;

  // A step runs in the turn of its transaction, as write transactions on one store do: one after the other.
  const transaction = () => {
    const made: { oncomplete?: () => void; onabort?: () => void; error: DOMException | null } = {
      error: null,
    };
    const request = (step: (files: Map<string, Uint8Array>) => unknown) => {
      const asked: { result?: unknown } = {};
      queueMicrotask(() => {
        const files = new Map(kept);
        asked.result = step(files);
        const used = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
        if (options.quota !== undefined && used > options.quota) {
          made.error = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          made.onabort?.();
        } else {
          kept = files;
          made.oncomplete?.();
        }
      });
      return asked;
    };
    const objectStore = () => ({
      get: (name: string) => request((files) => files.get(name)?.slice()),
      put: (bytes: Uint8Array, name: string) => request((files) => files.set(name, bytes.slice()) && name),
      getAllKeys: () => request((files) => [...files.keys()]),
      delete: (name: string) => request((files) => void files.delete(name)),
    });
    return Object.assign(made, { objectStore });
  };

  const database = { transaction, createObjectStore: () => undefined, close: () => undefined };
  return {
    open: () => {
      const request: { onupgradeneeded?: () => void; onsuccess?: () => void; result: unknown } = {
        result: database,
      };
      queueMicrotask(() => {
        if (kept === null) request.onupgradeneeded?.();
        kept ??= new Map();
        request.onsuccess?.();
      });
      return request;
    },
  } as unknown as IDBFactory;
}
