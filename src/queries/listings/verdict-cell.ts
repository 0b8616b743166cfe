import { verdictWords } from '../../model/comparison.ts';
import { changeSize, formatSigned } from '../../model/format.ts';
import type { IndicatorFigures } from '../figures.ts';

/**
 * A verdict with what it rests on beside it, in brackets: the 95% interval of the change and the smallest change that
 * could have been seen, or the change that counts; '–' where neither direction is better.
 */
export function verdictCell({
  indicator,
  comparison,
}: Pick<IndicatorFigures, 'indicator' | 'comparison'>): string {
  const { verdict } = comparison;
  if (indicator.better === 'neutral') return '–';
  const basis = isJudged(comparison) ? basisOf(indicator, comparison) : '';
  return basis === '' ? verdictWords[verdict] : `${verdictWords[verdict]} (${basis})`;
}

/** True where two figures were compared and a verdict was reached. */
export function isJudged({ verdict }: Pick<IndicatorFigures['comparison'], 'verdict'>): boolean {
  return verdict === 'improving' || verdict === 'worsening' || verdict === 'no-clear-change';
}

function basisOf(
  indicator: IndicatorFigures['indicator'],
  { interval, smallestDetectable, verdict }: IndicatorFigures['comparison'],
): string {
  if (!interval)
    return indicator.materialChange ? `from ${changeSize(indicator.materialChange.value, indicator)}` : '';
  const ends = `95%: ${formatSigned(interval.lower, indicator)} to ${formatSigned(interval.upper, indicator)}`;
  return verdict === 'no-clear-change' && smallestDetectable !== null
    ? `${ends}; could show ${changeSize(smallestDetectable, indicator)}`
    : ends;
}
