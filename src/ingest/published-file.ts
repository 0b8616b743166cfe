import type { Dataset } from '../model/dataset.ts';
import type { PhysicalLines, PreparedText } from '../model/extract.ts';
import type { Issue } from '../model/issue.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';
import type { Recipe } from '../model/recipe.ts';
import { applyRecipe, type MadeTable } from './apply-recipe.ts';
import { fittingRecipe } from './fitting-recipe.ts';
import type { ReadTable } from './read-table.ts';
import type { Compared } from './recognise-dataset.ts';
import { preparedText } from './text-content.ts';

/** A recipe with the dataset whose table it makes. */
export interface ChosenRecipe {
  readonly recipe: Recipe;
  readonly dataset: Dataset;
}

/**
 * The recipe that a file is read by: the one that the choices name, otherwise the one that its header fits, unless the
 * header has all columns of a dataset or columns were chosen by hand. Null for none, 'unknown' where the choices name
 * one that is not there.
 */
export function recipeFor(
  header: readonly string[],
  choices: ReadingChoices,
  datasets: readonly Dataset[],
  nearest: Compared | null,
): ChosenRecipe | 'unknown' | null {
  const known = datasets.flatMap((dataset) =>
    (dataset.recipes ?? []).map((recipe): ChosenRecipe => ({ recipe, dataset })),
  );
  if (choices.recipe !== null) return known.find(({ recipe }) => recipe.name === choices.recipe) ?? 'unknown';
  if (nearest?.share === 1 || Object.keys(choices.columns).length > 0) return null;
  const recipes = known.map(({ recipe }) => recipe);
  const fitting = fittingRecipe(header, recipes);
  return known.find(({ recipe }) => recipe === fitting) ?? null;
}

/** A published file as its dataset's table, or why it is none; lines are those of the file. */
export function readPublished(
  fileName: string,
  { text, dialect, headerLine }: ReadTable,
  { recipe, dataset }: ChosenRecipe,
): { readonly prepared: PreparedText | null; readonly issues: readonly Issue[] } {
  const inFile = (line: number) => line + headerLine - 1;
  const { made, issues } = applyRecipe(fileName, text, dialect, recipe, dataset);
  if (made) return { prepared: madeText(fileName, made, inFile), issues: made.notes };
  return {
    prepared: null,
    issues: issues.map((issue) => ({ ...issue, row: issue.row === null ? null : inFile(issue.row) })),
  };
}

/** The made table as text for the warehouse, its rows found again where they stand in the published file. */
function madeText(fileName: string, made: MadeTable, inFile: (line: number) => number): PreparedText {
  const { text, dialect, columns, lines } = made;
  const prepared = preparedText({ fileName, text, ...dialect, columns, headerLine: 1 });
  const linesOf = (rows: ReadonlySet<number>): Promise<PhysicalLines> => {
    const ofRow = new Map([...rows].map((row) => [row, inFile(lines[row - 1] ?? 1)] as const));
    return Promise.resolve({ ofRow, ofRejected: new Map() });
  };
  return { ...prepared, content: { ...prepared.content, linesOf } };
}
