import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/queries/catalogue.ts';

const shipped = (name: string) => readFile(`datasets/${name}`, 'utf8').catch(() => null);

/** The shipped package with one file changed. */
function changed(file: string, change: (text: string) => string | null) {
  return async (name: string) => {
    const text = await shipped(name);
    return name === file && text !== null ? change(text) : text;
  };
}

describe('The recipes of the data package', () => {
  it('stand with the dataset whose table they make, all that are listed', async () => {
    const { datasets, problems } = await readCatalogue(shipped);
    expect(problems).toEqual([]);
    const found = datasets.flatMap(({ name, recipes = [] }) => recipes.map((recipe) => [name, recipe.name]));
    expect(found).toEqual([
      ['annual-health-checks', 'annual-health-checks-long'],
      ['ehc-plan-timeliness', 'ehc-plan-timeliness-dfe'],
    ]);
  });

  const file = 'recipes/ehc-plan-timeliness-dfe.json';
  it.each([
    ['is not there', () => null, /is not there/],
    ['is not JSON', () => '{', /not valid JSON/],
    ['is not a recipe', () => '{}', /recipes\/ehc-plan-timeliness-dfe\.json: name/],
    [
      'makes a column that the dataset does not have',
      (text: string) => text.replace('"plans_issued":', '"plans":'),
      /plans_issued is made from nothing/,
    ],
  ])('a recipe that %s takes down only itself, and is named', async (_, change, problem) => {
    const { datasets, problems } = await readCatalogue(changed(file, change));
    expect(problems[0]).toMatch(problem);
    expect(datasets.flatMap(({ recipes = [] }) => recipes.map(({ name }) => name))).toEqual([
      'annual-health-checks-long',
    ]);
  });
});
