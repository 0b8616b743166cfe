/** How a table is written as text. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
}

/** The delimiters that files are tried with where they name none. */
export const delimiters: readonly string[] = [',', ';', '\t', '|'];

/** Dropped files quote with double quotes; a file of the site may declare another mark. */
export const quoteCharacter = '"';

/** Enough of a text for its header and some rows: PapaParse splits all that it is given, however few rows it shows. */
const openingLength = 1_000_000;

/** The beginning of a text, long enough for its header. */
export function openingOf(text: string): string {
  return text.slice(0, openingLength);
}

/** The first line of a text that is not blank, where it names the delimiter as Excel has it: "sep=;". */
export interface SepLine {
  readonly delimiter: string;
  readonly line: string;
  /** Where the next line starts. */
  readonly end: number;
}

/** Reads the line by which Excel is told the delimiter; null where the text does not start with one. */
export function readSepLine(text: string): SepLine | null {
  const found = /^"?sep=([^\p{L}\p{N}\s"]|\t)"?[,;|\t ]*(?:\n|$)/iu.exec(text.slice(0, 100));
  const [line, delimiter] = found ?? [];
  return line && delimiter ? { delimiter, line: line.trimEnd(), end: line.length } : null;
}
