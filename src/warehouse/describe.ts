import type { Dataset } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Connection } from './connection.ts';
import { hasPeriods } from './period-check.ts';
import { periodColumn } from './staging-names.ts';

/** What a table of the warehouse holds. */
export interface TableSummary {
  readonly rows: number;
  /** Distinct period ends; 0 where the dataset has no periods. */
  readonly periods: number;
  /** First and last period end, ISO; null when there are no rows or no periods. */
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
}

/** Describes a dataset's loaded table, or another of the same columns; null when there is no such table. */
export async function describeTable(
  connection: Connection,
  dataset: Dataset,
  table: string = dataset.name,
): Promise<TableSummary | null> {
  const exists = await connection.run(
    'SELECT 1::INTEGER AS found FROM duckdb_tables() WHERE table_name = ?',
    [table],
  );
  if (exists.length === 0) return null;
  const end = quoteIdentifier(periodColumn);
  const periods = hasPeriods(dataset)
    ? `CAST(count(DISTINCT ${end}) AS INTEGER) AS periods, strftime(min(${end}), '%Y-%m-%d') AS first, strftime(max(${end}), '%Y-%m-%d') AS last`
    : '0::INTEGER AS periods, NULL AS first, NULL AS last';
  const [row] = await connection.run(
    `SELECT CAST(count(*) AS INTEGER) AS rows, ${periods} FROM ${quoteIdentifier(table)}`,
  );
  return {
    rows: Number(row?.['rows'] ?? 0),
    periods: Number(row?.['periods'] ?? 0),
    firstPeriod: dateOrNull(row?.['first']),
    lastPeriod: dateOrNull(row?.['last']),
  };
}

function dateOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
