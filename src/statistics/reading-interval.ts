import { isNumber } from '../model/figure.ts';
import { usesInterval, type Indicator } from '../model/indicator.ts';
import type { Reading } from '../model/reading.ts';
import { wilsonInterval } from './wilson.ts';

/** The two ends of a 95% interval, in the indicator's unit. */
export interface IntervalEnds {
  readonly lower: number;
  readonly upper: number;
}

type Counted = Pick<Indicator, 'kind' | 'denominator' | 'per'>;

/**
 * Wilson's 95% interval of one reading's own counts, in the unit; null where none is claimed: for kinds other than
 * proportions of events, where a count or the figure itself is missing or hidden, and where the count is not a part
 * of its total.
 */
export function readingInterval(
  { value, numerator, denominator }: Reading,
  indicator: Counted,
): IntervalEnds | null {
  if (!usesInterval(indicator) || !isNumber(value) || !isNumber(numerator) || !isNumber(denominator))
    return null;
  if (denominator <= 0 || numerator < 0 || numerator > denominator) return null;
  const { lower, upper } = wilsonInterval(numerator, denominator);
  return { lower: lower * indicator.per, upper: upper * indicator.per };
}

/** Why an indicator's single figures get no interval, as a sentence; null where they do. */
export function whyNoIntervals(indicator: Pick<Indicator, 'kind' | 'denominator' | 'value'>): string | null {
  if (indicator.value !== undefined)
    return 'No 95% intervals: the figure is shown as the provider reported it, and the counts here do not tell how far its cases spread.';
  if (indicator.denominator === undefined)
    return 'No 95% intervals: the figure is a count, not a proportion.';
  if (usesInterval(indicator)) return null;
  return 'No 95% intervals: these figures count everyone at a time, largely the same from one time to the next, and not separate events.';
}
