import type { Dataset } from '../model/dataset.ts';
import type { PreparedText } from '../model/extract.ts';
import { cellChecks } from './cell-checks.ts';
import type { Connection } from './connection.ts';
import { findingOf, type Check, type Finding } from './finding.ts';
import { periodChecks } from './period-check.ts';
import { rejectedRecords } from './rejected-records.ts';
import { rowChecks } from './row-checks.ts';
import { totalChecks } from './total-checks.ts';

/** So many issues are named; more would help nobody mend a file. */
export const mostIssues = 1000;

/** What the checks of an offered extract found: the findings of each check up to `mostIssues`, and how many in all. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly count: number;
}

/** Runs every check that the schema asks for on the raw and the offered table. */
export async function runChecks(
  connection: Connection,
  dataset: Dataset,
  prepared: PreparedText,
): Promise<CheckResult> {
  const present = new Set(prepared.columns.filter((name) => name !== null));
  // All of them, however many: the place of every other row depends on them.
  const findings = await rejectedRecords(connection, dataset, prepared);
  let count = findings.length;
  const checks: Check[] = [
    ...cellChecks(dataset, present),
    ...(await periodChecks(connection, dataset)),
    ...rowChecks(dataset),
    ...totalChecks(dataset, present),
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
    const counts = batch.map(({ sql }, at) => `SELECT ${at} AS number, count(*) AS failures FROM (${sql})`);
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
