import type { Dataset } from '../model/dataset.ts';
import type { LoadResult, PreparedText } from '../model/extract.ts';
import type { Connection } from './connection.ts';
import { describeTable } from './describe.ts';
import type { DateOptions } from './date-cells.ts';
import type { Finding } from './finding.ts';
import { locateIssues } from './locate-issues.ts';
import { clearReading, readText, typeRows } from './read-text.ts';
import { mostIssues, runChecks, type CheckOptions } from './run-checks.ts';
import { offeredTable, stagingNames } from './staging-names.ts';
import { tidyCells } from './tidy-cells.ts';

/** What an offered extract holds, with at most 1,000 of its issues in the order of the file. */
export interface OfferResult extends LoadResult {
  /** How many issues there are in all, of which `issues` names the first. */
  readonly issueCount: number;
}

/** What the reading of a file rests on besides the file: who reads dates, what was answered, which day it is. */
export type OfferOptions = DateOptions &
  CheckOptions & {
    /** Hears, as parts are read, how many rows there are and which share of the text, 0 to 1. */
    readonly onPart?: (rows: number, share: number) => void;
  };

/**
 * Reads, types and checks a file beside the loaded table, which stays as it is; a file offered before is
 * replaced. Numbers, dates and values written another way are read as what they mean, with a note; a cell that fails is an issue and unavailable, never 0. Throws QueryError, leaving nothing offered.
 */
export async function offerExtract(
  connection: Connection,
  dataset: Dataset,
  prepared: PreparedText,
  options: OfferOptions = {},
): Promise<OfferResult> {
  const { onPart = () => {} } = options;
  try {
    await clearReading(connection, dataset);
    const { rejected, isWhole } = await readText(connection, dataset, prepared, onPart);
    if (!isWhole) return await refused(rejected, prepared);
    const tidy = await tidyCells(connection, dataset, prepared, options);
    await typeRows(connection, dataset, tidy.profiles);
    const { findings, count } = await runChecks(connection, dataset, rejected, tidy, options);
    const table = await describeTable(connection, dataset, offeredTable(dataset));
    return {
      rows: table?.rows ?? 0,
      firstPeriod: table?.firstPeriod ?? null,
      lastPeriod: table?.lastPeriod ?? null,
      issues: (await locateIssues(findings, prepared)).slice(0, mostIssues),
      issueCount: count,
    };
  } catch (error) {
    await discardExtract(connection, dataset);
    throw error;
  } finally {
    await clearReading(connection, dataset);
  }
}

/** A file with more records that cannot be read than are named: nothing of it is offered, and the rest is not looked at. */
async function refused(rejected: readonly Finding[], prepared: PreparedText): Promise<OfferResult> {
  return {
    rows: 0,
    firstPeriod: null,
    lastPeriod: null,
    issues: (await locateIssues(rejected, prepared)).slice(0, mostIssues),
    issueCount: rejected.length,
  };
}

/**
 * Puts the offered extract in place of the loaded one, all or nothing: a single statement, so that no other
 * query on the connection can run between the halves. Throws Error when nothing was offered.
 */
export async function acceptExtract(connection: Connection, dataset: Dataset): Promise<void> {
  const { loaded, offered } = stagingNames(dataset);
  if ((await describeTable(connection, dataset, offeredTable(dataset))) === null)
    throw new Error(`There is no offered file of “${dataset.title}” to accept.`);
  await connection.run(`CREATE OR REPLACE TABLE ${loaded} AS FROM ${offered}`);
  await discardExtract(connection, dataset);
}

/** Forgets the offered extract; the loaded one stays. Nothing offered is not an error. */
export async function discardExtract(connection: Connection, dataset: Dataset): Promise<void> {
  await connection.run(`DROP TABLE IF EXISTS ${stagingNames(dataset).offered}`);
}

/** Drops all that is left of an offer whose reading was stopped; nothing left is not an error. */
export async function clearOffer(connection: Connection, dataset: Dataset): Promise<void> {
  await clearReading(connection, dataset);
  await discardExtract(connection, dataset);
}

/** Drops the loaded table, for a dataset that is to have none; nothing loaded is not an error. */
export async function dropExtract(connection: Connection, dataset: Dataset): Promise<void> {
  await connection.run(`DROP TABLE IF EXISTS ${stagingNames(dataset).loaded}`);
}
