import Papa from 'papaparse';

/** A table with what must be known about it. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Label and text: finding, source, extract date, illustrative note. */
  readonly notes: readonly (readonly [string, string])[];
}

const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';
/** What a spreadsheet may run as a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/**
 * A CSV that opens in Excel as it is: UTF-8 with BOM, CRLF, header, rows, a blank line, then the notes as two columns.
 * Numbers stay numbers, negative ones too; a text that a spreadsheet could run as a formula gets an apostrophe before
 * it. A number that is not finite throws, since a table must say why a figure is missing.
 */
export function writeCsv({ columns, rows, notes }: CsvTable): string {
  const table = lines([columns, ...rows]);
  const below = notes.length === 0 ? '' : lineEnd + lines(notes);
  return byteOrderMark + table + below;
}

function lines(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map(cell));
  return Papa.unparse(cells, { newline: lineEnd, header: false }) + lineEnd;
}

function cell(value: string | number): string | number {
  if (typeof value === 'string') return formulaStart.test(value) ? `'${value}` : value;
  if (!Number.isFinite(value)) throw new Error('A CSV cell must be text or a finite number.');
  return value;
}
