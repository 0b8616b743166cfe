import { reviewedPlaces } from '../charts/since-review-places.ts';
import { sinceReviewStart } from '../charts/since-review.ts';
import { isNumber, type Figure } from '../model/figure.ts';
import { figureWords, formatFigure, type Unit } from '../model/format.ts';
import { dateWords, periodShort, periodsPerYear, type Period } from '../model/period.ts';
import type { ReviewedFigure, ReviewedIndicator } from '../model/reviewed.ts';
import { spanWords } from '../statistics/series-words.ts';
import { inSentence, restatedTo, sinceLastReview } from './since-review-steps.ts';

/** Unit, span, how it is drawn, and where the axis starts if that is above 0. */
export function subtitleOf(reviewed: ReviewedIndicator): string {
  const { indicator, calendar, latest } = reviewed;
  const { places } = reviewedPlaces(reviewed);
  const [first, last] = [places[0], places.at(-1)];
  const short = (period: Period) => periodShort(period, calendar);
  const count = periodsPerYear(calendar.frequency);
  const isRun = count > 1 && latest !== null && / to /.test(latest.window);
  const how = isRun
    ? `the ${count} ${calendar.frequency}s to each ${calendar.frequency}`
    : `by ${calendar.frequency}`;
  const drawn =
    !first || !last
      ? ''
      : first === last
        ? `, ${latest?.window ?? short(last.period)}`
        : `, ${how}, ${short(first.period)} to ${short(last.period)}`;
  const start = sinceReviewStart({ reviewed });
  return `${capital(indicator.unitWords)}${drawn}.${start === null || !last ? '' : ` The axis starts at ${start}.`}`;
}

/** What must be known beside the line, in sentences. */
export function notesOf(reviewed: ReviewedIndicator): string[] {
  const { indicator, lastReview, breaks, isPublic, reason } = reviewed;
  const { places } = reviewedPlaces(reviewed);
  const restated = restatedTo(reviewed);
  const isShown = (from: string) =>
    (places[0]?.period.end ?? from) < from && from <= (places.at(-1)?.period.end ?? '');
  return [
    ...(reason === '' || indicator.better === 'neutral' ? [] : [reason]),
    ...(lastReview
      ? []
      : ['There is no figure of a review or quarter before that is made up of the same periods.']),
    ...(sinceLastReview(reviewed).kind === 'counted-up'
      ? ['Counted up through the year and afresh with each new one: only a year earlier compares with it.']
      : []),
    ...(lastReview && restated !== null
      ? [
          `The figure for ${inSentence(lastReview.window)} was ${figureWords(lastReview.value, indicator)} when it was reviewed; it has been restated to ${figureWords(restated, indicator)}.`,
        ]
      : []),
    ...breaks
      .filter(isShown)
      .map((from) => `Series break from ${dateWords(from)}: figures before it are not comparable.`),
    ...(isPublic ? ['Public view: small counts, and what would give them away, are hidden as [c].'] : []),
  ];
}

/** Alt text: the span, the marked figures, the lowest and the highest. `atReview` is "at the last review" or "in quarter 1 2026/27". */
export function descriptionOf(reviewed: ReviewedIndicator, atReview: string): string {
  const { indicator, calendar, latest, lastReview, earlier } = reviewed;
  const readings = reviewedPlaces(reviewed).places.map((place) => ({
    ...place,
    part: {},
    numerator: null,
    denominator: null,
    grades: null,
  }));
  const span = spanWords(readings, { calendar, readings });
  const said = (figure: ReviewedFigure | null, where: (window: string) => string) =>
    figure ? [`${knownWords(figure.value, indicator)} ${where(inSentence(figure.window))}`] : [];
  const figures = [
    ...said(latest, (window) => `in ${window}`),
    ...said(
      lastReview && latest?.end === lastReview.end ? null : lastReview,
      (window) => `${atReview} (${window})`,
    ),
    ...said(earlier, (window) => `a year earlier (${window})`),
  ].join(', ');
  const range = rangeWords(reviewed);
  return [`${indicator.title}, ${indicator.unitWords}: ${span}.`, figures && `${capital(figures)}.`, range]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The lowest and the highest figure that is drawn; '' where they are the same. */
function rangeWords(reviewed: ReviewedIndicator): string {
  const { indicator, calendar } = reviewed;
  const known = reviewedPlaces(reviewed)
    .places.flatMap(({ period, value }) => (isNumber(value) ? [{ period, value }] : []))
    .sort((one, other) => one.value - other.value);
  const [low, high] = [known[0], known.at(-1)];
  if (!low || !high || formatFigure(low.value, indicator) === formatFigure(high.value, indicator)) return '';
  const at = ({ period, value }: { readonly period: Period; readonly value: number }) =>
    `${figureWords(value, indicator)} in ${periodShort(period, calendar)}`;
  return `Lowest ${at(low)}, highest ${at(high)}.`;
}

const missingShort = {
  suppressed: 'hidden',
  unavailable: 'not available',
  'not-applicable': 'not applicable',
};

function knownWords(figure: Figure, unit: Unit): string {
  return isNumber(figure) ? figureWords(figure, unit) : missingShort[figure];
}

/** With a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
