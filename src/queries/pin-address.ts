import type { ChartPin } from '../model/chart-pin.ts';
import { reviewId } from '../plan/review-quarter.ts';
import { asAtParameter, publicParameter } from './scope.ts';

/** What the address of a page says of how it is looked at. */
interface Looked {
  readonly asAt: string;
  readonly isPublic: boolean;
}

/** Opens the chart again with the same rows, day and view: "/indicators/…?view=trend&asAt=2026-09-30". */
export function pinAddress({ indicator, chart, choices, asAt }: ChartPin, isPublic: boolean): string {
  const id = reviewId(asAt);
  if (chart === 'since-review' && id !== null)
    return scopedAddress(`/review/${id}`, {}, { asAt: '', isPublic });
  const view = chart === 'year-on-year' ? {} : { view: chart === 'trend' ? 'trend' : 'breakdown' };
  return scopedAddress(
    `/indicators/${encodeURIComponent(indicator)}`,
    { ...view, ...choices },
    { asAt, isPublic },
  );
}

/** A route with what it is to show; what is empty is left out. */
export function scopedAddress(
  route: string,
  choices: Readonly<Record<string, string>>,
  { asAt, isPublic }: Looked,
): string {
  const parameters = new URLSearchParams(choices);
  if (asAt !== '') parameters.set(asAtParameter, asAt);
  if (isPublic) parameters.set(publicParameter, 'yes');
  const text = parameters.toString();
  return text === '' ? route : `${route}?${text}`;
}
