import type { Connection, SecondConnection } from './connection.ts';
import { ExploreError, exploreError } from './explore-error.ts';
import { checkStatement } from './explore-statement.ts';

/** A column of a result, as the statement names it. */
interface ExploreColumn {
  readonly name: string;
  /** The engine's type, such as BIGINT or VARCHAR. */
  readonly type: string;
  readonly isNumber: boolean;
}

/** Part of a result: every value as the engine writes it, null where there is none. */
export interface ExploreResult {
  readonly columns: readonly ExploreColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Rows of the whole result. */
  readonly total: number;
}

export interface ExploreOrder {
  /** The column's place, from 0. */
  readonly column: number;
  readonly descending: boolean;
}

/** Which part of a result is wanted, and in which order; without an order rows come as the statement gives them. */
export interface ExplorePart {
  readonly offset: number;
  readonly limit: number;
  readonly order: ExploreOrder | null;
}

const numberType = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|BIGNUM|DECIMAL\(\d+,\d+\))$/;

/**
 * Runs one question read-only on a connection of its own, so that nothing else waits for its end or is touched by a
 * cancel. All values are cast to text by the engine: dates stay dates and no digit of a large number is lost. Throws
 * ExploreError, or the signal's reason once it is aborted.
 */
export async function runExplore(
  connection: Connection,
  statement: string,
  part: ExplorePart,
  signal?: AbortSignal,
): Promise<ExploreResult> {
  const checked = checkStatement(statement);
  if (!checked.ok) throw new ExploreError(checked.reason, checked.at ?? null);
  const second = await connection.openSecond();
  const run = async (before: string, after: string) => {
    try {
      // On lines of its own: a comment at its end hides nothing of ours, and its first line stays its first.
      return await second.run(`${before}(\n${checked.sql}\n)${after}`, signal);
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw exploreError(cause, checked.sql, 1);
    }
  };
  try {
    await second.run('BEGIN TRANSACTION READ ONLY');
    const columns = columnsOf(await run('DESCRIBE SELECT * FROM ', ''));
    const rows = await readRows(run, columns, part);
    return { columns, rows, total: await totalRows(run, part, rows.length) };
  } finally {
    await closeQuietly(second);
  }
}

type Run = (before: string, after: string) => Promise<Record<string, unknown>[]>;

function columnsOf(described: readonly Record<string, unknown>[]): ExploreColumn[] {
  return described.map((row) => {
    const type = String(row['column_type']);
    return { name: String(row['column_name']), type, isNumber: numberType.test(type) };
  });
}

async function readRows(run: Run, columns: readonly ExploreColumn[], { offset, limit, order }: ExplorePart) {
  const names = columns.map((_, at) => `c${at}`);
  const texts = names.map((name, at) => `CAST(${name} AS VARCHAR) AS v${at}`).join(', ');
  // Rows that are equal in the column keep their order, so that no row stands on two pages or on none.
  const isKnown = order !== null && order.column < columns.length;
  const numbered = isKnown ? 'SELECT *, row_number() OVER () FROM ' : '';
  const sorted = isKnown
    ? ` ORDER BY c${order.column} ${order.descending ? 'DESC' : 'ASC'} NULLS LAST, place`
    : '';
  const alias = ` AS result(${[...names, ...(isKnown ? ['place'] : [])].join(', ')})`;
  const rows = await run(
    `SELECT ${texts} FROM ${isKnown ? `(${numbered}` : ''}`,
    `${isKnown ? ')' : ''}${alias}${sorted} LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`,
  );
  return rows.map((row) =>
    names.map((_, at) => {
      const value = row[`v${at}`];
      return typeof value === 'string' ? value : null;
    }),
  );
}

/** A part that is not full shows where the result ends; only otherwise is it counted. */
async function totalRows(run: Run, { offset, limit }: ExplorePart, found: number): Promise<number> {
  if (found < limit && (found > 0 || offset === 0)) return offset + found;
  const [row] = await run('SELECT CAST(count(*) AS DOUBLE) AS total FROM ', '');
  return Number(row?.['total'] ?? 0);
}

/** Ends the transaction and the connection; after a cancel either may have nothing left to end. */
async function closeQuietly(second: SecondConnection): Promise<void> {
  await second.run('ROLLBACK').catch(() => []);
  await second.close().catch(() => {});
}
