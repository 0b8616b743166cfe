/** A proportion with its 95% interval, all from 0 to 1. */
interface ProportionInterval {
  readonly proportion: number;
  readonly lower: number;
  readonly upper: number;
}

/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * 95% interval of one proportion by Wilson's score method without continuity correction (Wilson 1927, Journal of the
 * American Statistical Association 22: 209–212; method 3 of Newcombe 1998, Statistics in Medicine 17: 857–872), kept
 * within 0 and 1 against rounding. Throws RangeError where the count is not a part of its total or the total is not
 * above 0.
 */
export function wilsonInterval(count: number, total: number): ProportionInterval {
  if (!(total > 0 && count >= 0 && count <= total))
    throw new RangeError(`${count} of ${total} is not a proportion`);
  const proportion = count / total;
  const middle = 2 * count + z * z;
  const reach = z * Math.sqrt(z * z + 4 * count * (1 - proportion));
  const scale = 2 * (total + z * z);
  return {
    proportion,
    lower: Math.max(0, (middle - reach) / scale),
    upper: Math.min(1, (middle + reach) / scale),
  };
}
