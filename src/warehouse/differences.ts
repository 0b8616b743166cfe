import { fieldOf, type Dataset } from '../model/dataset.ts';
import { missingOrder, type Figure } from '../model/figure.ts';
import { quoteIdentifier, reasonColumn } from '../model/identifier.ts';
import type { Connection, ResultRow } from './connection.ts';
import { quoteText } from './literal.ts';
import { hasPeriods } from './period-check.ts';
import { periodColumn } from './staging-names.ts';
import { isFigureColumn } from './typed-columns.ts';

/** A cell that another table gives differently, or a whole row that only one of the two has. */
export interface CellDifference {
  /** What the row is about, by key column, as text. */
  readonly key: Readonly<Record<string, string>>;
  readonly column: string;
  readonly before: ComparedCell;
  readonly now: ComparedCell;
}

/** A figure or why there is none in a column of figures, text in other columns. */
export type ComparedCell =
  { readonly kind: 'figure'; readonly figure: Figure } | { readonly kind: 'text'; readonly text: string };

/** How one table of a dataset differs from another, row by row of the same key. */
export interface Differences {
  readonly rowsNew: number;
  readonly rowsGone: number;
  readonly cellsChanged: number;
  /** Period ends, ISO, that only one of the two has; none for a dataset without periods. */
  readonly periodsNew: readonly string[];
  readonly periodsGone: readonly string[];
  /** The first changed cells, at most `mostCells`. */
  readonly changed: readonly CellDifference[];
  /** The keys of the first rows that are gone, at most `mostCells`. */
  readonly gone: readonly Readonly<Record<string, string>>[];
}

/** More would be read by no one; the counts are of all. */
const mostCells = 500;

/** Compares two tables of the dataset's columns by their primary key; `before` null counts as empty. Throws QueryError. */
export async function differences(
  connection: Connection,
  dataset: Dataset,
  before: string | null,
  now: string,
): Promise<Differences> {
  const columns = comparedColumns(dataset);
  const [old, current] = [
    before === null ? `(FROM ${quoteIdentifier(now)} LIMIT 0)` : quoteIdentifier(before),
    quoteIdentifier(now),
  ];
  const keys = dataset.schema.primaryKey.length > 0 ? dataset.schema.primaryKey : columns;
  const onKey = keys
    .map((name) => `old.${quoteIdentifier(name)} IS NOT DISTINCT FROM new.${quoteIdentifier(name)}`)
    .join(' AND ');
  const without = (one: string, other: string) =>
    `${one} WHERE NOT EXISTS (SELECT 1 FROM ${other} WHERE ${onKey})`;
  const count = async (from: string) => {
    const [row] = await connection.run(`SELECT CAST(count(*) AS INTEGER) AS found FROM ${from}`);
    return Number(row?.['found'] ?? 0);
  };
  const keyText = (table: string) =>
    keys.map(
      (name, at) => `coalesce(CAST(${table}.${quoteIdentifier(name)} AS VARCHAR), '') AS key_${String(at)}`,
    );
  const goneFrom = without(`${old} AS old`, `${current} AS new`);
  const changedIn = columns
    .filter((name) => !keys.includes(name))
    .map((name) => changedCells(dataset, name, old, current, onKey, keyText('new')));
  const changedFrom = `(${changedIn.join(' UNION ALL ')})`;
  const [rowsNew, rowsGone, cellsChanged] = [
    await count(without(`${current} AS new`, `${old} AS old`)),
    await count(goneFrom),
    changedIn.length === 0 ? 0 : await count(changedFrom),
  ];
  const changed =
    cellsChanged === 0 ? [] : await connection.run(`FROM ${changedFrom} ORDER BY ALL LIMIT ${mostCells}`);
  const gone =
    rowsGone === 0
      ? []
      : await connection.run(
          `SELECT ${keyText('old').join(', ')} FROM ${goneFrom} ORDER BY ALL LIMIT ${mostCells}`,
        );
  const keyOf = (row: ResultRow) =>
    Object.fromEntries(keys.map((name, at) => [name, textOf(row[`key_${String(at)}`])]));
  return {
    rowsNew,
    rowsGone,
    cellsChanged,
    periodsNew: await periodsOnlyIn(connection, dataset, current, old),
    periodsGone: await periodsOnlyIn(connection, dataset, old, current),
    changed: changed.map((row) => ({
      key: keyOf(row),
      column: textOf(row['name']),
      before: cellOf(dataset, row, 'before'),
      now: cellOf(dataset, row, 'now'),
    })),
    gone: gone.map(keyOf),
  };
}

function comparedColumns(dataset: Dataset): string[] {
  return dataset.schema.fields.map(({ name }) => name);
}

function changedCells(
  dataset: Dataset,
  name: string,
  old: string,
  current: string,
  onKey: string,
  keyText: readonly string[],
): string {
  const field = fieldOf(dataset, name);
  const isFigure = field !== undefined && isFigureColumn(dataset, field);
  const [value, reason] = [quoteIdentifier(name), quoteIdentifier(reasonColumn(name))];
  const reasons = isFigure ? ` OR old.${reason} IS DISTINCT FROM new.${reason}` : '';
  const cell = (table: string, as: string) => [
    isFigure ? `CAST(${table}.${value} AS DOUBLE) AS ${as}_number` : `CAST(NULL AS DOUBLE) AS ${as}_number`,
    isFigure ? `${table}.${reason} AS ${as}_text` : `CAST(${table}.${value} AS VARCHAR) AS ${as}_text`,
  ];
  return `SELECT ${[...keyText, `${quoteText(name)} AS name`, ...cell('old', 'before'), ...cell('new', 'now')].join(', ')}
    FROM ${old} AS old JOIN ${current} AS new ON ${onKey}
    WHERE old.${value} IS DISTINCT FROM new.${value}${reasons}`;
}

function cellOf(dataset: Dataset, row: ResultRow, side: 'before' | 'now'): ComparedCell {
  const field = fieldOf(dataset, textOf(row['name']));
  const number = row[`${side}_number`];
  const text = row[`${side}_text`];
  if (field === undefined || !isFigureColumn(dataset, field)) return { kind: 'text', text: textOf(text) };
  const figure =
    typeof number === 'number' ? number : (missingOrder.find((reason) => reason === text) ?? 'unavailable');
  return { kind: 'figure', figure };
}

async function periodsOnlyIn(
  connection: Connection,
  dataset: Dataset,
  one: string,
  other: string,
): Promise<string[]> {
  if (!hasPeriods(dataset)) return [];
  const end = quoteIdentifier(periodColumn);
  const rows = await connection.run(
    `SELECT DISTINCT strftime(${end}, '%Y-%m-%d') AS ended FROM ${one}
     WHERE ${end} NOT IN (SELECT ${end} FROM ${other} WHERE ${end} IS NOT NULL) ORDER BY ended`,
  );
  return rows.map((row) => textOf(row['ended']));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
