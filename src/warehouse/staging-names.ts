import type { Dataset } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import { readableFolder } from './lock-down.ts';

/** The column that holds a row's place among the rows read, from 1. */
export const rowColumn = '__row';

/** The column that holds the last day of the period, in every dataset that has periods. */
export const periodColumn = 'period_end';

/** The quoted tables of one dataset: the loaded one, the offered one, and what exists only while reading. */
export interface StagingNames {
  readonly file: string;
  readonly loaded: string;
  readonly offered: string;
  readonly raw: string;
  /** How the texts of date columns were read, where they are not ISO. */
  readonly dates: string;
  readonly rejects: string;
  readonly scans: string;
}

export function stagingNames(dataset: Dataset): StagingNames {
  const plain = dataset.name.replaceAll('-', '_');
  return {
    file: `${readableFolder}${dataset.name}.csv`,
    loaded: quoteIdentifier(dataset.name),
    offered: quoteIdentifier(offeredTable(dataset)),
    raw: quoteIdentifier(rawTable(dataset)),
    dates: quoteIdentifier(`${dataset.name}__dates`),
    // read_csv takes these names only where they need no quotes.
    rejects: `${plain}__rejects`,
    scans: `${plain}__scans`,
  };
}

/** The table an offered extract stands in, typed and checked, until it is accepted or discarded. */
export function offeredTable(dataset: Dataset): string {
  return `${dataset.name}__offered`;
}

/** The table of a file's cells as text, while it is read. */
export function rawTable(dataset: Dataset): string {
  return `${dataset.name}__raw`;
}
