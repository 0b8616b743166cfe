import { calendarOf, type Dataset } from '../model/dataset.ts';
import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodOf, type Period } from '../model/period.ts';

/** A row of a dataset: what it is about, by key column but for its period, and its figures or why they are missing. */
export interface DataRow {
  readonly key: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, Figure>>;
  /** The last day of its period, ISO; '' for a dataset without periods. */
  readonly periodEnd: string;
}

/** The places of rows that agree in what is given of them. */
export function groupsBy(rows: readonly DataRow[], keyOf: (row: DataRow) => readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const name = JSON.stringify(keyOf(row));
    const group = groups.get(name);
    if (group) group.push(at);
    else groups.set(name, [at]);
  });
  return [...groups.values()];
}

/** What a row is about, but for its period and the given column. */
export function subjectOf({ key }: DataRow, without?: string): string[] {
  return Object.entries(key).flatMap(([column, value]) => (column === without ? [] : [column, value]));
}

/** Pairs of rows of which the later holds a count since the start of the year and the earlier the same up to then. */
export function earlierInYear(
  dataset: Dataset,
  indicators: readonly Indicator[],
  rows: readonly DataRow[],
): { readonly column: string; readonly earlier: number; readonly later: number }[] {
  const columns = cumulativeColumns(dataset, indicators);
  if (columns.length === 0) return [];
  const periods = rows.map(({ periodEnd }) => periodOf(periodEnd, calendarOf(dataset)));
  const endOf = (row: number) => rows[row]?.periodEnd ?? '';
  return groupsBy(rows, (row) => subjectOf(row)).flatMap((group) => {
    const inOrder = group
      .filter((row) => periods[row])
      .sort((one, other) => (endOf(one) < endOf(other) ? -1 : 1));
    return inOrder.slice(1).flatMap((later, at) => {
      const earlier = inOrder[at];
      if (earlier === undefined || !isSameYear(periods[earlier], periods[later])) return [];
      return columns.map((column) => ({ column, earlier, later }));
    });
  });
}

function isSameYear(one: Period | null | undefined, other: Period | null | undefined): boolean {
  return one?.year === other?.year;
}

/** Columns that count from the start of the year: what cumulative indicators count, and what is part of it. */
function cumulativeColumns(dataset: Dataset, indicators: readonly Indicator[]): string[] {
  const counted = new Set(
    indicators.filter(({ kind }) => kind === 'cumulative').flatMap(({ numerator = [] }) => numerator),
  );
  for (const chain of dataset.dashboard.partOf) {
    const from = chain.findIndex((column) => counted.has(column));
    if (from >= 0) for (const column of chain.slice(from)) counted.add(column);
  }
  return [...counted];
}
