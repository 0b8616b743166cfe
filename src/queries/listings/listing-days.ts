import { asAtFrom } from '../as-at.ts';
import type { PaperContext } from '../paper-context.ts';

/** The days of a listing, ISO. */
export interface ListingDays {
  /** The day looked at, as figures take it: '' for everything there is. */
  readonly figures: string;
  /** The day looked at, from which is told what is overdue and what is new. */
  readonly asAt: string;
  /** The last day of which records of registers count. */
  readonly until: string;
}

/**
 * The days of a listing that is pinned to a day (ISO; '' for everything there is). As on the pages, records count up to
 * the present day while the latest quarter with figures is looked at, otherwise up to the day itself.
 */
export function listingDays(
  asAt: string,
  { catalogue, datasets, today }: Pick<PaperContext, 'catalogue' | 'datasets' | 'today'>,
): ListingDays {
  if (asAt === '') return { figures: '', asAt: today, until: today };
  const latest = asAtFrom(null, null, catalogue, { datasets });
  const isLatest = latest !== null && asAt >= latest.date;
  return { figures: asAt, asAt, until: isLatest && asAt <= today ? today : asAt };
}
