import type { AsAt } from '../queries/as-at.ts';
import { today } from './use-edit-rows.ts';

/**
 * The last day of which rows written on pages are shown, ISO: the present day while the latest quarter is looked at,
 * since what is entered today must be seen though no figures reach today; otherwise the quarter's last day.
 */
export function recordsUntil(asAt: AsAt | null): string {
  const now = today();
  return asAt && (!asAt.isLatest || asAt.date > now) ? asAt.date : now;
}
