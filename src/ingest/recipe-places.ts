import type { Issue } from '../model/issue.ts';
import type { ColumnOrigin, Recipe } from '../model/recipe.ts';
import { errorIn } from './issues.ts';
import { plain } from './match-columns.ts';
import type { TextRow } from './rows.ts';

/** A row's cell under a header of the file, without the blanks around it; null for a cell that it has twice, unlike. */
export type CellUnder = (header: string) => string | null;

/** Where the columns that a recipe needs stand in a file. */
export interface RecipePlaces {
  readonly lacking: readonly Issue[];
  /** The header's cells that the recipe does not need. */
  readonly unneeded: readonly string[];
  /** How to read one row. */
  readonly under: (row: TextRow) => CellUnder;
}

/** Finds the columns that a recipe needs; a header that stands twice is fine as long as both say the same. */
export function placesOf(file: string, header: readonly string[], recipe: Recipe): RecipePlaces {
  const needed = neededBy(recipe);
  const places = new Map<string, readonly number[]>();
  for (const name of needed) {
    const at = header.flatMap((cell, place) => (plain(cell) === plain(name) ? [place] : []));
    if (at.length > 0) places.set(name, at);
  }
  const used = new Set([...places.values()].flat());
  return {
    lacking: needed
      .filter((name) => !places.has(name))
      .map((name) =>
        errorIn(file, 'missing-column', 'no such column', `a column named ${name}, for “${recipe.title}”`, {
          row: 1,
          column: name,
        }),
      ),
    unneeded: header.filter((cell, at) => cell !== '' && !used.has(at)),
    under:
      ({ cells }) =>
      (name) => {
        const [first, ...others] = places.get(name) ?? [];
        const cell = cells[first ?? -1]?.trim() ?? '';
        return others.every((at) => (cells[at]?.trim() ?? '') === cell) ? cell : null;
      },
  };
}

function neededBy({ headers, rows, columns, pivot }: Recipe): readonly string[] {
  const origins = Object.values(columns).flatMap(columnsOf);
  const long = pivot ? [pivot.measure, pivot.value] : [];
  return [...new Set([...headers, ...rows.map(({ column }) => column), ...origins, ...long])];
}

function columnsOf(origin: ColumnOrigin): readonly string[] {
  if ('constant' in origin) return [];
  if ('column' in origin) return [origin.column];
  if ('dayFirst' in origin) return [origin.dayFirst];
  return 'by' in origin ? [origin.by, ...Object.values(origin.columns)] : [origin.year, origin.identifier];
}
