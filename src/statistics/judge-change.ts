import type { Comparison, Side, Verdict } from '../model/comparison.ts';
import { isNumber, type Figure } from '../model/figure.ts';
import { usesInterval, type Indicator } from '../model/indicator.ts';
import { direction } from './direction.ts';
import { differenceInterval, smallestClearDifference } from './newcombe.ts';

/** Below this many in a denominator, or in what a reported value rests on, no verdict is given. */
export const fewestForVerdict = 10;

type Judgement = Pick<Comparison, 'verdict' | 'interval' | 'smallestDetectable'>;

/** The verdict on a change between two comparable sides, with the interval where one is claimed, in the unit. */
export function judgeChange(indicator: Indicator, change: number, latest: Side, earlier: Side): Judgement {
  if (indicator.better === 'neutral') return plain('no-clear-change');
  if (isTooFew(latest.denominator) || isTooFew(earlier.denominator)) return plain('too-few');
  if (usesInterval(indicator)) {
    const byInterval = judgeByInterval(indicator, indicator.better, latest, earlier);
    if (byInterval) return byInterval;
  }
  const isMaterial = indicator.materialChange && reaches(change, indicator.materialChange.value);
  return plain(isMaterial ? verdictTowards(direction(change, indicator.better)) : 'no-clear-change');
}

/** A hidden number is a small one; one that was not received, or does not exist, says nothing of its size. */
function isTooFew(denominator: Figure | null): boolean {
  return denominator === 'suppressed' || (isNumber(denominator) && denominator < fewestForVerdict);
}

/** Null where the counts are not parts of their totals, so that no interval can be claimed. */
function judgeByInterval(
  { per }: Indicator,
  better: 'higher' | 'lower',
  latest: Side,
  earlier: Side,
): Judgement | null {
  const one = proportionOf(latest);
  const other = proportionOf(earlier);
  if (!one || !other) return null;
  const { lower, upper } = differenceInterval(one.count, one.total, other.count, other.total);
  const smallest = smallestClearDifference(one.total, other.count, other.total, better);
  return {
    verdict:
      lower > 0 || upper < 0 ? verdictTowards(direction(lower > 0 ? 1 : -1, better)) : 'no-clear-change',
    interval: { lower: lower * per, upper: upper * per },
    smallestDetectable: smallest === null ? null : smallest * per,
  };
}

function proportionOf({ numerator, denominator }: Side) {
  if (!isNumber(numerator) || !isNumber(denominator)) return null;
  return numerator >= 0 && numerator <= denominator ? { count: numerator, total: denominator } : null;
}

/** Decimal fractions do not subtract exactly: 33.8 − 32.8 must reach 1. */
function reaches(change: number, threshold: number): boolean {
  return Math.abs(change) >= threshold - 1e-9 * Math.max(1, threshold);
}

function verdictTowards(towards: 1 | 0 | -1): Verdict {
  if (towards === 0) return 'no-clear-change';
  return towards > 0 ? 'improving' : 'worsening';
}

function plain(verdict: Verdict): Judgement {
  return { verdict, interval: null, smallestDetectable: null };
}
