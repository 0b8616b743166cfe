import Papa from 'papaparse';
import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import type { Recipe } from '../model/recipe.ts';
import { quoteIssue } from './check-shape.ts';
import { quoteCharacter, type Dialect } from './dialect.ts';
import { readHeader } from './header.ts';
import { errorIn } from './issues.ts';
import { cellIssue, cellMaker, rowTest, unlikeCells } from './recipe-cells.ts';
import { nothingLeft, recipeNotes } from './recipe-notes.ts';
import { gatherRows } from './recipe-pivot.ts';
import { placesOf, type CellUnder } from './recipe-places.ts';
import { eachRow } from './rows.ts';

/** A dataset's table made from a published file. */
export interface MadeTable {
  readonly text: string;
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  /** The line of the published text, from 1, that each row comes from: the first where several make one. */
  readonly lines: readonly number[];
  /** What was kept and what left out. */
  readonly notes: readonly Issue[];
}

/** A made table, or why there is none; lines are those of the published text, from 1. */
export type RecipeResult =
  | { readonly made: MadeTable; readonly issues: readonly [] }
  | { readonly made: null; readonly issues: readonly Issue[] };

const mostIssues = 200;
const writtenDialect: Dialect = { delimiter: ',', quote: quoteCharacter };

/**
 * Makes a dataset's table from a published file by a recipe: goes through its rows once, keeps those that are wanted and
 * writes them with the dataset's columns. A row that cannot be read stops it; what its figures say is left to the checks
 * of the dataset. The recipe must go with the dataset (checkRecipe).
 */
export function applyRecipe(
  file: string,
  text: string,
  dialect: Dialect,
  recipe: Recipe,
  dataset: Dataset,
): RecipeResult {
  const { cells: header } = readHeader(text, dialect);
  const places = placesOf(file, header, recipe);
  if (places.lacking.length > 0) return { made: null, issues: places.lacking };

  const columns = dataset.schema.fields.map(({ name }) => name);
  const plainColumns = columns.filter((name) => Object.hasOwn(recipe.columns, name));
  const makers = Object.entries(recipe.columns)
    .toSorted(([one], [other]) => columns.indexOf(one) - columns.indexOf(other))
    .map(([column, origin]) => cellMaker(origin, column, recipe, dataset));
  const isArea = areaCheck(recipe, dataset, plainColumns);
  const gathered = recipe.pivot ? gatherRows(file, recipe, recipe.pivot) : null;

  const rows: string[][] = [];
  const lines: number[] = [];
  const issues: Issue[] = [];
  const tests = recipe.rows.map((condition) => ({ column: condition.column, test: rowTest(condition) }));
  const unmet = tests.map(() => 0);
  let total = 0;
  eachRow(text, dialect, (row) => {
    const { line, cells, badQuote } = row;
    if (line === 1) return true;
    total++;
    const issue = badQuote
      ? quoteIssue(file, badQuote)
      : cells.length === header.length
        ? takeRow(places.under(row), line)
        : errorIn(file, 'ragged-row', `${cells.length} cells`, `${header.length} cells, as the header has`, {
            row: line,
          });
    if (issue) issues.push(issue);
    return issues.length < mostIssues;
  });

  function takeRow(under: CellUnder, line: number): Issue | null {
    for (const [at, { column, test }] of tests.entries()) {
      const wanted = test(under);
      if (wanted === null) return cellIssue(file, line, unlikeCells(column));
      if (wanted) continue;
      unmet[at] = (unmet[at] ?? 0) + 1;
      return null;
    }
    const made: string[] = [];
    for (const make of makers) {
      const cell = make(under);
      if (typeof cell !== 'string') return cellIssue(file, line, cell);
      made.push(cell);
    }
    if (!isArea(made)) return null;
    if (gathered) return gathered.add(under, made, line);
    rows.push(made);
    lines.push(line);
    return null;
  }

  if (gathered)
    for (const { cells, values, line } of gathered.rows()) {
      rows.push(columns.map((name) => values.get(name) ?? cells[plainColumns.indexOf(name)] ?? ''));
      lines.push(line);
    }
  if (issues.length > 0) return { made: null, issues };
  if (rows.length === 0) return { made: null, issues: [nothingLeft(file, recipe, total, unmet)] };
  const notes = recipeNotes(file, recipe, { total, kept: rows.length, unneeded: places.unneeded.length });
  const written = Papa.unparse([columns, ...rows], { newline: '\n', header: false });
  return { made: { text: `${written}\n`, dialect: writtenDialect, columns, lines, notes }, issues: [] };
}

function areaCheck(
  { onlyNamedAreas }: Recipe,
  { dashboard }: Dataset,
  columns: readonly string[],
): (cells: readonly string[]) => boolean {
  const { areas } = dashboard;
  if (!onlyNamedAreas || !areas) return () => true;
  const named = new Set([areas.own, areas.national, areas.region, ...areas.neighbours]);
  const at = columns.indexOf(areas.column);
  return (cells) => named.has(cells[at] ?? '');
}
