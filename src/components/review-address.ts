import { quarterOfReview, reviewId } from '../plan/review-quarter.ts';

/** Where the review of a quarter stands; `end` is its last day, ISO. */
export function reviewAddress(end: string, item?: string): string {
  return `/review/${reviewId(end) ?? ''}${item === undefined ? '' : `?item=${encodeURIComponent(item)}`}`;
}

/** The quarter of the review that a path leads to, its last day, ISO; null for other pages. */
export function reviewedIn(path: string): string | null {
  const id = /^\/review\/([^/]+)$/.exec(path)?.[1];
  return id === undefined ? null : quarterOfReview(id);
}
