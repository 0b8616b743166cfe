import type { ExtractStore, StoredExtract } from './extract-store.ts';
import type { FileArea } from './file-area.ts';
import { freshName } from './fresh-name.ts';
import { inTurn, whileUnchanged } from './in-turn.ts';
import { readManifest, replaceManifest } from './manifest.ts';
import { removeOrphans } from './orphans.ts';
import { readContents } from './read-contents.ts';
import { gone, notKept, notUndone, unreadableStore } from './store-words.ts';
import { statesOf, stateOfFile } from './whole-files.ts';

/**
 * A store over an area of files: the bytes of each extract in a file of its own, and one manifest that says which
 * there are. Bytes are written before the manifest and removed after it, so that a page closed in the middle leaves
 * a whole state.
 */
export function manifestStore(kind: ExtractStore['kind'], area: FileArea): ExtractStore {
  const removeAll = (extracts: readonly StoredExtract[]) =>
    // The list no longer names them: a file that stays behind takes room and nothing else.
    Promise.all(extracts.map(({ id }) => area.remove(id).catch(() => undefined)));

  return {
    kind,

    async load() {
      try {
        return await whileUnchanged(() => readContents(area));
      } catch {
        return { extracts: [], damaged: [unreadableStore] };
      }
    },

    push: (extract, bytes) =>
      inTurn(async () => {
        const id = freshName(`${extract.dataset}-${extract.hash.slice(0, 12)}`, '.csv');
        try {
          const manifest = await readManifest(area);
          const { extracts } = manifest;
          // The files of a damaged list are not orphans: it is set aside with the hope of reading it once more.
          if (!manifest.toSetAside) await removeOrphans(area, extracts);
          const lost = await lostOf(area, extracts, extract.dataset);
          await area.write(id, bytes);
          await replaceManifest(area, manifest, [
            ...extracts.filter((each) => !lost.includes(each)),
            { ...extract, id, acceptedAt: new Date().toISOString() },
          ]);
          await removeAll(lost);
        } catch (error) {
          await area.remove(id).catch(() => undefined);
          throw notKept(error, extract);
        }
      }),

    pop: (dataset) =>
      inTurn(async () => {
        try {
          const manifest = await readManifest(area);
          const { extracts } = manifest;
          const undone = await undoneBy(area, extracts, dataset);
          if (undone.length === 0) return;
          await replaceManifest(
            area,
            manifest,
            extracts.filter((each) => !undone.includes(each)),
          );
          await removeAll(undone);
        } catch (error) {
          throw notUndone(error);
        }
      }),

    async readBytes(id) {
      const bytes = await area.read(id).catch((cause: unknown) => {
        throw gone(cause);
      });
      if (bytes === null) throw gone();
      return bytes;
    },
  };
}

/** A dataset's entries whose files are gone or changed: a new extract takes their place. */
async function lostOf(area: FileArea, extracts: readonly StoredExtract[], dataset: string) {
  const own = extracts.filter((extract) => extract.dataset === dataset);
  return (await statesOf(area, own)).flatMap(({ extract, state }) => (state === 'lost' ? [extract] : []));
}

/**
 * The dataset's current extract, and those above it that cannot be shown, so that Undo undoes what is seen. Where none
 * can be shown, only the lost ones go and the first below them that may be whole.
 */
async function undoneBy(area: FileArea, extracts: readonly StoredExtract[], dataset: string) {
  const undone: StoredExtract[] = [];
  let upToFirstNotLost = 0;
  for (const extract of extracts.filter((each) => each.dataset === dataset).toReversed()) {
    undone.push(extract);
    const state = await stateOfFile(area, extract);
    if (state === 'whole') return undone;
    if (state !== 'lost') upToFirstNotLost ||= undone.length;
  }
  return upToFirstNotLost === 0 ? undone : undone.slice(0, upToFirstNotLost);
}
