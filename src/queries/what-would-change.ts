import { calendarOf, fieldOf, valueWords, type Dataset } from '../model/dataset.ts';
import { isNumber, missingSymbol } from '../model/figure.ts';
import type { Verdict } from '../model/comparison.ts';
import { formatNumber } from '../model/format.ts';
import { periodLabel, periodOf } from '../model/period.ts';
import type { Connection } from '../warehouse/connection.ts';
import {
  differences,
  type CellDifference,
  type ComparedCell,
  type Differences,
} from '../warehouse/differences.ts';
import type { Catalogue } from './catalogue.ts';
import { workOutFigures, type FiguresCatalogue, type LoadedTable } from './figures.ts';
import type { FiguresTable } from './figures-table.ts';
import type { LoadedDataset } from './load-extracts.ts';

/** What accepting a file would change, in words and cell by cell. */
export interface WouldChange {
  /** A kind of change with its count, and what it is about; none where no row would be another. */
  readonly kinds: readonly { readonly title: string; readonly words: string }[];
  /** Verdicts that would be another, the plan's headline indicators first. */
  readonly verdicts: readonly VerdictChange[];
  /** The first cells that would be another figure, old and new; no rows where none would. */
  readonly cells: FiguresTable;
}

interface VerdictChange {
  readonly title: string;
  readonly before: SaidVerdict;
  readonly now: SaidVerdict;
}

interface SaidVerdict {
  readonly verdict: Verdict;
  /** The finding that stands beside it. */
  readonly words: string;
}

/** Where the rows are that would be the dataset's, and what the dataset is made of now. */
export interface Merge {
  readonly dataset: Dataset;
  /** The dataset as it stands; a dataset without rows counts as empty. */
  readonly before: LoadedDataset | undefined;
  /** The name of the table that would take its place. */
  readonly table: string;
  /** What would be said of the extract. */
  readonly after: Pick<LoadedTable, 'extract' | 'parts' | 'load'>;
}

/** Compares the tables, and every verdict that rests on them. Throws QueryError. */
export async function whatWouldChange(
  connection: Connection,
  catalogue: Catalogue,
  merge: Merge,
): Promise<WouldChange> {
  const { dataset, before, table } = merge;
  const isLoaded = before?.state === 'loaded';
  const found = await differences(connection, dataset, isLoaded ? dataset.name : null, table);
  const verdicts = await verdictChanges(connection, catalogue, merge);
  return {
    kinds: [
      ...kindsOf(dataset, found),
      ...(isLoaded && before.extract.illustrative
        ? [{ title: 'Illustrative', words: 'The made-up figures of this dataset would go.' }]
        : []),
    ],
    verdicts,
    cells: cellsTable(dataset, found.changed),
  };
}

function kindsOf(dataset: Dataset, found: Differences): WouldChange['kinds'] {
  const { rowsNew, rowsGone, cellsChanged, periodsNew, periodsGone } = found;
  const kind = (of: number, noun: string, words: string) =>
    of === 0 ? [] : [{ title: count(of, noun), words }];
  return [
    ...kind(periodsNew.length, 'new period', `${spanWords(dataset, periodsNew)}.`),
    ...kind(rowsNew, 'new row', 'Added to what is there.'),
    ...kind(cellsChanged, 'figure', 'Restated: another value than before.'),
    ...kind(rowsGone, 'row', 'Gone: the file does not have it any more.'),
    ...kind(periodsGone.length, 'period', `Gone: ${spanWords(dataset, periodsGone)}.`),
  ];
}

/** "quarter 1 2026/27", "September 2025 to August 2026": the first and the last, whatever lies between. */
function spanWords(dataset: Dataset, ends: readonly string[]): string {
  const words = [ends[0], ends.at(-1)].map((end) => periodWords(dataset, end ?? ''));
  return words[0] === words[1] ? (words[0] ?? '') : words.join(' to ');
}

function periodWords(dataset: Dataset, end: string): string {
  const calendar = calendarOf(dataset);
  const period = periodOf(end, calendar);
  return period ? periodLabel(period, calendar) : end;
}

function count(of: number, noun: string): string {
  return `${formatNumber(of)} ${noun}${of === 1 ? '' : 's'}`;
}

function cellsTable(dataset: Dataset, changed: readonly CellDifference[]): FiguresTable {
  const keys = dataset.schema.primaryKey;
  const title = (name: string) => fieldOf(dataset, name)?.title ?? name;
  return {
    columns: [...keys.map(title), 'Column', 'Now', 'Would be'],
    rows: changed.map(({ key, column, before, now }) => [
      ...keys.map((name) => keyWords(dataset, name, key[name] ?? '')),
      title(column),
      cellWords(before),
      cellWords(now),
    ]),
  };
}

function keyWords(dataset: Dataset, column: string, value: string): string {
  const field = fieldOf(dataset, column);
  return field?.type === 'date' ? periodWords(dataset, value) : valueWords(field, value);
}

function cellWords(cell: ComparedCell): string {
  if (cell.kind === 'text') return cell.text;
  const { figure } = cell;
  if (!isNumber(figure)) return missingSymbol[figure];
  return formatNumber(figure, Number.isInteger(figure) ? 0 : 1);
}

/** Verdicts before and after, worked out by the code that every page uses. */
async function verdictChanges(
  connection: Connection,
  catalogue: Catalogue,
  { dataset, before, table, after }: Merge,
): Promise<readonly VerdictChange[]> {
  const judged = catalogue.indicators
    .filter((indicator) => indicator.dataset === dataset.name && indicator.better !== 'neutral')
    .toSorted((one, other) => Number(other.headline) - Number(one.headline));
  const renamed = underName(catalogue, dataset, table);
  const would: LoadedTable = {
    state: 'loaded',
    dataset: { ...dataset, name: table },
    ...after,
    canUndo: true,
  };
  const changes: VerdictChange[] = [];
  for (const indicator of judged) {
    const verdictOf = async (of: FiguresCatalogue, loaded: LoadedTable) => {
      const own = of.indicators.find((each) => each.id === indicator.id) ?? indicator;
      const { comparison, finding } = await workOutFigures(connection, of, own, loaded, everything, {});
      return { verdict: comparison.verdict, words: finding };
    };
    const was = before?.state === 'loaded' ? await verdictOf(catalogue, before) : noData;
    const now = await verdictOf(renamed, would);
    if (was.verdict !== now.verdict) changes.push({ title: indicator.title, before: was, now });
  }
  return changes;
}

const noData: SaidVerdict = { verdict: 'no-data', words: 'There is no extract yet.' };
const everything = { asAt: '', isPublic: false } as const;

/** The same definitions over another table of the dataset. */
function underName(catalogue: Catalogue, { name }: Dataset, table: string) {
  const move = <Of extends { readonly dataset: string }>(each: Of): Of =>
    each.dataset === name ? { ...each, dataset: table } : each;
  return { ...catalogue, breaks: catalogue.breaks.map(move), indicators: catalogue.indicators.map(move) };
}
