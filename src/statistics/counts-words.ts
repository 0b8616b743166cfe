import type { Comparison, Side } from '../model/comparison.ts';
import { isNumber } from '../model/figure.ts';
import { figureWords, formatNumber } from '../model/format.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodsPerYear, type Calendar } from '../model/period.ts';
import { changeWords } from './change-words.ts';
import { windowWords } from './words.ts';

/**
 * What the two figures of a comparison rest on: "141 of 231 in 3 terms to summer 2025/26 (61.0%); 109 of 208 a year
 * earlier (52.4%)". '' where the indicator has no counts or one is missing.
 */
export function countsWords(
  { latest, earlier, periods }: Comparison,
  indicator: Indicator,
  calendar: Calendar,
): string {
  if (!latest) return '';
  const now = sideWords(latest, indicator);
  if (now === '') return '';
  const before = earlier ? sideWords(earlier, indicator) : '';
  return `${windowWords(latest, calendar, periods)}: ${now}.${before === '' ? '' : ` A year earlier: ${before}.`}`;
}

/** The year to date in a sentence: "April to September 2026 so far: 40.1%, 2.0 points higher than a year earlier". */
export function toDateSentence(toDate: Comparison, indicator: Indicator, calendar: Calendar): string {
  const { latest, change, periods } = toDate;
  if (!latest || !isNumber(latest.value) || latest.last.position === periodsPerYear(calendar.frequency) - 1)
    return '';
  const counts = sideWords(latest, indicator);
  const figure = counts === '' ? figureWords(latest.value, indicator) : counts;
  const compared = change === null ? '' : `, ${changeWords(change, indicator)}`;
  return `${windowWords(latest, calendar, periods)}, the year so far: ${figure}${compared}.`;
}

function sideWords(side: Side, indicator: Indicator): string {
  const { numerator, denominator, value } = side;
  if (!isNumber(value)) return '';
  if (indicator.value !== undefined)
    return isNumber(denominator)
      ? `${figureWords(value, indicator)}, resting on ${formatNumber(denominator)}`
      : '';
  if (!isNumber(numerator)) return '';
  if (!isNumber(denominator)) return figureWords(value, indicator);
  return `${formatNumber(numerator)} of ${formatNumber(denominator)} (${figureWords(value, indicator)})`;
}
