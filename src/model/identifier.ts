/** Quotes a table or column name for SQL. The one place where a name becomes SQL; values are always bound. */
export function quoteIdentifier(name: string): string {
  if (name === '' || name.includes('\0')) throw new Error('an identifier must be text without NUL');
  return `"${name.replaceAll('"', '""')}"`;
}

/** The column that says why a cell of the given column has no figure. */
export function reasonColumn(column: string): string {
  return `${column}__missing`;
}
