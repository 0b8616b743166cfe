import type { Target } from '../model/facts.ts';
import { isNumber } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodsPerYear, type Period } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';

type Held = Pick<Target, 'from' | 'to'>;

/** True where a target or a baseline holds on a day (ISO); its first and its last day count. */
export function holdsOn({ from, to }: Held, date: string): boolean {
  return from <= date && (to === '' || date <= to);
}

/**
 * Whether an unrounded figure meets a target: equal counts as met, in both directions. Null where neither direction
 * is better. A percentage of counts is the nearest number there is, as the target is, so 333 of 1,000 equals 33.3.
 */
export function meetsTarget(value: number, target: number, better: Indicator['better']): boolean | null {
  if (better === 'neutral') return null;
  return better === 'higher' ? value >= target : value <= target;
}

/** A figure that adds up over the year is judged once the year is whole, every other figure in each period. */
export function isJudged({ kind }: Pick<Indicator, 'kind'>, period: Period, { calendar }: Series): boolean {
  return kind !== 'cumulative' || period.position === periodsPerYear(calendar.frequency) - 1;
}

/** A series held against one target: a period counts to it if the target holds on the period's last day. */
export interface HeldAgainst {
  /** Readings of the time in which it holds, oldest first. */
  readonly during: readonly Reading[];
  /** Of those, the ones that can be judged by their period, with or without a figure. */
  readonly judged: readonly Reading[];
  /** Of those, the ones with a figure, and whether it meets the target; null where neither direction is better. */
  readonly known: readonly { readonly reading: Reading; readonly isMet: boolean | null }[];
  /** True where it holds at the latest reading. */
  readonly isInForce: boolean;
}

/** Holds a series against a target or baseline. */
export function holdAgainst(
  target: Pick<Target, 'from' | 'to' | 'value'>,
  series: Series,
  indicator: Pick<Indicator, 'kind' | 'better'>,
): HeldAgainst {
  const ordered = series.readings.toSorted((one, other) => one.period.end.localeCompare(other.period.end));
  const during = ordered.filter(({ period }) => holdsOn(target, period.end));
  const judged = during.filter(({ period }) => isJudged(indicator, period, series));
  const latest = ordered.at(-1);
  return {
    during,
    judged,
    known: judged.flatMap((reading) =>
      isNumber(reading.value)
        ? [{ reading, isMet: meetsTarget(reading.value, target.value, indicator.better) }]
        : [],
    ),
    isInForce: latest !== undefined && holdsOn(target, latest.period.end),
  };
}
