import { formatNumber } from '../model/format.ts';
import type { Issue } from '../model/issue.ts';
import type { Recipe, RowCondition } from '../model/recipe.ts';
import { errorIn, noteIn } from './issues.ts';

/** That a recipe keeps no row of a file, with the condition that most rows lack: `unmet` counts them by condition. */
export function nothingLeft(file: string, recipe: Recipe, total: number, unmet: readonly number[]): Issue {
  const most = unmet.indexOf(Math.max(...unmet));
  const condition = recipe.rows[most];
  const expected =
    condition && (unmet[most] ?? 0) > 0
      ? `rows that “${recipe.title}” wants: ${formatNumber(unmet[most] ?? 0)} lack ${wordsOf(condition)}`
      : `rows that “${recipe.title}” wants`;
  return errorIn(file, 'empty-file', `none of ${formatNumber(total)} rows`, expected);
}

function wordsOf(condition: RowCondition): string {
  if ('equals' in condition) return `${condition.column} = ${condition.equals}`;
  if ('in' in condition) return `${condition.column} = ${condition.in.join(' or ')}`;
  return `${condition.column} of the form ${condition.matches}`;
}

/** What a recipe made of a file: rows kept and columns left out. */
export function recipeNotes(
  file: string,
  { title, pivot }: Recipe,
  { total, kept, unneeded }: Readonly<Record<'total' | 'kept' | 'unneeded', number>>,
): readonly Issue[] {
  const verb = pivot ? 'rows made of' : 'rows kept of';
  const found = `the published file “${title}”`;
  return [
    noteIn(file, 'read-as', found, `${formatNumber(kept)} ${verb} ${formatNumber(total)}, by its recipe`),
    ...(unneeded === 0
      ? []
      : [noteIn(file, 'left-out', columnsWords(unneeded), 'the recipe does not need them')]),
  ];
}

function columnsWords(count: number): string {
  return `${formatNumber(count)} other ${count === 1 ? 'column' : 'columns'}`;
}
