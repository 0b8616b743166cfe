import { isNumber } from '../model/figure.ts';
import { figureWords, isUnchanged } from '../model/format.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Reading, Series } from '../model/reading.ts';
import { countPeriods, periodInSentence, periodsSpanned } from './period-words.ts';

/** "54 months from April 2022 to September 2026, 2 of them without a figure", from readings oldest first. */
export function spanWords(readings: readonly Reading[], { calendar }: Series): string {
  const first = readings[0]?.period;
  const last = readings.at(-1)?.period;
  if (!first || !last) return 'no figures';
  const spanned = periodsSpanned({ first, last }, calendar);
  const gaps = spanned - readings.filter((reading) => isNumber(reading.value)).length;
  const from = periodInSentence(first, calendar);
  const span =
    spanned === 1
      ? from
      : `${countPeriods(spanned, calendar)} from ${from} to ${periodInSentence(last, calendar)}`;
  if (gaps === 0) return span;
  return `${span}, ${spanned === 1 ? 'without a figure' : `${gaps} of them without a figure`}`;
}

/** "It rose from 44.0 weeks in April 2022 to 61.4 weeks in September 2026"; null without two figures. */
export function courseWords(
  readings: readonly Reading[],
  indicator: Indicator,
  { calendar }: Series,
): string | null {
  const known = readings.filter((reading) => isNumber(reading.value));
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || first === last) return null;
  const change = Number(last.value) - Number(first.value);
  const said = ({ value, period }: Reading) =>
    `${figureWords(value, indicator)} in ${periodInSentence(period, calendar)}`;
  const verb = isUnchanged(change, indicator) ? 'went' : change > 0 ? 'rose' : 'fell';
  return `It ${verb} from ${said(first)} to ${said(last)}`;
}
