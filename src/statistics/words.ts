import { verdictWords, type Comparison, type Rollup, type Side } from '../model/comparison.ts';
import { figureWords } from '../model/format.ts';
import type { SeriesBreak } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import { dateWords, periodLabel, periodShort, type Calendar } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';
import { changeWords, missingOf, whyMissing, whyNoChange } from './change-words.ts';
import { countPeriods, isYearToDate, periodInSentence, periodsSpanned, runEnd } from './period-words.ts';
import { basisSentences, coverageWords } from './reason-words.ts';
import { courseWords, spanWords } from './series-words.ts';

/**
 * The finding as a title without full stop: the latest figure, when it was, and how it differs from a year before,
 * or why that cannot be said. Judges nothing.
 */
export function findingWords(indicator: Indicator, comparison: Comparison, calendar: Calendar): string {
  const { latest, change } = comparison;
  if (!latest) return 'No figure in the extract';
  const reason = missingOf(latest);
  if (reason !== null) return `No figure for ${sideOf(indicator, latest, calendar)}: ${whyMissing(reason)}`;
  const finding = indicator.finding.replace('{value}', () => figureWords(latest.value, indicator));
  const when = whenWords(indicator, comparison, latest, calendar);
  return change === null
    ? `${finding}${when}. ${whyNoChange(comparison)}`
    : `${finding}${when}, ${changeWords(change, indicator)}`;
}

/** " in the 12 months to July 2026"; '' for a snapshot, whose day stands under the title. */
function whenWords({ kind }: Indicator, { periods }: Comparison, side: Side, calendar: Calendar): string {
  if (kind === 'snapshot') return '';
  if (kind === 'cumulative') return ` by the end of ${periodInSentence(side.last, calendar)}`;
  return ` in ${partOf(periods, side, calendar)}${sideInSentence(side, calendar)}`;
}

/** "11 of " where a period within a run is not there in both years; '' where all are. */
function partOf({ used }: Comparison['periods'], side: Side, calendar: Calendar): string {
  return used > 0 && used < periodsSpanned(side, calendar) ? `${used} of ` : '';
}

/** A cumulative side is named by its last period, since it was reported there and not added up. */
function sideOf({ kind }: Indicator, side: Side, calendar: Calendar): string {
  return kind === 'cumulative' ? periodInSentence(side.last, calendar) : sideInSentence(side, calendar);
}

/** "the 12 months to July 2026", "summer term 2025/26". */
function sideInSentence(side: Side, calendar: Calendar): string {
  const count = periodsSpanned(side, calendar);
  return count === 1
    ? periodInSentence(side.last, calendar)
    : `the ${countPeriods(count, calendar)} to ${runEnd(side.last, calendar)}`;
}

/** "September 2026", "Quarter 2 2026/27, year to date", "12 months to July 2026", "3 terms to summer 2025/26". */
export function windowWords(side: Side, calendar: Calendar, periods?: Comparison['periods']): string {
  const count = periodsSpanned(side, calendar);
  if (count === 1) return periodLabel(side.last, calendar);
  const part = periods ? partOf(periods, side, calendar) : '';
  if (isYearToDate(side, calendar))
    return `${periodLabel(side.last, calendar)}, year to date${part && ` (${part}${countPeriods(count, calendar)})`}`;
  return `${part}${countPeriods(count, calendar)} to ${runEnd(side.last, calendar)}`;
}

/** For tables: "Sep 2026", "Apr to Sep 2026", "Q1 to Q2 2026/27", "12 months to Jul 2026", "4 quarters to Q2 2026/27". */
export function shortWindow(side: Side, calendar: Calendar, periods?: Comparison['periods']): string {
  const count = periodsSpanned(side, calendar);
  const last = periodShort(side.last, calendar);
  if (count === 1) return last;
  const lastInRun = calendar.frequency === 'term' ? runEnd(side.last, calendar) : last;
  const part = periods ? partOf(periods, side, calendar) : '';
  if (!isYearToDate(side, calendar)) return `${part}${countPeriods(count, calendar)} to ${lastInRun}`;
  const first = periodShort(side.first, calendar);
  const yearOf = (label: string) => label.slice(label.indexOf(' '));
  const isSameYear = yearOf(first) === yearOf(last);
  return `${isSameYear ? first.slice(0, first.indexOf(' ')) : first} to ${lastInRun}`;
}

/** "Mixed: 2 of 4 improving", "Worsening: 1 of 4"; the verdict alone where there is one indicator or nothing to count. */
export function rollUpWords({ verdict, improving, worsening, of }: Rollup): string {
  if (verdict === 'mixed') return `Mixed: ${improving} of ${of} improving`;
  const words = verdictWords[verdict];
  if (of < 2) return words;
  if (verdict === 'improving') return `${words}: ${improving} of ${of}`;
  return verdict === 'worsening' ? `${words}: ${worsening} of ${of}` : words;
}

/**
 * What the verdict rests on, in sentences: the interval or the change that counts, or why there is no verdict, and
 * how much of both years is there. `sample` says that the rows are a sample; `calendar` names the periods.
 */
export function verdictReason(
  indicator: Indicator,
  comparison: Comparison,
  options: { readonly sample?: boolean; readonly calendar?: Calendar } = {},
): string {
  const sentences = [
    ...basisSentences(indicator, comparison),
    coverageWords(comparison, options.calendar),
    options.sample && comparison.latest ? 'A sample, not random' : null,
  ];
  return sentences
    .filter((sentence) => sentence !== null)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** Alt text of a series: what it is, its span and gaps, its course, and the latest beside a year earlier. */
export function describeSeries(
  indicator: Indicator,
  series: Series,
  comparison: Comparison,
  breaks: readonly SeriesBreak[] = [],
): string {
  const readings = series.readings.toSorted((one, other) => (one.period.end < other.period.end ? -1 : 1));
  const what = `${indicator.title}, ${indicator.unitWords}: ${spanWords(readings, series)}.`;
  const course = courseWords(
    comparableReadings(sinceLastBreak(readings, breaks), indicator),
    indicator,
    series,
  );
  const latest = latestWords(indicator, comparison, series.calendar, course);
  const cuts = breaks
    .map(({ from }) => ` Figures before ${dateWords(from)} were counted in another way.`)
    .join('');
  return latest === null ? `${what}${cuts}` : `${what} ${latest}.${cuts}`;
}

/** A cumulative count starts afresh each year, so its course runs over the latest place of each year alone. */
function comparableReadings(readings: readonly Reading[], { kind }: Indicator): readonly Reading[] {
  const place = readings.at(-1)?.period.position;
  return kind === 'cumulative' ? readings.filter((reading) => reading.period.position === place) : readings;
}

/** A course is told only within one way of counting. */
function sinceLastBreak(readings: readonly Reading[], breaks: readonly SeriesBreak[]): readonly Reading[] {
  const from =
    breaks
      .map((each) => each.from)
      .toSorted()
      .at(-1) ?? '';
  return readings.filter((reading) => reading.period.end >= from);
}

/** The course and the latest figure; one that ends the course is not said twice. */
function latestWords(
  indicator: Indicator,
  comparison: Comparison,
  calendar: Calendar,
  course: string | null,
): string | null {
  const { latest, change } = comparison;
  if (!latest) return course;
  const reason = missingOf(latest);
  const when = `${partOf(comparison.periods, latest, calendar)}${sideOf(indicator, latest, calendar)}`;
  const figure =
    reason === null
      ? `${figureWords(latest.value, indicator)} in ${when}`
      : `no figure for ${when}, ${whyMissing(reason)}`;
  const alone = figure.charAt(0).toUpperCase() + figure.slice(1);
  const said = course === null ? alone : course.endsWith(figure) ? course : `${course}; ${figure}`;
  if (change !== null) return `${said}, ${changeWords(change, indicator)}`;
  return reason === null ? `${said}. ${whyNoChange(comparison)}` : said;
}
