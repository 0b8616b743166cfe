import type { Figure } from './figure.ts';
import type { Period } from './period.ts';

/** What a comparison with a year earlier says. */
export type Verdict =
  | 'improving'
  | 'worsening'
  | 'no-clear-change'
  | 'too-few'
  | 'too-early'
  | 'not-comparable'
  | 'suppressed'
  | 'no-data';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  improving: 'Improving',
  worsening: 'Worsening',
  'no-clear-change': 'No clear change',
  'too-few': 'Too few',
  'too-early': 'Too early',
  'not-comparable': 'Not comparable',
  suppressed: 'Suppressed',
  'no-data': 'No data',
};

/** One side of a comparison: a single period, or a run of periods added up from counts. */
export interface Side {
  readonly first: Period;
  readonly last: Period;
  readonly value: Figure;
  readonly numerator: Figure | null;
  readonly denominator: Figure | null;
}

export interface Comparison {
  readonly verdict: Verdict;
  /** Null when the extract has no reading at all. */
  readonly latest: Side | null;
  /** Null when there is no period a year earlier. */
  readonly earlier: Side | null;
  /** latest − earlier in the indicator's unit (points for per cent); null unless both are numbers and comparable. */
  readonly change: number | null;
  /** 95% interval of the change, in the unit; null where none is claimed. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** The smallest change, in the unit, that numbers of this size could have shown; null where no interval is claimed. */
  readonly smallestDetectable: number | null;
  /** Periods present on both sides, of those a full comparison has. */
  readonly periods: { readonly used: number; readonly of: number };
}

/** Is the latest better, clearly so? One step of the promise. */
export type StepOutcome = 'better' | 'worse' | 'not-clear' | 'not-comparable' | 'no-data';

/** One year of the promise against the year before. Years are the calendar year they start in. */
export interface PromiseStep {
  readonly from: number;
  readonly to: number;
  readonly comparison: Comparison;
  readonly outcome: StepOutcome;
  /** False for a part year, which is "so far" and does not count. */
  readonly finished: boolean;
}

export interface Promised {
  readonly steps: readonly PromiseStep[];
  readonly outcome: 'kept-so-far' | 'broken' | 'not-shown';
  readonly baseline: number;
  readonly last: number;
}

/** A measure's verdict over its headline indicators. */
export interface Rollup {
  readonly verdict: Verdict | 'mixed';
  readonly improving: number;
  readonly worsening: number;
  readonly of: number;
}
