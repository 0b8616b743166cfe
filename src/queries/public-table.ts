import { sumOfColumns, sumOfRows } from '../indicators/known-sum.ts';
import { periodColumn } from '../indicators/period-column.ts';
import { fieldOf, type Dataset } from '../model/dataset.ts';
import { missingOrder, type Figure } from '../model/figure.ts';
import { formatNumber } from '../model/format.ts';
import { quoteIdentifier, reasonColumn } from '../model/identifier.ts';
import type { Indicator } from '../model/indicator.ts';
import { hiddenColumns } from '../statistics/disclosure-of-dataset.ts';
import type { DataRow } from '../statistics/linked-cells-over-time.ts';
import type { Connection, ResultRow } from '../warehouse/connection.ts';
import { quoteText } from '../warehouse/literal.ts';
import { rowsOfChangedYears } from './earlier-rows.ts';
import {
  addedSums,
  addedTotals,
  allParts,
  publicDataset,
  publicIndicator,
  publicTableName,
} from './public-table-shape.ts';

const placeColumn = '__place';
const maskColumn = '__mask';

/** With more rows, totals among them, to look for what would give a small number away would stop the page for long. */
const mostRows = 20_000;

/**
 * Makes the public table of a loaded dataset, in place of an earlier one: small numbers and what would give them
 * away are NULL with the reason 'suppressed'. Asked through `publicDataset` and `publicIndicator`, every indicator
 * rests on it alone. `earlier` are the tables of extracts that readers may have seen before, in the same columns: what
 * they say of a hidden cell is hidden with it. Gives how many cells of the extract it hides that the provider did not.
 * Throws QueryError, or Error in words where there are too many rows, and leaves no public table, so that none of an
 * earlier extract stands in for it.
 */
export async function makePublicTable(
  connection: Connection,
  dataset: Dataset,
  indicators: readonly Indicator[],
  earlier: readonly string[] = [],
): Promise<{ readonly hidden: number }> {
  const shape = publicDataset(dataset, indicators);
  const own = indicators
    .filter((indicator) => indicator.dataset === dataset.name)
    .map((indicator) => publicIndicator(indicator, dataset));
  const table = quoteIdentifier(publicTableName(dataset));
  const cells = quoteIdentifier(`${dataset.name}__public_cells`);
  const masks = quoteIdentifier(`${dataset.name}__public_masks`);
  const figures = figureColumns(shape);
  try {
    await connection.run(
      `CREATE OR REPLACE TABLE ${cells} AS SELECT row_number() OVER () AS ${placeColumn}, * FROM (${allRows(dataset, indicators)})`,
    );
    await refuseLarge(connection, dataset, cells);
    const { places, rows } = await readRows(connection, shape, figures, cells);
    const before: DataRow[][] = [];
    for (const each of earlier) {
      const from = `(SELECT 0 AS ${placeColumn}, * FROM (${allRows(dataset, indicators, each)}))`;
      const read = await readRows(connection, shape, figures, from);
      before.push(rowsOfChangedYears(dataset, read.rows, rows));
    }
    const hidden = hiddenColumns(
      shape,
      own,
      rows,
      before.filter(({ length }) => length > 0),
    );
    await connection.run(`CREATE OR REPLACE TABLE ${masks} (${placeColumn} INTEGER, ${maskColumn} VARCHAR)`);
    await writeMasks(
      connection,
      masks,
      places,
      hidden.map((columns) => maskOf(figures, columns)),
    );
    const masked = figures.flatMap((column, at) => {
      const isHidden = `coalesce(substr(${maskColumn}, ${at + 1}, 1) = '1', FALSE)`;
      const [name, reason] = [column, reasonColumn(column)].map(quoteIdentifier);
      return [
        `CASE WHEN ${isHidden} THEN NULL ELSE ${name} END AS ${name}`,
        `CASE WHEN ${isHidden} THEN 'suppressed' ELSE ${reason} END AS ${reason}`,
      ];
    });
    await connection.run(
      `CREATE OR REPLACE TABLE ${table} AS SELECT * EXCLUDE (${placeColumn}, ${maskColumn})${
        masked.length === 0 ? '' : ` REPLACE (${masked.join(', ')})`
      } FROM ${cells} LEFT JOIN ${masks} USING (${placeColumn}) ORDER BY ${placeColumn}`,
    );
    return { hidden: countNewlyHidden(dataset, rows, hidden) };
  } catch (error) {
    await connection.run(`DROP TABLE IF EXISTS ${table}`);
    throw error;
  } finally {
    await connection.run(`DROP TABLE IF EXISTS ${cells}`);
    await connection.run(`DROP TABLE IF EXISTS ${masks}`);
  }
}

async function refuseLarge(connection: Connection, dataset: Dataset, cells: string): Promise<void> {
  const [row] = await connection.run(`SELECT CAST(count(*) AS INTEGER) AS found FROM ${cells}`);
  const found = Number(row?.['found'] ?? 0);
  if (found <= mostRows) return;
  throw new Error(
    `${dataset.title} is not shown in public view: it has ${formatNumber(found)} rows with its totals, and small numbers can be hidden in at most ${formatNumber(mostRows)} here. Load an extract with fewer years or areas.`,
  );
}

function figureColumns(dataset: Dataset): string[] {
  const { fields, primaryKey } = dataset.schema;
  return fields
    .filter(({ name, type }) => (type === 'integer' || type === 'number') && !primaryKey.includes(name))
    .map(({ name }) => name);
}

/** SQL of a table's rows with the added columns, and of a row for each total that indicators would add up. */
function allRows(dataset: Dataset, indicators: readonly Indicator[], table: string = dataset.name): string {
  const sums = addedSums(dataset, indicators).flatMap(({ total, parts }) => {
    const { sum, missing } = sumOfColumns(parts);
    return [
      `CASE WHEN (${missing}) IS NULL THEN CAST(${sum} AS INTEGER) END AS ${quoteIdentifier(total)}`,
      `${missing} AS ${quoteIdentifier(reasonColumn(total))}`,
    ];
  });
  const { publicRows } = dataset.dashboard;
  const shown = publicRows
    ? ` WHERE ${quoteIdentifier(publicRows.column)} = ${quoteText(publicRows.value)}`
    : '';
  const wide = `(SELECT ${['*', ...sums].join(', ')} FROM ${quoteIdentifier(table)}${shown})`;
  const subsets = addedTotals(dataset, indicators).reduce<string[][]>(
    (all, column) => [...all, ...all.map((subset) => [...subset, column])],
    [[]],
  );
  const shape = publicDataset(dataset, indicators);
  const selects = subsets.map((subset) =>
    subset.length === 0 ? `SELECT * FROM ${wide}` : totalRows(shape, subset, wide),
  );
  return selects.join(' UNION ALL BY NAME ');
}

function totalRows(dataset: Dataset, over: readonly string[], from: string): string {
  const kept = dataset.schema.primaryKey.filter((column) => !over.includes(column)).map(quoteIdentifier);
  const figures = figureColumns(dataset).flatMap((column) => {
    const [name, reason] = [quoteIdentifier(column), quoteIdentifier(reasonColumn(column))];
    if (fieldOf(dataset, column)?.type !== 'integer')
      return [`CAST(NULL AS DOUBLE) AS ${name}`, `'unavailable' AS ${reason}`];
    const { sum, missing } = sumOfRows(column);
    // Where a count does not apply to some of the parts, the share of the whole is not that of its sums.
    const known = `CASE WHEN (${missing}) IS NULL AND count(${reason}) > 0 THEN 'unavailable' ELSE ${missing} END`;
    return [
      `CASE WHEN (${known}) IS NULL THEN CAST(${sum} AS INTEGER) END AS ${name}`,
      `${known} AS ${reason}`,
    ];
  });
  const all = over.map((column) => `'${allParts}' AS ${quoteIdentifier(column)}`);
  const grouping = kept.length === 0 ? '' : ` GROUP BY ${kept.join(', ')}`;
  return `SELECT ${[...kept, ...all, ...figures].join(', ')} FROM ${from} AS wide${grouping}`;
}

async function readRows(
  connection: Connection,
  dataset: Dataset,
  figures: readonly string[],
  cells: string,
): Promise<{ readonly places: number[]; readonly rows: DataRow[] }> {
  const keys = dataset.schema.primaryKey.filter((column) => column !== periodColumn);
  const hasPeriods = fieldOf(dataset, periodColumn)?.type === 'date';
  const end = hasPeriods ? `strftime(${quoteIdentifier(periodColumn)}, '%Y-%m-%d')` : `''`;
  const columns = [
    `CAST(${placeColumn} AS INTEGER) AS place`,
    `${end} AS ended`,
    ...keys.map((column, at) => `CAST(${quoteIdentifier(column)} AS VARCHAR) AS key_${at}`),
    ...figures.flatMap((column, at) => [
      `CAST(${quoteIdentifier(column)} AS DOUBLE) AS figure_${at}`,
      `${quoteIdentifier(reasonColumn(column))} AS reason_${at}`,
    ]),
  ];
  const order = ['ended', ...keys.map((_, at) => `key_${at}`), 'place'];
  const read = await connection.run(
    `SELECT ${columns.join(', ')} FROM ${cells} ORDER BY ${order.join(', ')}`,
  );
  return {
    places: read.map(({ place }) => Number(place)),
    rows: read.map((row) => ({
      periodEnd: textOf(row['ended']),
      key: Object.fromEntries(keys.map((column, at) => [column, textOf(row[`key_${at}`])])),
      figures: Object.fromEntries(figures.map((column, at) => [column, figureAt(row, at)])),
    })),
  };
}

function figureAt(row: ResultRow, at: number): Figure {
  const figure = row[`figure_${at}`];
  if (typeof figure === 'number') return figure;
  return missingOrder.find((reason) => reason === row[`reason_${at}`]) ?? 'unavailable';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function maskOf(figures: readonly string[], hidden: ReadonlySet<string>): string {
  return hidden.size === 0 ? '' : figures.map((column) => (hidden.has(column) ? '1' : '0')).join('');
}

async function writeMasks(
  connection: Connection,
  table: string,
  places: readonly number[],
  masks: readonly string[],
): Promise<void> {
  const given = masks.flatMap((mask, row) => (mask === '' ? [] : [[places[row] ?? 0, mask] as const]));
  for (let from = 0; from < given.length; from += 200) {
    const batch = given.slice(from, from + 200);
    await connection.run(`INSERT INTO ${table} VALUES ${batch.map(() => '(?, ?)').join(', ')}`, batch.flat());
  }
}

function countNewlyHidden(
  dataset: Dataset,
  rows: readonly DataRow[],
  hidden: readonly ReadonlySet<string>[],
): number {
  const columns = figureColumns(dataset);
  return rows.reduce((count, { key, figures }, row) => {
    if (Object.values(key).includes(allParts)) return count;
    return (
      count +
      columns.filter((column) => hidden[row]?.has(column) && typeof figures[column] === 'number').length
    );
  }, 0);
}
