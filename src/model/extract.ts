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
  readonly content: TableContent;
  readonly delimiter: string;
  readonly quote: string;
  /** The file's columns in order, under their schema names; null for a column that is left out. */
  readonly columns: readonly (string | null)[];
  /** Physical line of the header, from 1. */
  readonly headerLine: number;
}

/** A table's text wherever it is kept: without BOM, line ends normalised to LF, header as first line. */
export interface TableContent {
  /** Some whole records from a place on, which is 0 or the `end` of the part before. */
  part(start: number): Promise<TextPart>;
  /** Finds the lines of rows and of rejected records, both by their place. */
  linesOf(rows: ReadonlySet<number>, rejected: ReadonlySet<number>): Promise<PhysicalLines>;
  /** Forgets the text, of which nothing may be asked afterwards. */
  release(): void;
}

/** A stretch of a table's text that starts and ends between records. */
export interface TextPart {
  /** UTF-8; whoever asked may give it away. */
  readonly bytes: Uint8Array;
  /** How many records it has, blank ones and the header too. */
  readonly records: number;
  /** Where the next part starts; null where this is the last. */
  readonly end: number | null;
  /** The share of the text up to its end, 0 to 1. */
  readonly share: number;
}

/** Where records stand in the file, as lines an editor counts, from 1. */
export interface PhysicalLines {
  /** Line of each wanted row, by its place among the rows that could be read, from 1. */
  readonly ofRow: ReadonlyMap<number, number>;
  /** Line of each rejected record, by its place among all records, the header being 1. */
  readonly ofRejected: ReadonlyMap<number, number>;
}

/** What loading one extract gave. */
export interface LoadResult {
  readonly rows: number;
  readonly issues: readonly Issue[];
  /** First and last period end, ISO; null when there are no rows. */
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
}
