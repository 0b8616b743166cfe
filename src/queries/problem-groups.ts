import { saveFile } from '../export/save.ts';
import { writeCsv } from '../export/write-csv.ts';
import type { Issue, IssueCode } from '../model/issue.ts';

/** Problems of one kind in one column. */
export interface ProblemGroup {
  readonly id: string;
  /** "Type, column waiting: 312". */
  readonly words: string;
  readonly issues: readonly Issue[];
}

const kindWords: Readonly<Record<IssueCode, string>> = {
  'not-a-table': 'Not a table',
  'no-dataset': 'No dataset fits',
  encoding: 'Encoding',
  'empty-file': 'Empty file',
  'missing-column': 'Column missing',
  'extra-column': 'Column left out',
  'duplicate-column': 'Column twice',
  'blank-column': 'Column without a name',
  'ragged-row': 'Broken row',
  type: 'Not of the column’s type',
  required: 'Empty cell',
  range: 'Out of range',
  'allowed-values': 'Value not allowed',
  pattern: 'Form of the text',
  reference: 'Unknown references',
  'period-end': 'Period',
  'duplicate-row': 'Same row twice',
  'part-exceeds-whole': 'Part larger than its whole',
  'total-differs': 'Total differs from its parts',
  'personal-data': 'About single children',
  'too-large': 'Too large',
  'read-as': 'Read as',
  'left-out': 'Left out',
  package: 'Data package',
  'ambiguous-date': 'Date that can be read two ways',
  'future-period': 'Period not over yet',
  'large-change': 'Large change',
};

/** The kind of a problem in words. */
export function kindOf({ code }: Issue): string {
  return kindWords[code];
}

/** Groups by kind and column, the largest first; errors before warnings before notes. */
export function groupProblems(issues: readonly Issue[]): readonly ProblemGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const id = [issue.severity, issue.code, issue.column ?? ''].join(' ');
    const group = groups.get(id);
    if (group) group.push(issue);
    else groups.set(id, [issue]);
  }
  const weight = (of: readonly Issue[]) =>
    ['error', 'warning', 'note'].indexOf(of[0]?.severity ?? 'note') * 1e9 - of.length;
  return [...groups]
    .map(([id, all]) => ({ id, issues: all, words: wordsOf(all) }))
    .toSorted((one, other) => weight(one.issues) - weight(other.issues));
}

function wordsOf(issues: readonly Issue[]): string {
  const [first] = issues;
  if (!first) return '';
  const column = first.column === null ? '' : `, ${first.column}`;
  return `${kindOf(first)}${column}: ${issues.length.toLocaleString('en-GB')}`;
}

/** "2 errors, 1 warning"; '' where there are neither. */
export function countProblems(issues: readonly Issue[]): string {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.join(', ');
}

/** Saves problems as a CSV that is safe to open in a spreadsheet. */
export function downloadProblems(fileName: string, issues: readonly Issue[]): void {
  const csv = writeCsv({
    columns: ['File', 'Row', 'Column', 'Found', 'Expected', 'Kind', 'Severity'],
    rows: issues.map((issue) => [
      issue.file,
      issue.row ?? '',
      issue.column ?? '',
      issue.found,
      issue.expected,
      kindOf(issue),
      issue.severity,
    ]),
    notes: [],
  });
  const stem = fileName.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}_-]+/gu, '-');
  saveFile(`problems-of-${stem}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
}
