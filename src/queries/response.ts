import { isNumber } from '../model/figure.ts';
import { figureWords, formatNumber } from '../model/format.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Indicator } from '../model/indicator.ts';

/** A survey's response as an indicator of its own: answered, out of those asked; null where none is declared. */
export function responseIndicator(indicator: Indicator): Indicator | null {
  const { response } = indicator;
  if (!response) return null;
  return {
    ...indicator,
    id: `${indicator.id}--response`,
    numerator: [response.count],
    denominator: [response.of],
    unit: 'percent',
    per: 100,
    decimals: 0,
    better: 'neutral',
  };
}

/** The indicators, each followed by its response: all that is shown of their datasets. */
export function withResponses(indicators: readonly Indicator[]): Indicator[] {
  return indicators.flatMap((each) => [
    each,
    ...[responseIndicator(each)].filter((response) => response !== null),
  ]);
}

/** "48 of 90 asked answered (53%); a year earlier 44%."; '' where the counts are not there. */
export function responseWords({ latest, earlier }: Comparison, response: Indicator): string {
  if (!latest || !isNumber(latest.numerator) || !isNumber(latest.denominator) || !isNumber(latest.value))
    return '';
  const before =
    earlier && isNumber(earlier.value) ? `; a year earlier ${figureWords(earlier.value, response)}` : '';
  return `${formatNumber(latest.numerator)} of ${formatNumber(latest.denominator)} asked answered (${figureWords(latest.value, response)})${before}.`;
}
