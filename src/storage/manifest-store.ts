import type { Extract } from '../model/extract.ts';
import type { ExtractStore, StoredExtract } from './extract-store.ts';
import type { FileArea } from './file-area.ts';
import { damagedWords, readManifest, writeManifest } from './manifest.ts';

/**
 * A store over an area of files: the bytes of each extract in a file of its own, and one manifest that says which
 * there are. Bytes are written before the manifest and removed after it, so that a page closed in the middle leaves
 * a whole state.
 */
export function manifestStore(kind: ExtractStore['kind'], area: FileArea): ExtractStore {
  return {
    kind,

    async load() {
      const { extracts, damaged } = await readManifest(area);
      const checked = await Promise.all(
        extracts.map(async (extract) => ({ extract, isWhole: await isWhole(area, extract) })),
      );
      return {
        extracts: checked.filter(({ isWhole: whole }) => whole).map(({ extract }) => extract),
        damaged: [
          ...damaged,
          ...checked.filter(({ isWhole: whole }) => !whole).map(({ extract }) => damagedWords(extract)),
        ],
      };
    },

    push: (extract, bytes) =>
      inTurn(async () => {
        const { extracts } = await readManifest(area);
        const id = freshId(extract);
        try {
          await area.write(id, bytes);
          await writeManifest(area, [...extracts, { ...extract, id, acceptedAt: new Date().toISOString() }]);
        } catch (error) {
          await area.remove(id).catch(() => undefined);
          throw inWords(error, extract);
        }
      }),

    pop: (dataset) =>
      inTurn(async () => {
        const { extracts } = await readManifest(area);
        const last = extracts.findLast((extract) => extract.dataset === dataset);
        if (!last) return;
        await writeManifest(
          area,
          extracts.filter((extract) => extract !== last),
        );
        await area.remove(last.id);
      }),

    async readBytes(id) {
      const bytes = await area.read(id);
      if (bytes === null)
        throw new Error(
          'A kept extract is no longer in this browser. Load the page again and drop the file again.',
        );
      return bytes;
    },
  };
}

/** One writer at a time over all tabs, so that none overwrites another's entry. */
function inTurn(step: () => Promise<void>): Promise<void> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks;
  return locks ? locks.request('send-core-data-set', step) : step();
}

function freshId({ dataset, hash }: Extract): string {
  const unique = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return `${dataset}-${hash.slice(0, 12)}-${unique.join('')}.csv`;
}

/** True where the file is there with the size and, where the browser can tell, the bytes that were accepted. */
async function isWhole(area: FileArea, { id, size, hash }: StoredExtract): Promise<boolean> {
  const bytes = await area.read(id).catch(() => null);
  if (bytes?.byteLength !== size) return false;
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (!subtle) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
}

function inWords(error: unknown, { fileName }: Extract): Error {
  const isFull = error instanceof Error && error.name === 'QuotaExceededError';
  return new Error(
    isFull
      ? `This browser has no room left to keep ${fileName}. Nothing has changed. Free some space, or undo extracts that are no longer needed, and accept it again.`
      : `This browser could not keep ${fileName}. Nothing has changed. ${error instanceof Error ? error.message : String(error)}`,
    { cause: error },
  );
}
