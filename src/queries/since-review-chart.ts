import { reviewedPlaces } from '../charts/since-review-places.ts';
import { sinceReviewHeight, sinceReviewOption } from '../charts/since-review.ts';
import type { ChartPin } from '../model/chart-pin.ts';
import { isNumber, missingSymbol } from '../model/figure.ts';
import { formatFigure } from '../model/format.ts';
import { periodLabel } from '../model/period.ts';
import type { ReviewedIndicator } from '../model/reviewed.ts';
import { stampsOf, type Chart } from './chart.ts';
import type { Cell, FiguresTable } from './figures-table.ts';
import { restatedTo, sinceReviewTitle } from './since-review-steps.ts';
import { capital, descriptionOf, notesOf, subtitleOf } from './since-review-words.ts';

/**
 * The chart of an indicator in a review, with all that stands around it. `since` says what the latest figure is
 * compared with: "since the review of quarter 1 2026/27", or "since quarter 1 2026/27" where no review was held; `seen`
 * is what the chart is pinned by.
 */
export function sinceReviewChart(
  reviewed: ReviewedIndicator,
  since: string,
  seen: Pick<ChartPin, 'asAt' | 'choices'>,
): Chart {
  const { indicator } = reviewed;
  const words = sinceWords(since);
  const input = { reviewed, bandName: words.band };
  return {
    indicatorId: indicator.id,
    measure: indicator.measure,
    outcomes: indicator.outcomes,
    view: 'trend',
    pin: { indicator: indicator.id, chart: 'since-review', ...seen },
    title: sinceReviewTitle(reviewed, since),
    subtitle: subtitleOf(reviewed),
    verdict: indicator.better === 'neutral' ? null : reviewed.verdict,
    notes: notesOf(reviewed),
    source: reviewed.source,
    stamps: stampsOf(reviewed),
    description: descriptionOf(reviewed, words.at),
    option: (width) => sinceReviewOption({ ...input, width }),
    height: (width) => sinceReviewHeight(width),
    table: tableOf(reviewed, words.mark),
  };
}

/** What the band, the alt text and the table call the review, or the quarter where none was held. */
function sinceWords(since: string) {
  if (since.includes('review'))
    return { band: 'Since last review', at: 'at the last review', mark: 'last review' };
  const quarter = since.replace(/^since /, '');
  return { band: capital(since), at: `in ${quarter}`, mark: quarter };
}

function tableOf(reviewed: ReviewedIndicator, reviewMark: string): FiguresTable {
  const { indicator, calendar, latest, lastReview, earlier } = reviewed;
  const seen =
    restatedTo(reviewed) === null || !lastReview
      ? ''
      : `, when it was ${formatFigure(lastReview.value, indicator)}`;
  const marks = (end: string) =>
    [
      latest?.end === end ? 'latest' : '',
      lastReview?.end === end ? reviewMark + seen : '',
      earlier?.end === end ? 'a year earlier' : '',
    ].filter((mark) => mark !== '');
  return {
    columns: ['Period', capital(indicator.unitWords), 'Marked'],
    rows: reviewedPlaces(reviewed)
      .places.toReversed()
      .map(({ period, value }): Cell[] => [
        periodLabel(period, calendar),
        isNumber(value) ? { value, decimals: indicator.decimals } : missingSymbol[value],
        marks(period.end).join(', '),
      ]),
  };
}
