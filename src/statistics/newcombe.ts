import { wilsonInterval } from './wilson.ts';

/** A 95% interval of a difference of two proportions, as proportions (−1 to 1). */
export interface DifferenceInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * 95% interval of n1/d1 − n2/d2 by Newcombe's hybrid score method without continuity correction (method 10 of
 * Newcombe 1998, Statistics in Medicine 17: 873–890). Throws RangeError where a count is not a part of its total
 * or a total is not above 0.
 */
export function differenceInterval(n1: number, d1: number, n2: number, d2: number): DifferenceInterval {
  const one = wilsonInterval(n1, d1);
  const two = wilsonInterval(n2, d2);
  const difference = one.proportion - two.proportion;
  return {
    lower: difference - Math.hypot(one.proportion - one.lower, two.upper - two.proportion),
    upper: difference + Math.hypot(one.upper - one.proportion, two.proportion - two.lower),
  };
}

/**
 * The smallest difference (a proportion, without sign) that the latest count could have shown clear of zero in the
 * favourable direction, over whole counts; null where none could, or where a total is 0.
 */
export function smallestClearDifference(
  latestDenominator: number,
  earlierNumerator: number,
  earlierDenominator: number,
  direction: 'higher' | 'lower',
): number | null {
  if (latestDenominator <= 0 || earlierDenominator <= 0) return null;
  const total = Math.floor(latestDenominator);
  const countAt = (step: number) => (direction === 'higher' ? step : total - step);
  const isClear = (step: number) => {
    const { lower, upper } = differenceInterval(
      countAt(step),
      latestDenominator,
      earlierNumerator,
      earlierDenominator,
    );
    return direction === 'higher' ? lower > 0 : upper < 0;
  };
  if (!isClear(total)) return null;
  // Each limit rises with the latest count, so once clear it stays clear and halving finds the first.
  let unclear = -1;
  let clear = total;
  while (clear - unclear > 1) {
    const middle = Math.floor((unclear + clear) / 2);
    if (isClear(middle)) clear = middle;
    else unclear = middle;
  }
  return Math.abs(countAt(clear) / latestDenominator - earlierNumerator / earlierDenominator);
}
