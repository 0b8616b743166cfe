/**
 * One problem with a file, as a value. Rows are physical lines of the file as an editor counts them, from 1;
 * null where the problem is the whole file's or column's.
 */
export interface Issue {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  /** What stands in the file, as text. */
  readonly found: string;
  /** What would have been right, in words. */
  readonly expected: string;
  readonly code: IssueCode;
  /** Errors stop an import, warnings ask, notes only say what was done. */
  readonly severity: 'error' | 'warning' | 'note';
  /** True where the analyst may say, with a reason, that it is not so: `ReadingChoices.overruled`. */
  readonly canBeOverruled?: boolean;
}

export type IssueCode =
  | 'not-a-table'
  | 'no-dataset'
  | 'encoding'
  | 'empty-file'
  | 'missing-column'
  | 'extra-column'
  | 'duplicate-column'
  | 'blank-column'
  | 'ragged-row'
  | 'type'
  | 'required'
  | 'range'
  | 'allowed-values'
  | 'pattern'
  | 'reference'
  | 'period-end'
  | 'duplicate-row'
  | 'part-exceeds-whole'
  | 'total-differs'
  | 'personal-data'
  | 'too-large'
  /** How the file's bytes, cells or lines were read: its encoding, numbers with separators, dates, lines left out. */
  | 'read-as'
  | 'left-out'
  /** A data package that is not whole, or not one. */
  | 'package'
  | 'ambiguous-date'
  | 'future-period'
  | 'large-change';
