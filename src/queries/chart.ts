import { annualColumnsHeight, annualColumnsOption } from '../charts/annual-columns.ts';
import type { ChartOption } from '../charts/chart-option.ts';
import { axisStart, yearOnYearHeight, yearOnYearOption } from '../charts/year-on-year.ts';
import type { ChartPin } from '../model/chart-pin.ts';
import type { Verdict } from '../model/comparison.ts';
import { dateWords, periodsPerYear } from '../model/period.ts';
import { stepsBetweenYears } from '../statistics/promise.ts';
import { figuresTable, type FiguresTable } from './figures-table.ts';
import type { Filter, IndicatorFigures } from './figures.ts';
import { targetsShown } from './spc-series.ts';
import { targetNotes } from './target-notes.ts';

type ChartView = 'year-on-year' | 'breakdown' | 'trend';

/** One chart with all that stands around it, the same on screen and in every export. */
export interface Chart {
  readonly indicatorId: string;
  /** The plan's measure it stands for; null when supplementary. */
  readonly measure: string | null;
  /** The plan's outcomes it shows. */
  readonly outcomes: readonly string[];
  readonly view: ChartView;
  /** How it is made again: in the other view, and in a paper. */
  readonly pin: ChartPin;
  /** The finding, in words. */
  readonly title: string;
  /** What is drawn: unit, period, which rows. */
  readonly subtitle: string;
  /** Null where no verdict is given: parts of a breakdown, and figures without a better direction. */
  readonly verdict: Verdict | null;
  readonly notes: readonly string[];
  readonly source: string;
  /** Words that must not be lost when the image leaves the page. */
  readonly stamps: readonly string[];
  /** Alt text. */
  readonly description: string;
  readonly option: (width: number) => ChartOption;
  readonly height: (width: number) => number;
  readonly table: FiguresTable;
}

/** Stands on everything that may show small numbers. */
export const internalStamp = 'Internal: may contain small numbers';

/** The year-on-year chart: years overlaid by period, or columns where the data is annual. */
export function yearOnYearChart(figures: IndicatorFigures, isCompact = false): Chart {
  const { indicator, series, calendar, breaks } = figures;
  const isAnnual = calendar.frequency === 'year';
  const baseline = indicator.measure === null ? null : (figures.promised?.baseline ?? null);
  const targets = targetsShown(figures);
  const held = targetNotes(figures);
  const lines = { series, unit: indicator, breaks, promiseBaseline: baseline, targets };
  const columns = {
    series,
    unit: indicator,
    breaks,
    targets,
    // A part of the rows gets no verdict, so no step of it is called better or worse.
    steps: figures.isPart
      ? []
      : stepsBetweenYears(series, indicator, breaks).map(({ from, to, outcome, comparison }) => ({
          from,
          to,
          outcome,
          change: comparison.change,
        })),
  };
  const start = isAnnual ? 0 : axisStart({ ...lines, width: 760 });
  return {
    ...shared(figures, 'year-on-year'),
    view: 'year-on-year',
    title: figures.finding,
    subtitle: sentence(
      figures,
      isAnnual ? 'by year' : `by ${calendar.frequency}, latest four years${addedUpWords(figures)}`,
    ),
    verdict: indicator.better === 'neutral' || figures.isPart ? null : figures.comparison.verdict,
    notes: [
      ...(figures.isPart
        ? ['A part of the rows is shown: plain facts only, no verdict.']
        : figures.reason && indicator.better !== 'neutral'
          ? [figures.reason]
          : []),
      ...(figures.isPart || indicator.better === 'neutral' ? figures.coverage : []),
      ...held,
      ...(start ? [`The axis starts at ${start}.`] : []),
      ...commonNotes(figures),
    ],
    description: [figures.description, ...held].join(' '),
    option: (width) =>
      isAnnual
        ? annualColumnsOption({ ...columns, width, compact: isCompact })
        : yearOnYearOption({ ...lines, width, compact: isCompact }),
    height: (width) =>
      isAnnual ? annualColumnsHeight(width, isCompact) : yearOnYearHeight(width, isCompact),
    table: figuresTable(figures),
  };
}

/** What every chart of an indicator carries; `chart` is its name among them, `choices` what was chosen besides rows. */
export function shared(figures: IndicatorFigures, chart: string, choices: Filter = {}) {
  return {
    indicatorId: figures.indicator.id,
    pin: {
      indicator: figures.indicator.id,
      chart,
      choices: { ...figures.filter, ...choices },
      asAt: figures.asAt,
    },
    measure: figures.indicator.measure,
    outcomes: figures.indicator.outcomes,
    source: sourceWords(figures),
    stamps: stampsOf({ isIllustrative: figures.extract.illustrative, isPublic: figures.isPublic }),
    description: figures.description,
  };
}

/** Words inside every image of figures that are made up, or that may contain small numbers. */
export function stampsOf({
  isIllustrative,
  isPublic,
}: {
  readonly isIllustrative: boolean;
  readonly isPublic: boolean;
}): string[] {
  return [
    ...(isIllustrative ? ['Illustrative data: made up to show the dashboard'] : []),
    ...(isPublic ? [] : [internalStamp]),
  ];
}

/** Series breaks, annotations and caveats, which stand under every chart of an indicator. */
export function commonNotes({
  breaks,
  annotations,
  indicator,
  dataset,
  isPublic,
  response,
}: IndicatorFigures): string[] {
  return [
    ...(response === '' ? [] : [`Response: ${response}`]),
    ...(isPublic
      ? [
          `Public view: counts under ${dataset.dashboard.disclosureThreshold}, and what would give them away, are hidden as [c].`,
        ]
      : []),
    ...breaks.map(
      ({ from, note, source }) =>
        `Series break from ${dateWords(from)}: ${note.replace(/\.$/, '')} (${source}).`,
    ),
    ...annotations.map(
      ({ date, note, source }) => `${dateWords(date)}: ${note.replace(/\.$/, '')} (${source}).`,
    ),
    ...indicator.caveats,
    ...dataset.dashboard.caveats,
  ];
}

/** Where lines show single periods and the finding a whole year, says so. */
function addedUpWords({ indicator, calendar }: IndicatorFigures): string {
  if (indicator.kind !== 'flow' || indicator.numerator === undefined) return '';
  return `; the finding adds up ${periodsPerYear(calendar.frequency)} ${calendar.frequency}s`;
}

/** Unit, which rows and how they are drawn, as the sentence under a finding. */
export function sentence(
  { indicator, filterWords }: Pick<IndicatorFigures, 'indicator' | 'filterWords'>,
  how: string,
): string {
  const unit = indicator.unitWords.charAt(0).toUpperCase() + indicator.unitWords.slice(1);
  return `${unit}${filterWords ? ` (${filterWords})` : ''}, ${how}.`;
}

/** Provider, file, date and rows: where a figure comes from. */
export function sourceWords({
  dataset,
  extract,
  load,
}: Pick<IndicatorFigures, 'dataset' | 'extract' | 'load'>): string {
  const rows = `${load.rows.toLocaleString('en-GB')} ${load.rows === 1 ? 'row' : 'rows'}`;
  const file = `${extract.fileName}, ${rows}`;
  if (extract.origin === 'imported')
    return `Source: ${dataset.dashboard.provider}, extract loaded on ${dateWords(extract.date)} (${file}).`;
  if (extract.illustrative)
    return `Source: illustrative, as an extract of ${dataset.dashboard.provider} of ${dateWords(extract.date)} (${file}).`;
  return `Source: ${dataset.sources?.[0]?.title ?? dataset.dashboard.provider}, extract of ${dateWords(extract.date)} (${file}).`;
}
