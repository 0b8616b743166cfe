import { noChoices, type ReadingChoices } from '../model/reading-choices.ts';
import type { StoredExtract } from '../storage/extract-store.ts';

/** How the columns of a file were matched by hand before, and in which file. */
export interface Remembered {
  readonly choices: ReadingChoices;
  readonly fileName: string;
}

/**
 * The matching of the latest kept or undone extract whose columns were matched by hand and whose header cells are all
 * in this header: the same provider's file of another quarter. Null where there is none. What the header itself says
 * is not remembered, and neither are dates or reasons, which are about one file.
 */
export function rememberedFor(
  header: readonly string[],
  extracts: readonly StoredExtract[],
): Remembered | null {
  const cells = new Set(header);
  const fitting = extracts
    .filter(({ choices }) => {
      const matched = Object.keys(choices.columns);
      return matched.length > 0 && matched.every((cell) => cells.has(cell));
    })
    .toSorted((one, other) => other.acceptedAt.localeCompare(one.acceptedAt))[0];
  if (!fitting) return null;
  const { dataset, fileName, choices } = fitting;
  return { choices: { ...noChoices, dataset, columns: choices.columns, recipe: choices.recipe }, fileName };
}
