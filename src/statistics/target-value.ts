import { figureWords, formatFigure, type Unit } from '../model/format.ts';

/** The decimals a target was set with, so that 75 is not said as if it were 75.0. */
export function decimalsAsSet(value: number): number {
  return Math.min(3, (String(value).split('.')[1] ?? '').length);
}

function asSet(value: number, { unit }: Unit): Unit {
  return { unit, decimals: decimalsAsSet(value) };
}

/** "75%", "38.4": for labels and tables where the unit stands elsewhere. */
export function targetFigure(value: number, unit: Unit): string {
  return formatFigure(value, asSet(value, unit));
}

/** "75%", "38.4 weeks": for sentences. */
export function targetWords(value: number, unit: Unit): string {
  return figureWords(value, asSet(value, unit));
}

/**
 * The unit with as many decimals as it takes for a figure not to look like a target that it misses: 74.96% beside
 * 75%, not 75.0%. At most five more than the indicator's own.
 */
export function tellingApart(value: number, target: number, unit: Unit): Unit {
  for (let more = 0; more < 6; more++) {
    const decimals = unit.decimals + more;
    if (value.toFixed(decimals) !== target.toFixed(decimals)) return { unit: unit.unit, decimals };
  }
  return unit;
}
