/** A row of a result: column → number, text, boolean or null. */
export type ResultRow = Record<string, unknown>;

/** What the other warehouse files need of DuckDB, so that browser and tests run the same code. */
export interface Connection {
  /** Runs one statement with values bound to its question marks in order; throws QueryError. */
  run(sql: string, parameters?: readonly (string | number | null)[]): Promise<ResultRow[]>;
  /** Makes text readable to SQL under a name, which must start with `in/`. */
  writeText(name: string, text: string): Promise<void>;
  /** Forgets a text; a name that is not there is not an error. */
  removeText(name: string): Promise<void>;
}

/** A statement that failed: its SQL, the engine's own error as cause, and a message in words. */
export class QueryError extends Error {
  readonly sql: string;

  constructor(sql: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The figures could not be worked out, since the database answered: ${reason}`, { cause });
    this.name = 'QueryError';
    this.sql = sql;
  }
}

/** An Arrow result as plain rows; numbers are numbers only where the SQL casts them to DOUBLE or INTEGER. */
export function plainRows(result: { toArray(): readonly { toJSON(): ResultRow }[] }): ResultRow[] {
  return result.toArray().map((row) => ({ ...row.toJSON() }));
}
