import type { Unit } from '../model/format.ts';

/** What figures of a unit can be at all. */
export interface PossibleRange {
  readonly lowest: number;
  readonly highest: number;
}

/** Per cent lie between 0 and 100, and what has never been negative is taken not to become so. */
export function possibleRange(values: readonly (number | null)[], { unit }: Unit): PossibleRange {
  const known = values.filter((value) => value !== null);
  return {
    lowest: known.every((value) => value >= 0) ? 0 : -Infinity,
    highest: unit === 'percent' && known.every((value) => value <= 100) ? 100 : Infinity,
  };
}

/** A limit that a figure could reach; null for one below 0 or above 100%, which would mislead if it were drawn. */
export function possibleLimit(limit: number | null, { lowest, highest }: PossibleRange): number | null {
  return limit === null || limit < lowest || limit > highest ? null : limit;
}
