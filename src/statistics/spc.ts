import { assuranceOf, type SpcAssurance } from './spc-assurance.ts';
import { spcGroups, type SpcGroup } from './spc-limits.ts';
import { spcRules, spcSignals, type SpcRule, type SpcSignal } from './spc-rules.ts';
import { variationOf, type SpcVariation } from './spc-variation.ts';

/** From so many figures on, limits are settled enough to be drawn (NHS "Making Data Count"). */
export const fewestForSpc = 13;

export interface SpcOptions {
  readonly better: 'higher' | 'lower' | 'neutral';
  /** Positions at which limits start anew; none unless given. */
  readonly rebaseAt?: readonly number[] | undefined;
  /** Limits rest on the first so many figures of each group; on all unless given. */
  readonly fixAfter?: number | undefined;
  /** Leaves moving ranges above their own limit out of the limits; false unless given, as in the NHS workbook. */
  readonly screenOutliers?: boolean | undefined;
  /** In the values' unit; without it there is no assurance. */
  readonly target?: number | undefined;
}

/** One position of the series. Mean and limits are those of its group, null where that has no figure at all. */
interface SpcPoint {
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The first rule that holds, in the order outside, trend, two in three, shift; null for none or a missing figure. */
  readonly rule: SpcRule | null;
  /** 'common' where no rule holds or the figure is missing. */
  readonly variation: SpcVariation;
}

/** A group whose limits rest on fewer figures than make them settled. */
interface SpcWarning {
  readonly kind: 'short-group';
  readonly first: number;
  readonly last: number;
  readonly figures: number;
}

export interface SpcAnalysis {
  /** One a value, in order. */
  readonly points: readonly SpcPoint[];
  readonly groups: readonly SpcGroup[];
  /** Everything the rules found, oldest group first. */
  readonly signals: readonly SpcSignal[];
  /** That of the last figure. */
  readonly variation: SpcVariation;
  readonly assurance: SpcAssurance | null;
  readonly warnings: readonly SpcWarning[];
}

/**
 * The XmR chart of NHS "Making Data Count" for figures in the order of time, as the R package NHSRplotthedots works it
 * out: mean ± 2.66 × mean moving range, a group at a time between rebases. null is a missing figure and is skipped.
 */
export function analyseSpc(values: readonly (number | null)[], options: SpcOptions): SpcAnalysis {
  const groups = spcGroups(values, options);
  const signals = groups.flatMap((group) => spcSignals(values, group));
  const named = new Map<number, SpcSignal>();
  for (const rule of spcRules)
    for (const signal of signals.filter((each) => each.rule === rule))
      for (const at of signal.at) if (!named.has(at)) named.set(at, signal);
  const points = groups.flatMap(({ first, last, mean, lower, upper }) =>
    Array.from({ length: last - first + 1 }, (_, offset): SpcPoint => {
      const signal = named.get(first + offset);
      return {
        mean,
        lower,
        upper,
        rule: signal?.rule ?? null,
        variation: signal ? variationOf(signal, options.better) : 'common',
      };
    }),
  );
  const latest = values.findLastIndex((value) => value !== null);
  return {
    points,
    groups,
    signals,
    variation: points[latest]?.variation ?? 'common',
    assurance: assuranceOf(
      groups.findLast((group) => group.mean !== null),
      options.target,
      options.better,
    ),
    warnings: groups.flatMap(({ first, last, known }): SpcWarning[] =>
      known.length >= fewestForSpc ? [] : [{ kind: 'short-group', first, last, figures: known.length }],
    ),
  };
}
