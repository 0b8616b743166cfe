import { fieldOf } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { personalColumns } from './personal-columns.ts';
import { lookLike, personalIssue, type Overruled } from './personal-issues.ts';
import { marksIn } from './personal-marks.ts';
import { personalValues } from './personal-values.ts';
import type { ReadTable } from './read-table.ts';
import type { Compared } from './recognise-dataset.ts';

/**
 * What in a file is about single children, by its headers, its cells and the lines around its table, with lines of the
 * file. `fit` is the dataset that the columns are read as, null where none is; `today` as for personalValues.
 */
export function personalData(
  file: string,
  table: ReadTable,
  fit: Compared | null,
  overruled: Overruled,
  today?: string | null,
): readonly Issue[] {
  const { header, text, dialect, headerLine, around } = table;
  const fields = header.map((_, at) => {
    const column = fit?.match.columns[at] ?? null;
    return fit && column !== null ? (fieldOf(fit.dataset, column) ?? null) : null;
  });
  const columns = { cells: header, fields, headerLine: 1 };
  const values = personalValues(file, text, dialect, columns, overruled, today);
  // How many values match says more than the header.
  const headers = personalColumns(file, header, overruled).filter(
    (issue) =>
      !values.some(
        ({ column, canBeOverruled }) => column === issue.column && canBeOverruled === issue.canBeOverruled,
      ),
  );
  return [
    ...[...headers, ...values].map((issue) => ({ ...issue, row: (issue.row ?? 1) + headerLine - 1 })),
    ...around.flatMap((lines) => personalLines(file, lines.text, lines.line)),
  ];
}

/** Numbers of children in title lines and footnotes; a postcode there is that of an office. */
function personalLines(file: string, text: string, firstLine: number): readonly Issue[] {
  return text.split('\n').flatMap((line, at) => {
    const { upn, nhs } = marksIn(line);
    if (!upn && nhs !== 'certain') return [];
    const row = firstLine + at;
    return [personalIssue(file, upn ? 'upn' : 'nhs', lookLike(upn ? 'upn' : 'nhs', 1, 1), { row }, [])];
  });
}
