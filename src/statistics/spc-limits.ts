/** A stretch of a series with limits of its own, by position in the series from first to last, both included. */
export interface SpcGroup {
  readonly first: number;
  readonly last: number;
  /** Positions that have a figure, in order. */
  readonly known: readonly number[];
  /** In the series' unit, as are the limits; null where the group has no figure. */
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Differences up to this are rounding of floating point, not differences. */
  readonly tolerance: number;
}

interface LimitOptions {
  readonly rebaseAt?: readonly number[] | undefined;
  readonly fixAfter?: number | undefined;
  readonly screenOutliers?: boolean | undefined;
}

/** Three standard deviations as moving ranges of two: 3 / 1.128, rounded as NHS "Making Data Count" does. */
const limitFactor = 2.66;
/** A moving range from here on, in mean moving ranges, lies above the upper range limit (D4 for ranges of two). */
const rangeLimitFactor = 3.267;

/** The stretches between rebases. Positions outside the series, and 0, start nothing anew. */
export function spcGroups(values: readonly (number | null)[], options: LimitOptions): SpcGroup[] {
  if (values.length === 0) return [];
  const starts = new Set((options.rebaseAt ?? []).filter((at) => at > 0 && at < values.length));
  const edges = [0, ...[...starts].toSorted((one, other) => one - other), values.length];
  return edges
    .slice(0, -1)
    .map((first, at) => groupOf(values, first, (edges[at + 1] ?? values.length) - 1, options));
}

/**
 * XmR limits of one group: mean ± 2.66 × mean moving range, from its first `fixAfter` figures where given. A missing
 * figure is skipped: the moving range is taken between the figures on either side of it. The screen drops moving
 * ranges above the upper range limit once; the mean keeps every figure, as in the R package NHSRplotthedots.
 */
function groupOf(
  values: readonly (number | null)[],
  first: number,
  last: number,
  { fixAfter = Infinity, screenOutliers = false }: LimitOptions,
): SpcGroup {
  const known: number[] = [];
  const figures: number[] = [];
  values.slice(first, last + 1).forEach((value, at) => {
    if (value === null) return;
    known.push(first + at);
    figures.push(value);
  });
  const tolerance = 1e-9 * Math.max(0, ...figures.map(Math.abs));
  const used = figures.slice(0, Math.max(1, fixAfter));
  if (used.length === 0) return { first, last, known, mean: null, lower: null, upper: null, tolerance };
  const mean = exactMean(used);
  const ranges = used.slice(1).map((figure, at) => Math.abs(figure - (used[at] ?? figure)));
  const unscreened = meanOf(ranges);
  const width =
    limitFactor *
    (screenOutliers ? meanOf(ranges.filter((range) => range < rangeLimitFactor * unscreened)) : unscreened);
  return { first, last, known, mean, lower: mean - width, upper: mean + width, tolerance };
}

/** Summing equal decimal fractions is not exact, and a constant series must lie on its mean. */
function exactMean(figures: readonly number[]): number {
  const [one = 0] = figures;
  return figures.every((figure) => figure === one) ? one : meanOf(figures);
}

/** 0 for nothing: a single figure, or a constant series, shows no variation. */
function meanOf(figures: readonly number[]): number {
  return figures.length === 0 ? 0 : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
