import type { ExtractStore, StoredExtract } from './extract-store.ts';
import type { FileArea } from './file-area.ts';
import { readManifest } from './manifest.ts';
import { damagedWords } from './store-words.ts';
import { statesOf } from './whole-files.ts';

const attempts = 3;

/** The kept extracts that are whole, and in words what is not. Throws the browser's own error when it has no list to give. */
export async function readContents(area: FileArea): ReturnType<ExtractStore['load']> {
  let manifest = await readManifest(area);
  for (let attempt = 1; ; attempt++) {
    const { extracts, undone, damaged } = manifest;
    const checked = await statesOf(area, extracts);
    const contents = {
      extracts: checked.flatMap(({ extract, state }) => (state === 'whole' ? [extract] : [])),
      undone,
      damaged: [
        ...damaged,
        ...checked.flatMap(({ extract, state }) => (state === 'whole' ? [] : [damagedWords(extract, state)])),
      ],
    };
    if (contents.extracts.length === extracts.length || attempt === attempts) return contents;
    // Without locks another tab may have undone an extract meanwhile: its file is gone, and nothing is damaged.
    manifest = await readManifest(area);
    if (haveSameIds(manifest.extracts, extracts)) return contents;
  }
}

function haveSameIds(one: readonly StoredExtract[], other: readonly StoredExtract[]): boolean {
  return one.length === other.length && one.every(({ id }, place) => id === other[place]?.id);
}
