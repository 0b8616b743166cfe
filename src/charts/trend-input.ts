import type { SeriesBreak } from '../model/dataset.ts';
import type { Unit } from '../model/format.ts';
import type { Series } from '../model/reading.ts';
import type { SpcAnalysis } from '../statistics/spc.ts';
import type { DatedFact } from './dated-levels.ts';

/** What the SPC chart is drawn from; width is that of the whole chart in px. */
export interface TrendInput {
  readonly series: Series;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'neutral';
  /** Of every period from the first to the last, as `spcPlaces` lists them. */
  readonly analysis: SpcAnalysis;
  /** Dated targets and baselines, drawn over the periods in which they hold. */
  readonly targets: readonly DatedFact[];
  /** Where the limits start anew by design, by position, and why. */
  readonly rebases: readonly { readonly at: number; readonly note: string }[];
  /** What a reader should know, by day. */
  readonly annotations: readonly { readonly date: string; readonly note: string }[];
  readonly breaks: readonly SeriesBreak[];
  readonly width: number;
  /** Small charts beside each other: no labels at the limits, no notes, no key. */
  readonly compact?: boolean;
}
