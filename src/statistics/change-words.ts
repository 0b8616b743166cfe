import type { Comparison, Side } from '../model/comparison.ts';
import { isNumber, missingMeaning, type Missing } from '../model/figure.ts';
import { changeSize, isUnchanged } from '../model/format.ts';
import type { Indicator } from '../model/indicator.ts';

/** Why there is no figure, to stand after a colon or after "is". */
export function whyMissing(reason: Missing): string {
  return reason === 'not-applicable' ? 'nothing to count or to divide by' : missingMeaning[reason];
}

/** "6.2 weeks less than a year earlier", "3.0 points higher than a year earlier", "the same as a year earlier". */
export function changeWords(change: number, indicator: Indicator): string {
  if (isUnchanged(change, indicator)) return 'the same as a year earlier';
  return `${changeSize(change, indicator)} ${moreOrFewer(change, indicator)} than a year earlier`;
}

/** Shares, scores and rates are higher or lower; time is more or less; what can be counted is more or fewer. */
function moreOrFewer(change: number, { unit }: Indicator): string {
  const isLevel = unit === 'percent' || unit === '' || unit === 'score' || unit.startsWith('per ');
  if (isLevel) return change > 0 ? 'higher' : 'lower';
  if (change > 0) return 'more';
  return unit === 'weeks' ? 'less' : 'fewer';
}

/** Why a latest figure has no change beside it, as a sentence without full stop. */
export function whyNoChange({ verdict, earlier, periods }: Comparison): string {
  if (verdict === 'not-comparable')
    return 'A change in how it is counted means no comparison with a year earlier';
  if (verdict === 'too-early') return 'There is no figure from a year earlier yet';
  if (earlier !== null && !isNumber(earlier.value))
    return `The figure for a year earlier is missing: ${whyMissing(earlier.value)}`;
  if (earlier !== null && periods.used === 0)
    return `No part of the year is present in both years${verdict === 'suppressed' ? ', since some of it is hidden by the provider' : ''}`;
  return `The figure for a year earlier is missing: ${whyMissing('unavailable')}`;
}

/** The reason why a side has no figure; null where it has one. */
export function missingOf(side: Side): Missing | null {
  return isNumber(side.value) ? null : side.value;
}
