/** Quotes text for SQL; the one place where a value becomes SQL, for table functions that take no bound values. */
export function quoteText(value: string): string {
  if (value.includes('\0')) throw new Error('text for SQL must be without NUL');
  return `'${value.replaceAll("'", "''")}'`;
}

/** Texts as a SQL list for IN; NULL, which matches nothing, where there are none. */
export function quoteTexts(values: readonly string[]): string {
  return values.length === 0 ? '(NULL)' : `(${values.map(quoteText).join(', ')})`;
}
