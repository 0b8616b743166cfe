import type { Dataset } from '../model/dataset.ts';
import { cellChecks } from './cell-checks.ts';
import type { Connection } from './connection.ts';
import { findingOf, type Check, type Finding } from './finding.ts';
import { changeChecks } from './change-checks.ts';
import { futureCheck, periodChecks } from './period-check.ts';
import { rowChecks } from './row-checks.ts';
import type { TidyCells } from './tidy-cells.ts';
import { totalChecks } from './total-checks.ts';

/** So many issues are named; more would help nobody mend a file. */
export const mostIssues = 1000;

/** What the checks of an offered extract found: the findings of each check up to `mostIssues`, and how many in all. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly count: number;
}

/** What checks need besides the file. */
export interface CheckOptions {
  /** The day of the import, ISO: no period may end after it. Not asked of what is already kept or shipped. */
  readonly today?: string;
  /** A table of the dataset's columns in which the period before may stand, for large changes; none where not given. */
  readonly earlierRows?: string;
}

/** Runs every check that the schema asks for on the raw and the offered table, beside the records already rejected. */
export async function runChecks(
  connection: Connection,
  dataset: Dataset,
  rejected: readonly Finding[],
  tidy: TidyCells,
  options: CheckOptions,
): Promise<CheckResult> {
  const present = new Set(tidy.profiles.keys());
  // All of them, however many: the place of every other row depends on them.
  const findings = [...rejected, ...tidy.findings];
  let count = findings.length;
  const checks: Check[] = [
    ...cellChecks(dataset, tidy),
    ...(await periodChecks(connection, dataset)),
    ...futureCheck(dataset, options.today),
    ...rowChecks(dataset, options.earlierRows),
    ...(await totalChecks(connection, dataset, present)),
    ...(await changeChecks(connection, dataset, present, options.earlierRows)),
  ];
  for (const { check, failures } of await failing(connection, checks)) {
    const rows = await connection.run(`SELECT * FROM (${check.sql}) ORDER BY place LIMIT ${mostIssues}`);
    findings.push(...rows.map((row) => findingOf(check, row)));
    count += failures;
  }
  return { findings, count };
}

/** So many checks fit into one statement without reaching the engine's limit of depth. */
const batchSize = 100;

/** The checks that fail, and how often: asked many at a time, since nearly all of them pass. */
async function failing(connection: Connection, checks: readonly Check[]) {
  const failed: { readonly check: Check; readonly failures: number }[] = [];
  for (let start = 0; start < checks.length; start += batchSize) {
    const batch = checks.slice(start, start + batchSize);
    const counts = batch.map(
      ({ sql, quickCount }, at) =>
        `SELECT ${at} AS number, (${quickCount ?? `SELECT count(*) FROM (${sql})`}) AS failures`,
    );
    const rows = await connection.run(
      `SELECT number::INTEGER AS number, failures::INTEGER AS failures FROM (${counts.join(' UNION ALL ')}) WHERE failures > 0 ORDER BY number`,
    );
    for (const row of rows) {
      const check = batch[Number(row['number'])];
      if (check) failed.push({ check, failures: Number(row['failures']) });
    }
  }
  return failed;
}
