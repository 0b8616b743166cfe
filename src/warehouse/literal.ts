/** Quotes text for SQL; the one place where a value becomes SQL, for table functions that take no bound values. */
export function quoteText(value: string): string {
  if (value.includes('\0')) throw new Error('text for SQL must be without NUL');
  return `'${value.replaceAll("'", "''")}'`;
}

/** Texts as a SQL list for IN; NULL, which matches nothing, where there are none. */
export function quoteTexts(values: readonly string[]): string {
  return values.length === 0 ? '(NULL)' : `(${values.map(quoteText).join(', ')})`;
}

const rowsPerStatement = 1000;

/** Rows of texts as SQL lists for INSERT, few enough in each for one statement. */
export function quoteRows(rows: readonly (readonly (string | null)[])[]): string[] {
  const lists: string[] = [];
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    lists.push(
      rows
        .slice(start, start + rowsPerStatement)
        .map((row) => `(${row.map((value) => (value === null ? 'NULL' : quoteText(value))).join(', ')})`)
        .join(', '),
    );
  return lists;
}
