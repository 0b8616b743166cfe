/** A row of a result: column → number, text, boolean or null. */
export type ResultRow = Record<string, unknown>;

/** What the other warehouse files need of DuckDB, so that browser and tests run the same code. */
export interface Connection {
  /** Runs one statement with values bound to its question marks in order; throws QueryError. */
  run(sql: string, parameters?: readonly (string | number | null)[]): Promise<ResultRow[]>;
  /** Makes bytes readable to SQL under a name, which must start with `in/`. They are given away. */
  writeFile(name: string, bytes: Uint8Array): Promise<void>;
  /** Forgets a file; a name that is not there is not an error. */
  removeFile(name: string): Promise<void>;
  /** Opens a connection of its own to the same tables, for statements that may run long; it must be closed. */
  openSecond(): Promise<SecondConnection>;
}

/** A connection whose statements run in slices: others get their turn between them. */
export interface SecondConnection {
  /** Runs one statement; throws the engine's own error, or the signal's reason once it is aborted. */
  run(sql: string, signal?: AbortSignal): Promise<ResultRow[]>;
  close(): Promise<void>;
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
