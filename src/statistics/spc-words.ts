import { figureWords, formatFigure } from '../model/format.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Calendar, Period } from '../model/period.ts';
import { periodInSentence } from './period-words.ts';
import { foundSignals } from './spc-found.ts';
import type { SpcPlace } from './spc-periods.ts';
import { possibleLimit, possibleRange } from './spc-possible.ts';
import { spcRules, type SpcSignal } from './spc-rules.ts';
import { spcSubject } from './spc-subject.ts';
import type { SpcAnalysis } from './spc.ts';

/** An indicator's analysis with the periods its points belong to. */
export interface SpcSeries {
  readonly indicator: Indicator;
  readonly calendar: Calendar;
  readonly places: readonly SpcPlace[];
  readonly analysis: SpcAnalysis;
}

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What was found of the latest figure, by the first rule that holds for it; null for usual variation. */
function latestSignal({ places, analysis }: SpcSeries): SpcSignal | null {
  const at = places.findLastIndex((place) => place.value !== null);
  const holding = foundSignals(analysis.signals, places).filter((signal) => signal.at.includes(at));
  return spcRules.flatMap((rule) => holding.filter((signal) => signal.rule === rule))[0] ?? null;
}

/** The finding as a title without full stop: what the latest figure shows. */
export function spcFinding(series: SpcSeries): string {
  const { indicator, places, calendar } = series;
  const subject = spcSubject(indicator);
  const name = upperFirst(subject.name);
  const signal = latestSignal(series);
  const latest = places.findLast((place) => place.value !== null);
  if (!signal || !latest) return `${name} varies no more than usual`;
  const side = signal.direction > 0 ? subject.more : subject.less;
  const periods = `${numeral(signal.at.length)} ${calendar.frequency}s${withGaps(signal, places) ? ' with a figure' : ''}`;
  switch (signal.rule) {
    case 'outside':
      if (signal.at.length > 1)
        return `${name} has been ${signal.direction > 0 ? 'above' : 'below'} its ${limitName(signal)} for ${periods} in a row`;
      return `${name} was ${side} in ${periodInSentence(latest.period, calendar)} than chance explains`;
    case 'trend':
      return `${name} has ${signal.direction > 0 ? 'risen' : 'fallen'} throughout the last ${periods}`;
    case 'shift':
      return `${name} has been ${side} than usual for ${periods} in a row`;
    case 'two-in-three':
      return `${name} has been near its ${limitName(signal)} in two of three ${calendar.frequency}s`;
  }
}

/** "7 months above the mean": what the variation icon stands for. */
export function variationDetail(series: SpcSeries): string {
  const { calendar, places } = series;
  const signal = latestSignal(series);
  const latest = places.findLast((place) => place.value !== null);
  if (!signal || !latest) return 'nothing beyond chance in the latest figure';
  return signal.rule === 'outside' && signal.at.length === 1
    ? `${periodInSentence(latest.period, calendar)} ${signalWords(signal, series)}`
    : signalWords(signal, series);
}

/** "7 months in a row above the mean", "below the lower limit", "2 months of 3 near the upper limit". */
export function signalWords(signal: SpcSignal, { calendar, places, analysis }: SpcSeries): string {
  const inUse = analysis.groups.findLast((group) => group.mean !== null);
  const isEarlier = inUse !== undefined && (signal.at[0] ?? 0) < inUse.first;
  const which = isEarlier ? 'the earlier' : 'the';
  const side = signal.direction > 0 ? 'above' : 'below';
  const count = `${signal.at.length} ${calendar.frequency}s${withGaps(signal, places) ? ' with a figure' : ''}`;
  switch (signal.rule) {
    case 'outside':
      return `${signal.at.length > 1 ? `${count} in a row ` : ''}${side} ${which} ${limitName(signal)}`;
    case 'trend':
      return `${count} ${signal.direction > 0 ? 'rising' : 'falling'} in a row`;
    case 'shift':
      return `${count} in a row ${side} ${which} mean`;
    case 'two-in-three':
      return `two of three ${calendar.frequency}s near ${which} ${limitName(signal)}`;
  }
}

/** "March to September 2026": from the first to the last period that a signal flags. */
export function signalPeriods(signal: SpcSignal, { calendar, places }: SpcSeries): string {
  const first = places[signal.at[0] ?? -1]?.period;
  const last = places[signal.at.at(-1) ?? -1]?.period;
  if (!first || !last) return '';
  const end = periodInSentence(last, calendar);
  if (first.end === last.end) return upperFirst(end);
  return `${upperFirst(startWords(first, last, calendar))} ${signal.rule === 'two-in-three' && signal.at.length === 2 ? 'and' : 'to'} ${end}`;
}

/** What the limits in use mean, and what the latest figures say beside them: one sentence. */
export function spcMeaning(series: SpcSeries): string {
  const { analysis, places, indicator, calendar } = series;
  const group = analysis.groups.findLast((each) => each.mean !== null);
  const from = group && places[group.first]?.period;
  if (!group || group.mean === null || !from) return 'There is no figure, so there are no limits.';
  const range = possibleRange(
    places.map((place) => place.value),
    indicator,
  );
  const lower = possibleLimit(group.lower, range);
  const upper = possibleLimit(group.upper, range);
  const lies =
    lower !== null && upper !== null
      ? `lie between ${formatFigure(lower, indicator)} and ${figureWords(upper, indicator)}`
      : upper !== null
        ? `lie at or below ${figureWords(upper, indicator)}`
        : lower !== null
          ? `lie at or above ${figureWords(lower, indicator)}`
          : 'take any value';
  const since = `Since ${periodInSentence(from, calendar)} ${spcSubject(indicator).name} would be expected to ${lies} by chance alone`;
  const signal = latestSignal(series);
  if (!signal) return `${since}; nothing in the latest figure points to more than that.`;
  const mean = signal.rule === 'shift' ? ` of ${formatFigure(group.mean, indicator)}` : '';
  const found = variationDetail(series);
  const isOne = signal.at.length === 1;
  return `${since}; ${found}${mean} ${isOne ? 'is' : 'are'} unlikely to be chance, so something has changed.`;
}

function startWords(first: Period, last: Period, calendar: Calendar): string {
  const words = periodInSentence(first, calendar);
  const sameYear = calendar.frequency === 'month' && first.end.slice(0, 4) === last.end.slice(0, 4);
  return sameYear ? words.replace(/ \d{4}$/, '') : words;
}

function limitName({ direction }: SpcSignal): string {
  return direction > 0 ? 'upper limit' : 'lower limit';
}

/** True where a run steps over a period without a figure. */
function withGaps({ at }: SpcSignal, places: readonly SpcPlace[]): boolean {
  const [first = 0] = at;
  return places.slice(first, (at.at(-1) ?? 0) + 1).some((place) => place.value === null);
}

function numeral(count: number): string {
  return numerals[count] ?? String(count);
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
