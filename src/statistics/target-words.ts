import type { Comparison } from '../model/comparison.ts';
import type { SeriesBreak } from '../model/dataset.ts';
import type { Target } from '../model/facts.ts';
import { isNumber } from '../model/figure.ts';
import { figureWords } from '../model/format.ts';
import type { Indicator } from '../model/indicator.ts';
import { dateWords, yearLabel, type Period } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';
import { whyMissing } from './change-words.ts';
import { countPeriods, periodInSentence } from './period-words.ts';
import { addsUp } from './series-index.ts';
import { holdAgainst, isJudged, meetsTarget, type HeldAgainst } from './targets.ts';
import { targetWords, tellingApart } from './target-value.ts';
import { windowWords } from './words.ts';

interface Given {
  readonly target: Target;
  readonly series: Series;
  readonly indicator: Indicator;
  readonly held: HeldAgainst;
  readonly breaks: readonly SeriesBreak[];
}

/** What is known beside the series: its breaks, and of a flow the year added up. */
interface Beside {
  readonly breaks?: readonly SeriesBreak[];
  readonly comparison?: Pick<Comparison, 'latest' | 'periods'> | null;
}

/**
 * A target in words: whether the latest figure meets it where it is in force, otherwise how often it was met while it
 * held and whether at the last; for a baseline, and without a better direction, the plain fact. It ends with the
 * source and the note.
 */
export function targetSentences(
  target: Target,
  series: Series,
  indicator: Indicator,
  { breaks = [], comparison = null }: Beside = {},
): string {
  const given = { target, series, indicator, held: holdAgainst(target, series, indicator), breaks };
  const isPlain = target.kind === 'baseline' || indicator.better === 'neutral';
  return [
    isPlain ? plainFact(given) : given.held.isInForce ? inForce(given) : whileItHeld(given),
    isPlain || !given.held.isInForce ? '' : addedUpWords(given, comparison),
    target.note === '' ? '' : `${target.note.replace(/\.$/, '')}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function plainFact({ target, indicator }: Given): string {
  const isBaseline = target.kind === 'baseline';
  const why = isBaseline ? '' : '; neither direction is better, so no figure is held against it';
  return `${isBaseline ? 'Baseline' : 'Target'} of ${targetWords(target.value, indicator)} (${target.source}), ${spanWords(target)}${why}.`;
}

function inForce(given: Given): string {
  const { target, series, indicator, held } = given;
  const latest = held.during.at(-1);
  const name = `the target of ${targetWords(target.value, indicator)} (${target.source}), in force ${sinceWords(target)}`;
  if (!latest) return '';
  const isYearSoFar = !isJudged(indicator, latest.period, series);
  const before = countWords(given, !isYearSoFar);
  const past = before === '' ? '' : `; ${before}`;
  if (!isNumber(latest.value))
    return `The latest figure, for ${whenWords(latest.period, indicator, series)}, is missing (${whyMissing(latest.value)}), so it cannot be held against ${name}${past}.`;
  if (isYearSoFar)
    return `${upperFirst(name)}, is judged at the end of the year, as the figures add up: ${figureWords(latest.value, indicator)} so far, by the end of ${periodInSentence(latest.period, series.calendar)}${past}.`;
  const isMet = meetsTarget(latest.value, target.value, indicator.better) === true;
  return `The latest, ${saidWords(latest, given)}, ${isMet ? 'meets' : 'does not meet'} ${name}${past}.`;
}

function whileItHeld(given: Given): string {
  const { target, series, indicator, held } = given;
  const name = `Target of ${targetWords(target.value, indicator)} (${target.source})`;
  const isToCome = series.readings.every(({ period }) => period.end < target.from);
  if (isToCome) return `${name} ${spanWords(target)}: there is no figure of that time yet.`;
  const start = `${name} held ${spanWords(target)}:`;
  const last = held.judged.at(-1);
  const lastKnown = held.known.at(-1);
  if (held.during.length === 0) return `${start} there is no figure of that time.`;
  if (!last)
    return `${start} figures that add up over the year are judged at its end, and it held at the end of none.`;
  if (!lastKnown) return `${start} no figure of that time is known (${whyAll(held.judged)}).`;
  const verb = lastKnown.isMet ? 'met' : 'did not meet';
  if (held.judged.length === 1) return `${start} ${saidWords(lastKnown.reading, given)} ${verb} it.`;
  const end = isNumber(last.value)
    ? `${lastKnown.isMet ? 'met' : 'not met'} at the last (${saidWords(last, given)})`
    : `the last, for ${whenWords(last.period, indicator, series)}, is missing (${whyMissing(last.value)})`;
  return `${start} ${countWords(given, false)}, ${end}.`;
}

/** "met in 3 of 4 quarters with a figure"; '' where there is nothing to count but, perhaps, the latest itself. */
function countWords({ series, indicator, held, breaks }: Given, isLatestSaid: boolean): string {
  const { known, judged } = held;
  if (known.length === 0 || (isLatestSaid && judged.length === 1)) return '';
  const met = known.filter(({ isMet }) => isMet).length;
  const isSome = known.length < judged.length;
  const of =
    indicator.kind === 'cumulative'
      ? `at the end of ${met} of ${known.length} ${known.length === 1 ? 'year' : 'years'}`
      : `in ${met} of ${countPeriods(known.length, series.calendar)}`;
  const first = known[0]?.reading.period.end ?? '';
  const last = known.at(-1)?.reading.period.end ?? '';
  const isCut = breaks.some(({ from }) => first < from && from <= last);
  return `met ${of}${isSome ? ' with a figure' : ''}${isCut ? ' (counted in another way before a series break within that time)' : ''}`;
}

/** A flow's finding is a year added up: what that is beside the target, where the target held throughout. */
function addedUpWords(
  { target, series, indicator }: Given,
  comparison: Pick<Comparison, 'latest' | 'periods'> | null,
): string {
  const side = comparison?.latest;
  if (!side || !comparison || !addsUp(indicator) || comparison.periods.used < 2) return '';
  if (!isNumber(side.value) || target.from > side.first.end) return '';
  const isMet = meetsTarget(side.value, target.value, indicator.better) === true;
  const figure = figureWords(
    side.value,
    isMet ? indicator : tellingApart(side.value, target.value, indicator),
  );
  return `The ${windowWords(side, series.calendar, comparison.periods)} added up, ${figure}, ${isMet ? 'meet' : 'do not meet'} it.`;
}

/** "72.1% in September 2026", "54.9% by the end of 2025/26"; more decimals where a miss would round to the target. */
function saidWords(
  { value, period }: Reading,
  { target, series, indicator }: Pick<Given, 'target' | 'series' | 'indicator'>,
): string {
  if (!isNumber(value)) return '';
  const isMet = meetsTarget(value, target.value, indicator.better) === true;
  const unit = isMet ? indicator : tellingApart(value, target.value, indicator);
  const link = indicator.kind === 'cumulative' ? 'by the end of' : 'in';
  return `${figureWords(value, unit)} ${link} ${whenWords(period, indicator, series)}`;
}

function whenWords(period: Period, { kind }: Indicator, { calendar }: Series): string {
  const isWholeYear = kind === 'cumulative' && isJudged({ kind }, period, { calendar, readings: [] });
  return isWholeYear ? yearLabel(period.year, calendar.yearType) : periodInSentence(period, calendar);
}

function spanWords({ from, to }: Target): string {
  return `from ${dateWords(from)}${to === '' ? ' on' : ` to ${dateWords(to)}`}`;
}

function sinceWords({ from, to }: Target): string {
  return to === '' ? `since ${dateWords(from)}` : `from ${dateWords(from)} to ${dateWords(to)}`;
}

function whyAll(readings: readonly Reading[]): string {
  const reasons = readings.flatMap(({ value }) => (isNumber(value) ? [] : [whyMissing(value)]));
  return [...new Set(reasons)].join('; ');
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
