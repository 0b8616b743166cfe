import { isNumber, missingMeaning, type Missing } from '../model/figure.ts';
import { changeSize, figureWords, formatNumber, isUnchanged, type Unit } from '../model/format.ts';
import { periodOf } from '../model/period.ts';
import type { ReviewedFigure, ReviewedIndicator } from '../model/reviewed.ts';

/** The latest figure against an earlier one, or why there is nothing to say. */
type Step =
  | { readonly kind: 'change'; readonly change: number }
  /** Nothing to compare with. */
  | { readonly kind: 'none' }
  /** No period has ended since. */
  | { readonly kind: 'same' }
  /** Counted up through the year, so that a rise says nothing. */
  | { readonly kind: 'counted-up' }
  | { readonly kind: 'not-comparable'; readonly window: string }
  | { readonly kind: 'missing'; readonly window: string; readonly reason: Missing };

/**
 * The finding of a review in words: the change since the last review and on a year ago, as plain facts, and why one
 * cannot be said. `since` is said as it stands: "since the review of quarter 1 2026/27".
 */
export function sinceReviewTitle(reviewed: ReviewedIndicator, since: string): string {
  const { indicator, latest } = reviewed;
  if (!latest) return `${indicator.shortTitle}: no figure in the extract`;
  if (!isNumber(latest.value)) return `${indicator.shortTitle}: ${missingWords(latest.window, latest.value)}`;
  const last = sinceLastReview(reviewed);
  const year = sinceYearEarlier(reviewed);
  const figure = `${figureWords(latest.value, indicator)} in ${inSentence(latest.window)}`;
  const main =
    last.kind === 'change'
      ? `${changed(last.change, indicator)} ${since}`
      : last.kind === 'same'
        ? `no new figure ${since}`
        : figure;
  const onYear = year.kind === 'change' ? yearWords(year.change, last, indicator) : '';
  return `${indicator.shortTitle}: ${[main + onYear, ...reasons(last, year)].join('; ')}`;
}

/** The latest figure against that of the last review. */
export function sinceLastReview(reviewed: ReviewedIndicator): Step {
  const { latest, lastReview, indicator } = reviewed;
  if (latest && lastReview && lastReview.end >= latest.end) return { kind: 'same' };
  if (lastReview && indicator.kind === 'cumulative') return { kind: 'counted-up' };
  return stepFrom(lastReview, reviewed);
}

function sinceYearEarlier(reviewed: ReviewedIndicator): Step {
  const { earlier, verdict } = reviewed;
  if (earlier && verdict === 'not-comparable') return { kind: 'not-comparable', window: earlier.window };
  return stepFrom(earlier, reviewed);
}

function stepFrom(from: ReviewedFigure | null, { latest, breaks }: ReviewedIndicator): Step {
  if (!from || !latest || !isNumber(latest.value)) return { kind: 'none' };
  const { window, value } = from;
  if (breaks.some((each) => from.end < each && each <= latest.end)) return { kind: 'not-comparable', window };
  if (!isNumber(value)) return { kind: 'missing', window, reason: value };
  return { kind: 'change', change: latest.value - value };
}

function changed(change: number, unit: Unit): string {
  if (isUnchanged(change, unit)) return 'no change';
  return `${change > 0 ? 'up' : 'down'} ${changeSize(change, unit)}`;
}

/** ", 3.7 on a year ago" after a change in the same direction, whose direction and unit stand for both. */
function yearWords(change: number, last: Step, unit: Unit): string {
  const isSteady = isUnchanged(change, unit);
  if (last.kind === 'change') {
    const wasSteady = isUnchanged(last.change, unit);
    if (isSteady && wasSteady) return ' or on a year ago';
    if (!isSteady && !wasSteady && change > 0 === last.change > 0)
      return `, ${formatNumber(Math.abs(change), unit.decimals)} on a year ago`;
  }
  return `, ${changed(change, unit)} on a year ago`;
}

function reasons(last: Step, year: Step): string[] {
  const notComparable = [last, year].flatMap((step) =>
    step.kind === 'not-comparable' ? [inSentence(step.window)] : [],
  );
  return [
    ...(notComparable.length > 0 ? [`not comparable with ${[...new Set(notComparable)].join(' or ')}`] : []),
    ...new Set(
      [last, year].flatMap((step) =>
        step.kind === 'missing' ? [missingWords(step.window, step.reason)] : [],
      ),
    ),
    ...(year.kind === 'none' ? ['no figure a year earlier'] : []),
  ];
}

/** "the figure for Sep 2026 is hidden, since the number is small". */
function missingWords(window: string, reason: Missing): string {
  const why = missingMeaning[reason];
  return `the figure for ${inSentence(window)} ${reason === 'not-applicable' ? why : `is ${why}`}`;
}

/** "the 12 months to Sep 2026", and "Sep 2026" as it is. */
export function inSentence(window: string): string {
  return /^\d.* to /.test(window) ? `the ${window}` : window;
}

/** The figure at the last review as the extract has it now, where that is another than was seen; null otherwise. */
export function restatedTo({ indicator, line, lastReview, calendar }: ReviewedIndicator): number | null {
  const period = lastReview && periodOf(lastReview.end, calendar);
  const now = period ? line.find((each) => each.period.end === period.end)?.value : undefined;
  if (!lastReview || !isNumber(now) || !isNumber(lastReview.value)) return null;
  return isUnchanged(now - lastReview.value, indicator) ? null : now;
}
