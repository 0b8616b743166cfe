import Papa from 'papaparse';
import { seriesBreakSchema, type SeriesBreak } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { errorIn } from './issues.ts';

/** Reads the dated facts of a CSV with the header dataset,indicator,from,note,source; a bad row is named and left out. */
export function readSeriesBreaks(
  text: string,
  fileName: string,
): { readonly breaks: readonly SeriesBreak[]; readonly issues: readonly Issue[] } {
  const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true, skipEmptyLines: true });
  const breaks: SeriesBreak[] = [];
  const issues: Issue[] = [];
  data.forEach((row, at) => {
    const read = seriesBreakSchema.safeParse(row);
    if (read.success) breaks.push(read.data);
    else
      for (const { path, message } of read.error.issues) {
        const column = String(path[0] ?? '');
        issues.push(errorIn(fileName, 'type', row[column] ?? '', message, { row: at + 2, column }));
      }
  });
  return { breaks, issues };
}
