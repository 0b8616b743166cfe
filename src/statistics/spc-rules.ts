import type { SpcGroup } from './spc-limits.ts';

/** The rules, in the order in which the first that holds for a point is named. */
export const spcRules = ['outside', 'trend', 'two-in-three', 'shift'] as const;
export type SpcRule = (typeof spcRules)[number];

/** One thing a rule found. */
export interface SpcSignal {
  readonly rule: SpcRule;
  /** 1 above the mean or rising, −1 below the mean or falling. */
  readonly direction: 1 | -1;
  /** Positions it flags, in order. */
  readonly at: readonly number[];
}

type Side = 1 | 0 | -1;
interface Point {
  readonly at: number;
  readonly value: number;
  readonly side: Side;
  /** 1 above the upper limit, −1 below the lower, else 0. */
  readonly outside: Side;
  /** Beyond two thirds of the way from the mean to a limit, and within it. */
  readonly isClose: boolean;
}

/** So many points on one side of the mean, or rising or falling, are unlikely to be chance. */
const runLength = 7;

/**
 * All that the four rules of NHS "Making Data Count" find in one group, whether or not another rule holds for the
 * same points. Missing figures are skipped, and nothing reaches across a rebase.
 */
export function spcSignals(values: readonly (number | null)[], group: SpcGroup): SpcSignal[] {
  const points = pointsOf(values, group);
  return [
    ...outsideSignals(points),
    ...trendSignals(points, group.tolerance),
    ...twoInThreeSignals(points),
    ...shiftSignals(points),
  ];
}

function pointsOf(values: readonly (number | null)[], group: SpcGroup): Point[] {
  const { mean, lower, upper, tolerance } = group;
  if (mean === null || lower === null || upper === null) return [];
  const near = (2 / 3) * (upper - mean);
  return group.known.flatMap((at): Point[] => {
    const value = values[at] ?? null;
    if (value === null) return [];
    const outside = value > upper + tolerance ? 1 : value < lower - tolerance ? -1 : 0;
    return [
      {
        at,
        value,
        side: signOf(value - mean, tolerance),
        outside,
        isClose: outside === 0 && Math.abs(value - mean) > near + tolerance,
      },
    ];
  });
}

function outsideSignals(points: readonly Point[]): SpcSignal[] {
  return points.flatMap(({ at, outside }): SpcSignal[] =>
    outside === 0 ? [] : [{ rule: 'outside', direction: outside, at: [at] }],
  );
}

/** Seven or more points, each above the one before, or each below. A tie ends the run. */
function trendSignals(points: readonly Point[], tolerance: number): SpcSignal[] {
  const steps = points
    .slice(1)
    .map(({ value }, at) => signOf(value - (points[at]?.value ?? value), tolerance));
  return runsOf(steps)
    .filter(({ last, first }) => last - first + 2 >= runLength)
    .map(({ direction, first, last }) => ({
      rule: 'trend',
      direction,
      at: points.slice(first, last + 2).map((point) => point.at),
    }));
}

/** Seven or more points on one side of the mean. A point on the mean ends the run. */
function shiftSignals(points: readonly Point[]): SpcSignal[] {
  return runsOf(points.map((point) => point.side))
    .filter(({ first, last }) => last - first + 1 >= runLength)
    .map(({ direction, first, last }) => ({
      rule: 'shift',
      direction,
      at: points.slice(first, last + 1).map((point) => point.at),
    }));
}

/** Three points on one side of the mean of which two or more are close to the limit: the close ones are flagged. */
function twoInThreeSignals(points: readonly Point[]): SpcSignal[] {
  const signals: { rule: SpcRule; direction: 1 | -1; at: number[] }[] = [];
  for (let first = 0; first + 3 <= points.length; first++) {
    const window = points.slice(first, first + 3);
    const side = window[0]?.side ?? 0;
    const close = window.filter((point) => point.isClose).map((point) => point.at);
    if (side === 0 || close.length < 2 || window.some((point) => point.side !== side)) continue;
    const before = signals.at(-1);
    if (before && before.direction === side && before.at.some((at) => close.includes(at)))
      before.at = [...new Set([...before.at, ...close])];
    else signals.push({ rule: 'two-in-three', direction: side, at: close });
  }
  return signals;
}

/** Stretches of equal signs, by index; zeros belong to none. */
function runsOf(sides: readonly Side[]): { direction: 1 | -1; first: number; last: number }[] {
  const runs: { direction: 1 | -1; first: number; last: number }[] = [];
  sides.forEach((side, at) => {
    if (side === 0) return;
    const before = runs.at(-1);
    if (before && before.direction === side && before.last === at - 1) before.last = at;
    else runs.push({ direction: side, first: at, last: at });
  });
  return runs;
}

function signOf(difference: number, tolerance: number): Side {
  return difference > tolerance ? 1 : difference < -tolerance ? -1 : 0;
}
