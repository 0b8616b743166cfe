import { noChoices } from '../model/reading-choices.ts';
import type { ExtractStore, HowRead, StoredExtract } from './extract-store.ts';
import type { FileArea } from './file-area.ts';
import { freshName } from './fresh-name.ts';
import { inTurn, whileUnchanged } from './in-turn.ts';
import { isManifest, manifestFile, readManifest, replaceManifest } from './manifest.ts';
import { removeOrphans } from './orphans.ts';
import { readContents } from './read-contents.ts';
import { gone, notCleared, notKept, notUndone, unreadableStore } from './store-words.ts';
import { isWhole, statesOf, stateOfFile } from './whole-files.ts';

/**
 * A store over an area of files: the bytes of each extract in a file of its own, and one manifest that says which
 * there are. Bytes are written before the manifest and removed after it, so that a page closed in the middle leaves
 * a whole state.
 */
export function manifestStore(kind: ExtractStore['kind'], area: FileArea): ExtractStore {
  const removeAll = (extracts: readonly StoredExtract[]) =>
    // The list no longer names them: a file that stays behind takes room and nothing else.
    Promise.all(extracts.map(({ id }) => area.remove(id).catch(() => undefined)));

  /** Moves what `choose` names from the kept to the undone. */
  const undo = (choose: (extracts: readonly StoredExtract[]) => Promise<readonly StoredExtract[]>) =>
    inTurn(async () => {
      try {
        const manifest = await readManifest(area);
        const { extracts, undone } = manifest;
        const taken = await choose(extracts);
        if (taken.length === 0) return;
        const undoneAt = new Date().toISOString();
        await replaceManifest(area, manifest, {
          extracts: extracts.filter((each) => !taken.includes(each)),
          undone: [...undone, ...taken.map((each) => ({ ...each, undoneAt }))],
        });
      } catch (error) {
        throw notUndone(error);
      }
    });

  return {
    kind,

    async load() {
      try {
        return await whileUnchanged(() => readContents(area));
      } catch {
        return { extracts: [], undone: [], damaged: [unreadableStore] };
      }
    },

    push: (extract, bytes, how = readPlainly, inPlaceOf = undefined) =>
      inTurn(async () => {
        const id = freshName(`${extract.dataset}-${extract.hash.slice(0, 12)}`, '.csv');
        try {
          const manifest = await readManifest(area);
          const { extracts, undone } = manifest;
          // The files of a damaged list are not orphans: it is set aside with the hope of reading it once more.
          if (!manifest.toSetAside) await removeOrphans(area, manifest);
          const top = extracts.findLast((each) => each.dataset === extract.dataset);
          const replaced = [
            ...(await lostOf(area, extracts, extract.dataset)),
            ...(top && top.id === inPlaceOf ? [top] : []),
          ];
          await area.write(id, bytes);
          await replaceManifest(area, manifest, {
            extracts: [
              ...extracts.filter((each) => !replaced.includes(each)),
              { ...extract, ...how, id, acceptedAt: new Date().toISOString() },
            ],
            undone,
          });
          await removeAll(replaced);
        } catch (error) {
          await area.remove(id).catch(() => undefined);
          throw notKept(error, extract);
        }
      }),

    pop: (dataset) => undo((extracts) => undoneBy(area, extracts, dataset)),

    goBackTo: (dataset, id) =>
      undo((extracts) => {
        const own = extracts.filter((each) => each.dataset === dataset);
        const at = own.findIndex((each) => each.id === id);
        if (id !== null && at < 0) throw new Error('That extract is no longer among those kept.');
        return Promise.resolve(own.slice(at + 1));
      }),

    forget: (id) =>
      inTurn(async () => {
        try {
          const manifest = await readManifest(area);
          const gone = manifest.undone.filter((each) => each.id === id);
          if (gone.length === 0) return;
          await replaceManifest(area, manifest, {
            extracts: manifest.extracts,
            undone: manifest.undone.filter((each) => each.id !== id),
          });
          await removeAll(gone);
        } catch (error) {
          throw notUndone(error);
        }
      }),

    clear: () =>
      inTurn(async () => {
        try {
          // The list goes last: what cannot be removed is still named by it.
          const manifest = await readManifest(area);
          const known = [...manifest.extracts, ...manifest.undone].map(({ id }) => id);
          for (const name of (await area.names?.()) ?? known) if (!isManifest(name)) await area.remove(name);
          await area.remove(manifestFile);
        } catch (error) {
          throw notCleared(error);
        }
      }),

    async readBytes(id) {
      const manifest = await readManifest(area).catch((cause: unknown) => {
        throw gone(cause);
      });
      const entry = [...manifest.extracts, ...manifest.undone].find((each) => each.id === id);
      const bytes = await area.read(id).catch((cause: unknown) => {
        throw gone(cause);
      });
      if (bytes === null || !entry || !(await isWhole(bytes, entry))) throw gone();
      return bytes;
    },
  };
}

const readPlainly: HowRead = { choices: noChoices, rows: null, isOnTop: false, warnings: [] };

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
