import type { Dataset } from '../model/dataset.ts';
import type { Recipe } from '../model/recipe.ts';

/** What in a recipe does not go with its dataset, in words; undefined stands for a dataset that is not there. */
export function checkRecipe(recipe: Recipe, dataset: Dataset | undefined): readonly string[] {
  if (!dataset) return [`dataset: there is no ${recipe.dataset}`];
  const names = dataset.schema.fields.map(({ name }) => name);
  const made = [...Object.keys(recipe.columns), ...Object.keys(recipe.pivot?.columns ?? {})];
  const symbols = dataset.schema.missingValues.map(({ value }) => value);
  return [
    ...names.filter((name) => !made.includes(name)).map((name) => `columns: ${name} is made from nothing`),
    ...made.filter((name) => !names.includes(name)).map((name) => `columns: the dataset has no ${name}`),
    ...made.filter((name, at) => made.indexOf(name) < at).map((name) => `columns: ${name} is made twice`),
    ...Object.values(recipe.symbols)
      .filter((symbol) => !symbols.includes(symbol))
      .map((symbol) => `symbols: the dataset does not know ${symbol}`),
    ...(recipe.onlyNamedAreas && !dataset.dashboard.areas ? ['onlyNamedAreas: the dataset names none'] : []),
  ];
}
