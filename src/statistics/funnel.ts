/** Control limits of a proportion, as proportions (0 to 1). */
interface ControlLimits {
  readonly lower: number;
  readonly upper: number;
}

/** The two pairs of limits: outside which 5% and 0.2% of areas lie if only chance makes them differ. */
export interface FunnelLimits {
  readonly warning: ControlLimits;
  readonly alarm: ControlLimits;
}

/** Where an area lies: within the 95% limits, outside them, or outside the 99.8% limits. */
export type FunnelPlace = 'within' | 'outside-95' | 'outside-99.8';

/**
 * Exact binomial control limits around a target proportion (0 to 1) for a whole denominator of at least 1, at 95%
 * and 99.8%, interpolated between counts as in appendix A.1.1 of Spiegelhalter, Funnel plots for comparing
 * institutional performance, Statistics in Medicine 2005; 24: 1185–1202. Throws RangeError for anything else.
 */
export function funnelLimits(target: number, denominator: number): FunnelLimits {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`${target} is not a proportion`);
  if (!Number.isInteger(denominator) || denominator < 1)
    throw new RangeError(`${denominator} is not a whole denominator above 0`);
  if (target === 0 || target === 1) {
    const all = { lower: target, upper: target };
    return { warning: all, alarm: all };
  }
  const [alarmLower = 0, lower = 0, upper = 1, alarmUpper = 1] = percentiles(
    target,
    denominator,
    [0.001, 0.025, 0.975, 0.999],
  );
  return { warning: { lower, upper }, alarm: { lower: alarmLower, upper: alarmUpper } };
}

/** Where a count out of a denominator lies; on a limit is within it. */
export function funnelPlace(numerator: number, denominator: number, limits: FunnelLimits): FunnelPlace {
  const proportion = numerator / denominator;
  const isOutside = ({ lower, upper }: ControlLimits) => proportion < lower || proportion > upper;
  if (isOutside(limits.alarm)) return 'outside-99.8';
  return isOutside(limits.warning) ? 'outside-95' : 'within';
}

/**
 * Interpolated percentiles of a binomial proportion, for rising levels: with r the first count whose cumulative
 * probability reaches the level, (r − α) / n, where α is how far it overshoots as a part of the probability of r.
 */
function percentiles(target: number, n: number, levels: readonly number[]): number[] {
  const odds = Math.log(target) - Math.log1p(-target);
  const found: number[] = [];
  // In logarithms, since the probability of 0 is below what a number can hold from n of about 1,000 on.
  let logMass = n * Math.log1p(-target);
  let cumulative = 0;
  for (let count = 0; count <= n && found.length < levels.length; count++) {
    const mass = Math.exp(logMass);
    cumulative += mass;
    for (let level = levels[found.length]; level !== undefined && cumulative >= level;) {
      found.push(within((count - (cumulative - level) / mass) / n));
      level = levels[found.length];
    }
    logMass += Math.log((n - count) / (count + 1)) + odds;
  }
  return found;
}

function within(proportion: number): number {
  return Math.min(1, Math.max(0, proportion));
}
