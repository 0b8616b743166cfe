import type { Recipe } from '../model/recipe.ts';
import { plain } from './match-columns.ts';

/**
 * The recipe for a file with this header: the one that needs most of its columns, out of those that lack none; null
 * where there is none. Case, spaces and punctuation make no difference.
 */
export function fittingRecipe(cells: readonly string[], recipes: readonly Recipe[]): Recipe | null {
  const found = new Set(cells.map(plain));
  const fitting = recipes.filter(({ headers }) => headers.every((header) => found.has(plain(header))));
  return fitting.toSorted((one, other) => other.headers.length - one.headers.length)[0] ?? null;
}
