import Papa from 'papaparse';

const delimiters = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/** Quotes are double quotes in every dialect that is read. */
export const quoteCharacter = '"';

/**
 * Which delimiter a text is written with: the one that splits its first lines into the most cells, as long as they
 * agree on the number. A text of one column is read with commas.
 */
export function sniffDelimiter(text: string): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20, quoteChar: quoteCharacter });
    const rows = data.filter((row) => row.length > 1 || row[0] !== '');
    const width = rows[0]?.length ?? 0;
    const agreeing = rows.filter((row) => row.length === width).length;
    return { delimiter, score: width > 1 ? (width * agreeing) / rows.length : 0 };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.delimiter : ',';
}
