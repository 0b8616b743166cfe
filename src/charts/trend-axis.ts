import type { Unit } from '../model/format.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';

/**
 * An axis as wide as figures, limits and target need, with at most so many steps. An SPC chart asks how far a figure
 * lies from its limits, so its axis does not reach to 0 where nothing is near it; the chart then says where it starts.
 */
export function trendAxis(values: readonly number[], unit: Unit, steps: number): ValueAxis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0 || (low >= 0 && low < high / 4)) return valueAxis(values, unit, steps);
  const smallest = 10 ** -unit.decimals;
  const span = Math.max(high - low, 10 * smallest);
  const power = 10 ** Math.floor(Math.log10(span / steps));
  const step = Math.max(
    smallest,
    [1, 2, 5, 10].map((each) => each * power).find((each) => span / each <= steps + 1e-9) ?? 10 * power,
  );
  const middle = (low + high) / 2;
  const tidy = (value: number) => Number(value.toPrecision(12)) + 0;
  const min = Math.floor((middle - span / 2) / step + 1e-9) * step;
  const max = Math.ceil((middle + span / 2) / step - 1e-9) * step;
  return {
    min: tidy(low >= 0 ? Math.max(0, min) : min),
    max: tidy(unit.unit === 'percent' && high <= 100 ? Math.min(100, max) : max),
    step: tidy(step),
  };
}
