/** As much of the browser's private file system as the store uses, in memory, with its errors. */
export function fakeOpfs(options: { readonly quota?: number } = {}): FileSystemDirectoryHandle {
  const folders = new Map<string, Map<string, Uint8Array>>();
  const notFound = () => new DOMException('A requested file could not be found.', 'NotFoundError');

  const folder = (files: Map<string, Uint8Array>) => ({
    getFileHandle: (name: string, { create = false } = {}) => {
      if (!files.has(name)) {
        if (!create) return Promise.reject(notFound());
        files.set(name, new Uint8Array());
      }
      return Promise.resolve({
        name,
        getFile: () => Promise.resolve(new Blob([(files.get(name) ?? new Uint8Array()).slice()])),
        createWritable: () => {
          let pending = new Uint8Array();
          return Promise.resolve({
            write: (bytes: Uint8Array<ArrayBuffer>) => {
              const used = [...files.values()].reduce((sum, each) => sum + each.length, 0);
              if (options.quota !== undefined && used + bytes.length > options.quota)
                return Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
              pending = bytes;
              return Promise.resolve();
            },
            close: () => {
              files.set(name, pending);
              return Promise.resolve();
            },
            abort: () => Promise.resolve(),
          });
        },
      });
    },
    removeEntry: (name: string) => (files.delete(name) ? Promise.resolve() : Promise.reject(notFound())),
    async *keys() {
      await Promise.resolve();
      yield* [...files.keys()];
    },
  });

  return {
    getDirectoryHandle: (name: string) => {
      const files = folders.get(name) ?? new Map<string, Uint8Array>();
      folders.set(name, files);
      return Promise.resolve(folder(files));
    },
  } as unknown as FileSystemDirectoryHandle;
}
