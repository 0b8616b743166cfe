import { formatNumber } from '../model/format.ts';
import { funnelLimits, type FunnelLimits } from '../statistics/funnel.ts';
import type { ValueAxis } from './value-axis.ts';

/** Limits at one denominator. */
export interface LimitsAt {
  readonly denominator: number;
  readonly limits: FunnelLimits;
}

const steps = 90;

/** The funnel's limits along its denominators, closer together where they bend; from 1 to the axis' end. */
export function limitsAlong(target: number, end: number): LimitsAt[] {
  const denominators = Array.from({ length: steps + 1 }, (_, at) => Math.round(end ** (at / steps)));
  return [...new Set(denominators)].map((denominator) => ({
    denominator,
    limits: funnelLimits(target, denominator),
  }));
}

/** An axis of denominators from 0 with whole steps, a little past the largest. */
export function denominatorAxis(largest: number, ticks: number): ValueAxis {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, largest) / ticks));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((each) => each * power).find((each) => largest / each <= ticks) ?? 10 * power,
  );
  return { min: 0, max: Math.ceil((largest * 1.04) / step) * step, step };
}

/** "1,500": a denominator with its thousands separated. */
export function denominatorLabel(value: number): string {
  return formatNumber(value);
}
