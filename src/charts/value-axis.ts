import { formatNumber, type Unit } from '../model/format.ts';

/** A value axis in the indicator's unit. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/**
 * A calm axis for these figures, with at most so many steps. It starts at 0 for per cent and for all that does not
 * lie far from 0: only figures whose whole range is under a tenth of the highest start above it, and then the axis
 * spans at least four times their range, so that a small change does not look large.
 */
export function valueAxis(values: readonly number[], unit: Unit, steps = 5): ValueAxis {
  const isPercent = unit.unit === 'percent';
  const low = Math.min(...values, Infinity);
  const high = Math.max(...values, -Infinity);
  if (values.length === 0 || (low === 0 && high === 0))
    return isPercent ? { min: 0, max: 100, step: 25 } : { min: 0, max: 1, step: 1 };
  if (!isPercent && low > 0 && high > low && high - low < high / 10) return farAxis(low, high, unit, steps);
  const top = Math.max(high, 0);
  const bottom = Math.min(low, 0);
  const step = isPercent && top > 50 && bottom === 0 ? 25 : niceStep(top - bottom, unit, steps);
  const max = tidy(Math.ceil(top / step - 1e-9) * step);
  return {
    min: tidy(Math.floor(bottom / step + 1e-9) * step),
    max: isPercent && top <= 100 ? Math.min(max, 100) : max,
    step,
  };
}

function farAxis(low: number, high: number, unit: Unit, steps: number): ValueAxis {
  const span = Math.max(4 * (high - low), 10 ** (1 - unit.decimals));
  const step = niceStep(span, unit, steps - 1);
  const min = Math.max(0, Math.floor(((low + high) / 2 - span / 2) / step) * step);
  return { min: tidy(min), max: tidy(Math.ceil(((low + high) / 2 + span / 2) / step) * step), step };
}

function niceStep(span: number, unit: Unit, steps: number): number {
  const smallest = 10 ** -unit.decimals;
  const power = 10 ** Math.floor(Math.log10(span / steps));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => span / each <= steps + 1e-9);
  return tidy(Math.max(step ?? 10 * power, smallest));
}

/** Takes off what floating point adds: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

/** "30", "0.5", "75%": a tick with the decimals its step needs. */
export function tickLabel(value: number, { step }: ValueAxis, unit: Unit): string {
  const decimals = step < 1 ? Math.ceil(-Math.log10(step) - 1e-9) : 0;
  return formatNumber(value, decimals) + (unit.unit === 'percent' ? '%' : '');
}

/** Every tick from the lowest to the highest. */
export function ticks({ min, max, step }: ValueAxis): number[] {
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, at) => tidy(min + at * step));
}
