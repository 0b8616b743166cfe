import type { Issue } from '../model/issue.ts';
import type { Recipe } from '../model/recipe.ts';
import { errorIn } from './issues.ts';
import { figureOf, unlikeCells } from './recipe-cells.ts';
import type { CellUnder } from './recipe-places.ts';

/** One row of the dataset that rows of a long file make together. */
interface WideRow {
  readonly cells: readonly string[];
  readonly values: Map<string, string>;
  /** The line of the first of them in the text, from 1. */
  readonly line: number;
}

/** Rows of a long file gathered into rows of the dataset, in the order in which they first appear. */
export interface Gathered {
  /** Adds one row whose cells outside the pivot are made; why it cannot be, or null. */
  readonly add: (under: CellUnder, cells: readonly string[], line: number) => Issue | null;
  readonly rows: () => Iterable<WideRow>;
  /** Rows of measures that no column is made of. */
  readonly otherMeasures: () => number;
}

/** Starts to gather; the same figure twice is fine, two figures for one measure are not. */
export function gatherRows(file: string, recipe: Recipe, pivot: NonNullable<Recipe['pivot']>): Gathered {
  const columnOf = new Map(Object.entries(pivot.columns).map(([column, measure]) => [measure, column]));
  const rows = new Map<string, WideRow>();
  let others = 0;
  const wrong = (
    at: { row: number; column: string },
    ...[code, found, expected]: [Issue['code'], string, string]
  ) => errorIn(file, code, found, expected, at);
  return {
    rows: () => rows.values(),
    otherMeasures: () => others,
    add: (under, cells, line) => {
      const [measure, cell] = [under(pivot.measure), under(pivot.value)];
      if (measure === null || cell === null) {
        const { column, code, found, expected } = unlikeCells(measure === null ? pivot.measure : pivot.value);
        return wrong({ row: line, column: column ?? '' }, code, found, expected);
      }
      const column = columnOf.get(measure);
      if (column === undefined) {
        others++;
        return null;
      }
      const key = JSON.stringify(cells);
      const row = rows.get(key) ?? { cells, values: new Map<string, string>(), line };
      rows.set(key, row);
      const value = figureOf(cell, recipe.symbols);
      const before = row.values.get(column);
      row.values.set(column, value);
      if (before === undefined || before === value) return null;
      const expected = `one value of “${measure}” for each period and breakdown: line ${row.line} begins another`;
      return wrong({ row: line, column: pivot.value }, 'duplicate-row', cell, expected);
    },
  };
}
