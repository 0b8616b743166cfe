import type { FileArea } from './file-area.ts';
import { stepBytes } from './whole-files.ts';

const folderName = 'send-core-data-set';

/** Files in the browser's private file system. Throws where there is none, as on plain http and in old browsers. */
export async function opfsArea(root?: FileSystemDirectoryHandle): Promise<FileArea> {
  const folder = await (root ?? (await navigator.storage.getDirectory())).getDirectoryHandle(folderName, {
    create: true,
  });
  return {
    async read(name) {
      const handle = await orNull(folder.getFileHandle(name));
      return handle ? new Uint8Array(await (await handle.getFile()).arrayBuffer()) : null;
    },
    async write(name, bytes) {
      const handle = await folder.getFileHandle(name, { create: true });
      try {
        await replace(handle, bytes);
      } catch (error) {
        await removeIfEmpty(folder, handle).catch(() => undefined);
        throw error;
      }
    },
    async remove(name) {
      await orNull(folder.removeEntry(name));
    },
    async names() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
  };
}

async function replace(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const writable = await handle.createWritable();
  try {
    for (let at = 0; at < bytes.byteLength; at += stepBytes)
      await writable.write(bytes.slice(at, at + stepBytes));
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

/** Asking for a new file makes an empty one at once, which must not outlive a write that failed. */
async function removeIfEmpty(folder: FileSystemDirectoryHandle, handle: FileSystemFileHandle): Promise<void> {
  if ((await handle.getFile()).size === 0) await folder.removeEntry(handle.name);
}

/** Null where the entry is not there; any other failure stays one. */
async function orNull<T>(entry: Promise<T>): Promise<T | null> {
  try {
    return await entry;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundError') return null;
    throw error;
  }
}
