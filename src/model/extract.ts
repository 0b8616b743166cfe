import type { Issue } from './issue.ts';

/** One CSV file of one dataset, as it was given. */
export interface Extract {
  readonly dataset: string;
  readonly fileName: string;
  /** SHA-256 of the bytes, lower-case hex: the version that query keys carry. */
  readonly hash: string;
  readonly size: number;
  /** The day it was taken or loaded, ISO. */
  readonly date: string;
  /** True for what ships with the product and is made up. */
  readonly illustrative: boolean;
  /** 'shipped' with the site or 'imported' in this browser. */
  readonly origin: 'shipped' | 'imported';
  /** How many extracts lie below it in the same table, of which it changed or added rows; absent for none. */
  readonly below?: number;
}

/** A file read as text, its dialect and columns known, ready for the warehouse. */
export interface PreparedText {
  readonly fileName: string;
  /** UTF-8 text without BOM, line ends normalised to LF, header as first line. */
  readonly text: string;
  readonly delimiter: string;
  readonly quote: string;
  /** The file's columns in order, under their schema names; null for a column that is left out. */
  readonly columns: readonly (string | null)[];
  /** Physical line of the header, from 1. */
  readonly headerLine: number;
}

/** What loading one extract gave. */
export interface LoadResult {
  readonly rows: number;
  readonly issues: readonly Issue[];
  /** First and last period end, ISO; null when there are no rows. */
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
}
