import { isNumber, missingMeaning, type Figure } from '../model/figure.ts';
import { isUnchanged, type Unit } from '../model/format.ts';

/** An area's figure for one period, by its name for readers; undefined where the extract has no row. */
export interface AreaFigure {
  readonly name: string;
  readonly value: Figure | undefined;
}

/**
 * "Milton Keynes was below England in 2024, above the South East": the plain fact at the decimals shown, no verdict.
 * An area without a figure is not compared with; our own without one is said with its reason.
 */
export function besideWords(
  own: AreaFigure,
  others: readonly AreaFigure[],
  unit: Unit,
  period: string,
): string {
  const { name, value } = own;
  if (!isNumber(value))
    return `${name} has no figure for ${period}: ${missingMeaning[value ?? 'unavailable']}`;
  const sides = new Map<string, string[]>();
  for (const other of others) {
    if (!isNumber(other.value)) continue;
    const side = sideOf(value - other.value, unit);
    sides.set(side, [...(sides.get(side) ?? []), inSentence(other.name)]);
  }
  const [first, ...more] = [...sides].map(([side, names]) => `${side} ${names.join(' and ')}`);
  if (first === undefined) return `${name} in ${period}: no other area to compare with`;
  return [`${name} was ${first} in ${period}`, ...more].join(', ');
}

function sideOf(difference: number, unit: Unit): string {
  if (isUnchanged(difference, unit)) return 'the same as';
  return difference < 0 ? 'below' : 'above';
}

/** Regions named by the compass take an article in a sentence: "the South East", but "London". */
export function inSentence(name: string): string {
  return /^(North|South|East|West)( (East|West|of England|Midlands))?$/.test(name) ||
    /^(East|West) Midlands/.test(name)
    ? `the ${name}`
    : name;
}

/**
 * "7th highest of 11": an area's place among those with a figure, highest first, ties joint; null where it has none.
 */
export function placeWords(own: number, all: readonly number[], unit: Unit): string | null {
  const above = all.filter((value) => value > own && !isUnchanged(value - own, unit)).length;
  const level = all.filter((value) => isUnchanged(value - own, unit)).length;
  if (level === 0) return null;
  const place = above === 0 ? 'highest' : `${ordinal(above + 1)} highest`;
  return `${level > 1 ? 'joint ' : ''}${place} of ${all.length}`;
}

function ordinal(place: number): string {
  const isTeen = place % 100 >= 11 && place % 100 <= 13;
  const ending = isTeen ? undefined : ['st', 'nd', 'rd'][(place % 10) - 1];
  return `${place}${ending ?? 'th'}`;
}
