import { verdictWords, type Side } from '../model/comparison.ts';
import type { Figure } from '../model/figure.ts';
import { formatFigure } from '../model/format.ts';
import { periodShort } from '../model/period.ts';
import type { ReviewedFigure, ReviewedIndicator } from '../model/reviewed.ts';
import { shortWindow } from '../statistics/words.ts';
import { sourceWords } from './chart.ts';
import type { IndicatorFigures } from './figures.ts';
import type { KeptExtract } from './kept-review.ts';
import type { LoadedDataset } from './load-extracts.ts';

/**
 * An indicator as a review shows it while it is open. `lastReview` is the last day of the quarter of the review before,
 * or of the quarter before where none was held (ISO); `seenThen` is what that review showed, null where none was kept.
 */
export function reviewedNow(
  figures: IndicatorFigures,
  lastReview: string,
  seenThen: ReviewedIndicator | null,
): ReviewedIndicator {
  const { indicator, calendar, comparison, breaks, extract, isPublic } = figures;
  const line = figures.headline.readings.map(({ period, value }) => ({ period, value }));
  const sideOf = (side: Side | null): ReviewedFigure | null =>
    side && {
      end: side.last.end,
      window: shortWindow(side, calendar, comparison.periods),
      value: side.value,
    };
  const latest = sideOf(comparison.latest);
  return {
    indicator,
    calendar,
    line,
    breaks: breaks.map(({ from }) => from),
    verdict: comparison.verdict,
    latest,
    earlier: sideOf(comparison.earlier),
    lastReview: likeForLike(latest, seenThen?.latest ?? readingBy(figures, latest, lastReview)),
    finding: figures.finding,
    reason: figures.reason,
    source: sourceWords(figures),
    isIllustrative: extract.illustrative,
    isPublic,
  };
}

/** The figure of the last review where it is of as long a run, whole in both; null where other periods make it up. */
function likeForLike(latest: ReviewedFigure | null, before: ReviewedFigure | null): ReviewedFigure | null {
  const run = (figure: ReviewedFigure) => (/ to /.test(figure.window) ? figure.window.split(' to ')[0] : '');
  if (!latest || !before || run(latest) !== run(before)) return null;
  return / of /.test(run(latest) ?? '') ? null : before;
}

/** The last reading of the line up to a day, in a window as long as the latest one. */
function readingBy(
  { headline, calendar, comparison }: IndicatorFigures,
  latest: ReviewedFigure | null,
  day: string,
): ReviewedFigure | null {
  const at = headline.readings.findLast(({ period }) => period.end <= day);
  if (!at || !latest || !comparison.latest) return null;
  if (at.period.end === latest.end) return latest;
  const { first, last } = comparison.latest;
  const isSingle = first.end === last.end;
  const run = headline.readings.filter(({ period }) => period.end <= at.period.end);
  const length = headline.readings.filter(
    ({ period }) => period.end >= first.end && period.end <= last.end,
  ).length;
  const begin = isSingle ? at : (run.at(-length) ?? at);
  const side: Side = { ...at, first: begin.period, last: at.period };
  return { end: at.period.end, window: shortWindow(side, calendar), value: at.value };
}

/** A figure that another extract says differently than the one that a finished review rested on. */
export interface Restated {
  readonly indicator: string;
  readonly title: string;
  /** The period in short; 'verdict' for the judgement. */
  readonly window: string;
  readonly then: string;
  readonly now: string;
}

/**
 * What is said differently today of what a finished review showed, as at the same day: by indicator the verdict, the
 * figures that were compared, then the other periods of the line, newest first. An indicator that is not worked out any
 * more is not among them.
 */
export function restatedSince(
  kept: readonly ReviewedIndicator[],
  today: ReadonlyMap<string, ReviewedIndicator>,
): readonly Restated[] {
  return kept.flatMap((then) => {
    const now = today.get(then.indicator.id);
    if (!now) return [];
    const said = (value: Figure) => formatFigure(value, then.indicator);
    const row = (window: string, before: string, after: string): Restated[] =>
      before === after
        ? []
        : [{ indicator: then.indicator.id, title: then.indicator.title, window, then: before, now: after }];
    const figures = [then.latest, then.earlier].flatMap((seen) =>
      seen ? row(seen.window, said(seen.value), said(figureAt(now, seen))) : [],
    );
    const named = [then.latest?.end, then.earlier?.end];
    const others = then.line
      .filter(({ period }) => !named.includes(period.end))
      .toReversed()
      .flatMap(({ period, value }) => {
        const found = now.line.find((each) => each.period.end === period.end);
        return row(periodShort(period, then.calendar), said(value), said(found?.value ?? 'unavailable'));
      });
    const judged = row('verdict', verdictWords[then.verdict], verdictWords[now.verdict]);
    return [...(then.indicator.better === 'neutral' ? [] : judged), ...figures, ...others];
  });
}

function figureAt(now: ReviewedIndicator, seen: ReviewedFigure): Figure {
  const whole = [now.latest, now.earlier].find(
    (figure) => figure?.end === seen.end && figure.window === seen.window,
  );
  const found = whole ?? now.line.find(({ period }) => period.end === seen.end);
  return found ? found.value : 'unavailable';
}

/** Titles of the datasets whose extract is another today than the one a finished review rested on. */
export function restatedExtracts(
  kept: readonly KeptExtract[],
  loaded: ReadonlyMap<string, LoadedDataset>,
): readonly string[] {
  return kept.flatMap(({ dataset, title, hash }) => {
    const now = loaded.get(dataset);
    const isRegister = now?.dataset.dashboard.register !== undefined;
    return isRegister || (now?.state === 'loaded' && now.extract.hash === hash) ? [] : [title];
  });
}
