import Papa from 'papaparse';

/** How a table is written as text. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
}

const delimiters = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/** Dropped files quote with double quotes; a file of the site may declare another mark. */
export const quoteCharacter = '"';

/** Enough of a text for its header and some rows: PapaParse splits all that it is given, however few rows it shows. */
const openingLength = 1_000_000;

/** The beginning of a text, long enough for its header. */
export function openingOf(text: string): string {
  return text.slice(0, openingLength);
}

/**
 * Which delimiter a text is written with: the one that splits its first lines into the most cells, as long as they
 * agree on the number. A text of one column is read with commas.
 */
export function sniffDelimiter(text: string): Delimiter {
  const opening = openingOf(text);
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(opening, {
      delimiter,
      newline: '\n',
      preview: 20,
      quoteChar: quoteCharacter,
    });
    const rows = data.filter((row) => row.length > 1 || row[0] !== '');
    const width = rows[0]?.length ?? 0;
    const agreeing = rows.filter((row) => row.length === width).length;
    return { delimiter, score: width > 1 ? (width * agreeing) / rows.length : 0 };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.delimiter : ',';
}
