import type { Comparison, Side } from '../model/comparison.ts';
import { formatFigure, formatSigned, changeSize, type Unit } from '../model/format.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Calendar } from '../model/period.ts';
import { whyMissing, missingOf, whyNoChange } from './change-words.ts';
import { fewestForVerdict } from './judge-change.ts';
import { countPeriods } from './period-words.ts';

const wholeNumber: Unit = { unit: '', decimals: 0 };

/** Why the verdict is what it is, as sentences without full stops. */
export function basisSentences(indicator: Indicator, comparison: Comparison): readonly string[] {
  const { verdict, latest, earlier, interval } = comparison;
  if (verdict === 'too-few') return [tooFewWords(latest, earlier)];
  if (comparison.change === null) return [whyUndecided(comparison)];
  if (indicator.better === 'neutral') return ['Neither direction is better, so there is no verdict'];
  if (interval) return intervalSentences(indicator, comparison, interval);
  if (indicator.materialChange) return [materialWords(indicator, indicator.materialChange)];
  return ['The counts are not parts of their totals, so no interval is claimed'];
}

/** "11 of 12 months present in both years"; null where all were, or none. */
export function coverageWords({ periods }: Comparison, calendar?: Calendar): string | null {
  if (periods.used === 0 || periods.used >= periods.of) return null;
  const of = calendar ? countPeriods(periods.of, calendar) : `${periods.of} periods`;
  return `${periods.used} of ${of} present in both years`;
}

function whyUndecided(comparison: Comparison): string {
  const { latest } = comparison;
  if (!latest) return 'The extract has no figure';
  const reason = missingOf(latest);
  return reason === null ? whyNoChange(comparison) : `The latest figure is missing: ${whyMissing(reason)}`;
}

function tooFewWords(latest: Side | null, earlier: Side | null): string {
  const restsOn = (side: Side | null) => formatFigure(side?.denominator ?? 'unavailable', wholeNumber);
  return `Rests on ${restsOn(latest)} in the latest and ${restsOn(earlier)} a year earlier; a verdict needs ${fewestForVerdict} in both`;
}

function intervalSentences(
  indicator: Indicator,
  { smallestDetectable, verdict }: Comparison,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): readonly string[] {
  const unit = indicator.unit === 'percent' ? 'points' : indicator.unit;
  const ends = `${formatSigned(lower, indicator)} to ${formatSigned(upper, indicator)}`;
  const isClear = verdict !== 'no-clear-change';
  const range = `95% interval ${ends}${unit === '' ? '' : ` ${unit}`}, ${isClear ? 'clear of zero' : 'which includes zero'}`;
  if (isClear || smallestDetectable === null) return [range];
  return [
    range,
    `These numbers could have shown a change of ${changeSize(roundedUp(smallestDetectable, indicator), indicator)} or more`,
  ];
}

/** Rounded down it would name a change that these numbers could not have shown. */
function roundedUp(value: number, { decimals }: Unit): number {
  const scale = 10 ** decimals;
  return Math.ceil(value * scale - 1e-9) / scale;
}

function materialWords(
  indicator: Indicator,
  material: { readonly value: number; readonly reason: string },
): string {
  const decimals = String(material.value).split('.')[1]?.length ?? 0;
  const size = changeSize(material.value, { unit: indicator.unit, decimals });
  return `A change of ${size} or more counts: ${afterColon(material.reason)}`;
}

/** A reason is written as a sentence of its own: its capital and full stop give way to the sentence around it. */
function afterColon(reason: string): string {
  const words = reason.trim().replace(/\.$/, '');
  return /^[A-Z][a-z ]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
