import { seriesBreakSchema, type SeriesBreak } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { quoteIssue } from './check-shape.ts';
import { quoteCharacter } from './dialect.ts';
import { errorIn } from './issues.ts';
import { eachRow } from './rows.ts';

/**
 * Reads the dated facts of a CSV with the header dataset,indicator,from,note,source; a bad row is named and left out,
 * a row with unmatched quotation marks too. Line ends may be of any kind.
 */
export function readSeriesBreaks(
  text: string,
  fileName: string,
): { readonly breaks: readonly SeriesBreak[]; readonly issues: readonly Issue[] } {
  const breaks: SeriesBreak[] = [];
  const issues: Issue[] = [];
  let header: readonly string[] | null = null;
  const dialect = { delimiter: ',', quote: quoteCharacter };
  eachRow(text.replace(/\r\n?/g, '\n'), dialect, ({ cells, line, badQuote }) => {
    if (badQuote) {
      issues.push(quoteIssue(fileName, badQuote));
      return true;
    }
    if (header === null) {
      header = cells.map((cell) => cell.trim());
      return true;
    }
    const row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
    const read = seriesBreakSchema.safeParse(row);
    if (read.success) breaks.push(read.data);
    else
      for (const { path, message } of read.error.issues) {
        const column = String(path[0] ?? '');
        issues.push(errorIn(fileName, 'type', row[column] ?? '', message, { row: line, column }));
      }
    return true;
  });
  return { breaks, issues };
}
