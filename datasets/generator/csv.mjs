/** Rows as CSV text with LF line ends. No value of the illustrative extracts needs a quote. */
export function toCsv(columns, rows) {
  const lines = rows.map((row) => columns.map((column) => String(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
