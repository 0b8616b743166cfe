import { isNumber, type Figure } from '../model/figure.ts';
import { periodOf, shiftPeriod, type Frequency, type Period } from '../model/period.ts';
import type { ReviewedFigure, ReviewedIndicator } from '../model/reviewed.ts';

/** A period of the line. */
interface ReviewedPlace {
  readonly period: Period;
  /** 'unavailable' where the extract has none. */
  readonly value: Figure;
}

/** A figure that is marked on the line. */
export interface MarkedFigure {
  readonly at: number;
  readonly value: number;
}

/** The periods that a review's line is drawn over, with what is marked on it; positions count from 0. */
export interface ReviewedPlaces {
  readonly places: readonly ReviewedPlace[];
  /** One entry a place; null is a gap. */
  readonly values: readonly (number | null)[];
  /** Positions before which a new series starts. */
  readonly breaks: readonly number[];
  /** Positions before which the line is cut: breaks, and where counting up starts afresh. */
  readonly cuts: readonly number[];
  /** Where "since the last review" begins; null where there was none or no period has ended since. */
  readonly since: number | null;
  /** Null where there is none, or it has no figure. */
  readonly lastReview: MarkedFigure | null;
  readonly earlier: MarkedFigure | null;
  readonly latest: MarkedFigure | null;
}

const shown: Readonly<Record<Frequency, number>> = { month: 19, quarter: 9, term: 7, year: 4 };

/** Every period of the last year and a half or so, and back to the last review where that lies further back. */
export function reviewedPlaces(reviewed: ReviewedIndicator): ReviewedPlaces {
  const { line, calendar, latest, lastReview } = reviewed;
  const periods = shownPeriods(reviewed);
  const byEnd = new Map(line.map(({ period, value }) => [period.end, value]));
  const values = periods.map(({ end }) => {
    const value = byEnd.get(end);
    return isNumber(value) ? value : null;
  });
  // A run of which a part is missing has no place on the line, and yet may be what is compared: it stands alone.
  const places = periods.map((period) => ({
    period,
    value: (period.end === latest?.end ? latest.value : byEnd.get(period.end)) ?? 'unavailable',
  }));
  const firstFrom = (from: string) => periods.findIndex(({ end }) => end >= from);
  const breaks = reviewed.breaks.map(firstFrom).filter((at) => at > 0);
  const starts =
    reviewed.indicator.kind === 'cumulative' && calendar.frequency !== 'year'
      ? periods.flatMap(({ position }, at) => (position === 0 && at > 0 ? [at] : []))
      : [];
  const since = lastReview ? firstFrom(lastReview.end) : -1;
  const marked = (figure: ReviewedFigure | null): MarkedFigure | null => {
    const at = figure ? periods.findIndex(({ end }) => end === figure.end) : -1;
    return figure && at >= 0 && isNumber(figure.value) ? { at, value: figure.value } : null;
  };
  return {
    places,
    values,
    breaks,
    cuts: [...new Set([...breaks, ...starts])].sort((one, other) => one - other),
    since: since >= 0 && since < periods.length - 1 ? since : null,
    lastReview: marked(lastReview),
    earlier: marked(reviewed.earlier),
    latest: marked(reviewed.latest),
  };
}

function shownPeriods({ line, calendar, latest, lastReview }: ReviewedIndicator): Period[] {
  const ends = [...line.map(({ period }) => period.end), ...(latest ? [latest.end] : [])].sort();
  const lastEnd = ends.at(-1);
  const last = lastEnd === undefined ? null : periodOf(lastEnd, calendar);
  if (!last) return [];
  const usual = shiftPeriod(last, 1 - shown[calendar.frequency], calendar).end;
  const wanted = lastReview && lastReview.end < usual ? lastReview.end : usual;
  const periods: Period[] = [];
  for (
    let period = last;
    period.end >= wanted && period.end >= (ends[0] ?? '');
    period = shiftPeriod(period, -1, calendar)
  )
    periods.unshift(period);
  return periods;
}
