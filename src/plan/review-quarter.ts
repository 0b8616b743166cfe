import { quarterEnd } from './month.ts';
import { periodAt, periodLabel, periodOf, type Calendar } from '../model/period.ts';

/** Reviews go by the quarters of the financial year. */
const quarters: Calendar = { yearType: 'financial', frequency: 'quarter' };

/** "2026-27-Q2" of a quarter's last day (ISO); null for a day that ends none. */
export function reviewId(end: string): string | null {
  const period = periodOf(end, quarters);
  if (!period) return null;
  const next = String((period.year + 1) % 100).padStart(2, '0');
  return `${period.year}-${next}-Q${period.position + 1}`;
}

/** The last day of the quarter that "2026-27-Q2" names, ISO; null for anything else. */
export function quarterOfReview(id: string): string | null {
  const match = /^(\d{4})-(\d{2})-Q([1-4])$/.exec(id);
  const year = Number(match?.[1]);
  if (!match || year < 1999 || year > 2098 || (year + 1) % 100 !== Number(match[2])) return null;
  return periodAt(year, Number(match[3]) - 1, quarters).end;
}

/** The last days of the quarters that are over on a day, from the one in which another day lies; latest first, all ISO. */
export function quartersOver(from: string, day: string): readonly string[] {
  const ends: string[] = [];
  for (let end = quarterEnd(from); end <= day; end = quarterEnd(dayAfter(end))) ends.unshift(end);
  return ends;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The last day of the quarter before the one that ends on a day, ISO. */
export function quarterBefore(end: string): string {
  const period = periodOf(end, quarters);
  if (!period) throw new RangeError(`${end} ends no quarter`);
  return periodAt(period.year, period.position - 1, quarters).end;
}

/** "quarter 2 2026/27" of a quarter's last day (ISO); the day itself where it ends none. */
export function quarterWords(end: string): string {
  const period = periodOf(end, quarters);
  return period ? periodLabel(period, quarters).toLowerCase() : end;
}

/** What the latest figures of a review are compared with: "since the review of quarter 1 2026/27", or "since quarter 1 2026/27". */
export function lastReviewWords(quarter: string, isHeld: boolean): string {
  return isHeld ? `since the review of ${quarterWords(quarter)}` : `since ${quarterWords(quarter)}`;
}
