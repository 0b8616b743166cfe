import type { Verdict } from './comparison.ts';
import type { Figure } from './figure.ts';
import type { Indicator } from './indicator.ts';
import type { Calendar, Period } from './period.ts';

/** A figure as it is said in a review: the last day of its period or run of periods, and the period in short. */
export interface ReviewedFigure {
  /** ISO. */
  readonly end: string;
  /** "Sep 2026", "12 months to Sep 2026". */
  readonly window: string;
  readonly value: Figure;
}

/**
 * What a review shows of one indicator: worked out from the extracts while it is open, and as it was kept once it is
 * finished. It holds all that is drawn and said, so that nothing of it changes when an extract is restated.
 */
export interface ReviewedIndicator {
  readonly indicator: Pick<
    Indicator,
    'id' | 'title' | 'shortTitle' | 'unit' | 'unitWords' | 'decimals' | 'better' | 'measure' | 'outcomes'
  > &
    /** 'cumulative' cuts the line where a year starts afresh; absent means that nothing is counted up. */
    Partial<Pick<Indicator, 'kind'>>;
  readonly calendar: Calendar;
  /** The headline figure by period, oldest first: single periods, or for counts of events the run up to each. */
  readonly line: readonly { readonly period: Period; readonly value: Figure }[];
  /** First days of new series, ISO: the line is cut there. */
  readonly breaks: readonly string[];
  readonly verdict: Verdict;
  /** Null when there is no reading. */
  readonly latest: ReviewedFigure | null;
  /** A year before the latest; null when there is none. */
  readonly earlier: ReviewedFigure | null;
  /** The latest figure of the review before, or of the quarter before where none was held; null when there is none. */
  readonly lastReview: ReviewedFigure | null;
  /** The finding, in words. */
  readonly finding: string;
  /** Why the verdict is what it is; '' where nothing is to be said. */
  readonly reason: string;
  readonly source: string;
  readonly isIllustrative: boolean;
  /** True where small numbers are hidden in it. */
  readonly isPublic: boolean;
}
