import { calendarOf, type Dataset } from '../model/dataset.ts';
import { periodOf } from '../model/period.ts';
import type { DataRow } from '../statistics/linked-cells-over-time.ts';

/**
 * The rows of an earlier extract in those reporting years of which it says something else than the present one. In
 * the other years all its cells and all their sums stand in the present extract too, so that it gives away no more.
 */
export function rowsOfChangedYears(
  dataset: Dataset,
  earlier: readonly DataRow[],
  present: readonly DataRow[],
): DataRow[] {
  const now = byPeriod(present);
  const calendar = calendarOf(dataset);
  const yearOf = (end: string) => periodOf(end, calendar)?.year;
  const changed = new Set(
    [...byPeriod(earlier)].filter(([end, rows]) => now.get(end) !== rows).map(([end]) => yearOf(end)),
  );
  return earlier.filter(({ periodEnd }) => changed.has(yearOf(periodEnd)));
}

/** What is said of each period, as text that is the same for the same rows in whatever order. */
function byPeriod(rows: readonly DataRow[]): Map<string, string> {
  const periods = new Map<string, string[]>();
  for (const { periodEnd, key, figures } of rows) {
    const row = JSON.stringify([Object.entries(key).sort(), Object.entries(figures).sort()]);
    const own = periods.get(periodEnd);
    if (own) own.push(row);
    else periods.set(periodEnd, [row]);
  }
  return new Map([...periods].map(([end, own]) => [end, own.sort().join('\n')]));
}
