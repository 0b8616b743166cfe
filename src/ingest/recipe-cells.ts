import { calendarOf, fieldOf, type Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { periodAt, type Calendar } from '../model/period.ts';
import type { ColumnOrigin, Recipe, RowCondition } from '../model/recipe.ts';
import { errorIn } from './issues.ts';
import type { CellUnder } from './recipe-places.ts';

/** What a cell of the dataset is to be, or why it cannot be said. */
type MadeCell = string | Pick<Issue, 'column' | 'found' | 'expected' | 'code'>;

/** Makes one column's cell from a row of the published file. */
export type MakeCell = (under: CellUnder) => MadeCell;

/** Whether a row of the published file is wanted; null where the cell that decides stands there twice, unlike. */
export function rowTest(condition: RowCondition): (under: CellUnder) => boolean | null {
  const { column } = condition;
  const test = cellTest(condition);
  return (under) => {
    const cell = under(column);
    return cell === null ? null : test(cell);
  };
}

function cellTest(condition: RowCondition): (cell: string) => boolean {
  if ('equals' in condition) return (cell) => cell === condition.equals;
  if ('in' in condition) return (cell) => condition.in.includes(cell);
  const whole = new RegExp(`^(?:${condition.matches})$`, 'u');
  return (cell) => whole.test(cell);
}

/** How a column of the dataset is made: its words, symbols and numbers as the dataset has them. */
export function cellMaker(origin: ColumnOrigin, column: string, recipe: Recipe, dataset: Dataset): MakeCell {
  const type = fieldOf(dataset, column)?.type;
  const isNumber = type === 'integer' || type === 'number';
  const figure = (cell: string) => figureOf(cell, recipe.symbols);
  const make = originMaker(origin, calendarOf(dataset));
  return (under) => {
    const made = make(under);
    return typeof made === 'string' && isNumber ? figure(made) : made;
  };
}

/** A figure or a symbol of the dataset: zeros that fill a number up to a width are not part of it. */
export function figureOf(cell: string, symbols: Recipe['symbols']): string {
  if (Object.hasOwn(symbols, cell)) return symbols[cell] ?? cell;
  return /^[-+]?0+\d+(?:\.\d+)?$/.test(cell) ? cell.replace(/^([-+]?)0+(?=\d)/, '$1') : cell;
}

/** That a cell stands in the file twice, unlike. */
export function unlikeCells(column: string): Exclude<MadeCell, string> {
  return {
    column,
    found: `two columns named ${column} that differ in this row`,
    expected: 'each column once, or twice the same',
    code: 'duplicate-column',
  };
}

/** The issue that a cell which cannot be made stands for. */
export function cellIssue(file: string, row: number, cell: Exclude<MadeCell, string>): Issue {
  const at = cell.column === null ? { row } : { row, column: cell.column };
  return errorIn(file, cell.code, cell.found, cell.expected, at);
}

function originMaker(origin: ColumnOrigin, calendar: Calendar): MakeCell {
  if ('constant' in origin) return () => origin.constant;
  if ('by' in origin) {
    const { by, columns } = origin;
    return (under) => {
      const which = under(by);
      const column = which !== null && Object.hasOwn(columns, which) ? columns[which] : undefined;
      if (column !== undefined) return under(column) ?? unlikeCells(column);
      return which === null ? unlikeCells(by) : notOneOf(by, which, Object.keys(columns), 'allowed-values');
    };
  }
  if ('year' in origin) return periodMaker(origin, calendar);
  if ('dayFirst' in origin)
    return (under) => {
      const cell = under(origin.dayFirst);
      if (cell === null) return unlikeCells(origin.dayFirst);
      const [, day = '', month = '', year] =
        /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: 0?0:00(?::00)?)?$/.exec(cell) ?? [];
      if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      return {
        column: origin.dayFirst,
        found: cell,
        expected: 'a day such as 30/09/2026, the day before the month',
        code: 'type',
      };
    };
  const { column, values } = origin;
  return (under) => {
    const cell = under(column);
    if (cell === null) return unlikeCells(column);
    return Object.hasOwn(values, cell) ? (values[cell] ?? cell) : cell;
  };
}

function periodMaker(origin: Extract<ColumnOrigin, { year: string }>, calendar: Calendar): MakeCell {
  const { year, identifier, positions } = origin;
  const isWhole = calendar.yearType === 'calendar';
  return (under) => {
    const [yearCell, name] = [under(year), under(identifier)];
    if (yearCell === null || name === null) return unlikeCells(yearCell === null ? year : identifier);
    const position = Object.hasOwn(positions, name) ? positions[name] : undefined;
    if (position === undefined) return notOneOf(identifier, name, Object.keys(positions), 'period-end');
    const start = startYear(yearCell, isWhole);
    if (start !== null) return periodAt(start, position, calendar).end;
    const expected = isWhole ? 'a calendar year such as 2024' : `a ${calendar.yearType} year such as 202324`;
    return { column: year, found: yearCell, expected, code: 'period-end' };
  };
}

/** 2024, or 2023 for 202324; null for what is no such year. */
function startYear(cell: string, isWhole: boolean): number | null {
  const [, first = '', second] = /^(\d{4})[/-]?(\d{2})?$/.exec(cell) ?? [];
  if (first === '' || isWhole !== (second === undefined)) return null;
  const start = Number(first);
  return isWhole || Number(second) === (start + 1) % 100 ? start : null;
}

function notOneOf(column: string, found: string, allowed: readonly string[], code: Issue['code']) {
  return { column, found: found === '' ? 'nothing' : found, expected: `one of: ${allowed.join(', ')}`, code };
}
