import type { ExtractStore, StoredExtract } from './extract-store.ts';
import { randomHex, type FileArea } from './file-area.ts';
import { inTurn } from './in-turn.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { damagedWords, gone, notKept, notUndone, unreadableStore } from './store-words.ts';
import { stateOfFile } from './whole-files.ts';

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
      const manifest = await readManifest(area).catch(() => null);
      if (!manifest) return { extracts: [], damaged: [unreadableStore] };
      const checked = await statesOf(area, manifest.extracts);
      return {
        extracts: checked.flatMap(({ extract, state }) => (state === 'whole' ? [extract] : [])),
        damaged: [
          ...manifest.damaged,
          ...checked.flatMap(({ extract, state }) =>
            state === 'whole' ? [] : [damagedWords(extract, state)],
          ),
        ],
      };
    },

    push: (extract, bytes) =>
      inTurn(async () => {
        const id = `${extract.dataset}-${extract.hash.slice(0, 12)}-${randomHex()}.csv`;
        try {
          const { extracts } = await readManifest(area);
          const lost = await lostOf(area, extracts, extract.dataset);
          await area.write(id, bytes);
          await writeManifest(area, [
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
          const { extracts } = await readManifest(area);
          const undone = await undoneBy(area, extracts, dataset);
          if (undone.length === 0) return;
          await writeManifest(
            area,
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

/** One file after the other, since several of the largest at once would not fit into memory. */
async function statesOf(area: FileArea, extracts: readonly StoredExtract[]) {
  const checked = [];
  for (const extract of extracts) checked.push({ extract, state: await stateOfFile(area, extract) });
  return checked;
}

/** A dataset's entries whose files are gone or changed: a new extract takes their place. */
async function lostOf(area: FileArea, extracts: readonly StoredExtract[], dataset: string) {
  const own = extracts.filter((extract) => extract.dataset === dataset);
  return (await statesOf(area, own)).flatMap(({ extract, state }) => (state === 'lost' ? [extract] : []));
}

/** The dataset's current extract, and entries above it whose files are lost, so that Undo undoes what is seen. */
async function undoneBy(area: FileArea, extracts: readonly StoredExtract[], dataset: string) {
  const undone: StoredExtract[] = [];
  for (const extract of extracts.filter((each) => each.dataset === dataset).toReversed()) {
    undone.push(extract);
    if ((await stateOfFile(area, extract)) !== 'lost') break;
  }
  return undone;
}
