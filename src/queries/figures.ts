import { queryOptions } from '@tanstack/react-query';
import { compileIndicator } from '../indicators/compile.ts';
import { seriesByPart, toReadings, type PartSeries } from '../indicators/readings.ts';
import type { Comparison, Promised, StepOutcome } from '../model/comparison.ts';
import { calendarOf, fieldOf, valueWords, type Dataset, type SeriesBreak } from '../model/dataset.ts';
import type { Extract, LoadResult } from '../model/extract.ts';
import type { Annotation, Target } from '../model/facts.ts';
import type { Indicator } from '../model/indicator.ts';
import { yearLabel, type Calendar } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';
import { compareLatest, compareToDate } from '../statistics/compare-years.ts';
import { headlineSeries } from '../statistics/headline-series.ts';
import { judgePromise } from '../statistics/promise.ts';
import { promiseOutcomeWords, promiseWords } from '../statistics/promise-words.ts';
import { coverageWords } from '../statistics/reason-words.ts';
import { countsWords, toDateSentence } from '../statistics/counts-words.ts';
import { whatItWouldTake } from '../statistics/what-it-would-take.ts';
import { describeSeries, findingWords, shortWindow, verdictReason } from '../statistics/words.ts';
import type { Connection } from '../warehouse/connection.ts';
import type { Catalogue } from './catalogue.ts';
import type { LoadedDataset } from './load-extracts.ts';
import { responseIndicator, responseWords, withResponses } from './response.ts';
import { ensurePublicTable, scopeTable, type AmongSiblings } from './scope-table.ts';
import type { Scope } from './scope.ts';
import { startSession } from './session.ts';

/** Everything a page says about one indicator, from one run over its extract. */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  /** All indicators of the same dataset. */
  readonly siblings: readonly Indicator[];
  /** True where small numbers are hidden. */
  readonly isPublic: boolean;
  /** The day for which they are worked out, ISO; '' for everything there is. */
  readonly asAt: string;
  /** What a reader has chosen, by column; what is usual is not among it. */
  readonly filter: Filter;
  readonly dataset: Dataset;
  readonly extract: Extract;
  readonly load: LoadResult;
  readonly calendar: Calendar;
  readonly series: Series;
  /** What the headline figure is the end of: counts of events added up over the year to each period. */
  readonly headline: Series;
  readonly breaks: readonly SeriesBreak[];
  /** Targets and baselines of the indicator that had begun by then, oldest first. */
  readonly targets: readonly Target[];
  /** What happened by then to the indicator or its dataset, oldest first. */
  readonly annotations: readonly Annotation[];
  readonly comparison: Comparison;
  /** The year so far against the same periods a year before; null unless the indicator counts events. */
  readonly toDate: Comparison | null;
  readonly promised: Promised | null;
  /** The promise in words; null where it is not judged. */
  readonly promise: PromiseInWords | null;
  /** What the latest and the earlier figure were divided from; '' where there are no counts. */
  readonly sidesWords: string;
  /** The year to date beside the headline; '' unless the indicator counts events. */
  readonly toDateWords: string;
  /** What it would take to match last year or to be clearly better; '' where nothing can be said. */
  readonly wouldTake: string;
  /** True where a reader has filtered to a part: then only plain facts are said, no verdict. */
  readonly isPart: boolean;
  /** Which rows are shown, in words: "assessment, all settings"; '' where there is nothing to choose. */
  readonly filterWords: string;
  /** The same but for one column, which a breakdown takes apart. */
  readonly filterWordsWithout: (column: string) => string;
  /** The latest period or window in short: "Sep 2026"; '' when there is none. */
  readonly latestWindow: string;
  readonly finding: string;
  readonly reason: string;
  /** How many of those asked answered, for a survey; '' otherwise. */
  readonly response: string;
  /** How many periods of a run are there in both years, as a sentence; none where all are. */
  readonly coverage: readonly string[];
  readonly description: string;
}

/** "Improved each year?" as the page says it. */
interface PromiseInWords {
  readonly steps: readonly {
    readonly years: string;
    readonly words: string;
    readonly outcome: StepOutcome;
  }[];
  /** Which year ends the promise. */
  readonly ends: string;
  /** '' where no promise of the plan covers the indicator. */
  readonly outcome: string;
}

export type Filter = Readonly<Record<string, string>>;
export type LoadedTable = LoadedDataset & { readonly state: 'loaded' };

/** What of the data package figures are worked out with. */
export type FiguresCatalogue = Pick<
  Catalogue,
  'breaks' | 'targets' | 'annotations' | 'promiseYears' | 'indicators'
>;

/** Runs an indicator on the engine and works out all that is said of it. Throws QueryError with its SQL. */
export async function workOutFigures(
  connection: Connection,
  catalogue: FiguresCatalogue,
  indicator: Indicator,
  loaded: LoadedTable,
  scope: Scope,
  filter: Filter,
): Promise<IndicatorFigures> {
  const { dataset, extract, load } = loaded;
  const own = catalogue.indicators.filter((each) => each.dataset === dataset.name);
  const siblings = withResponses(own);
  const readings = await readIndicator(connection, { indicator, siblings }, loaded, scope, { filter });
  const calendar = calendarOf(dataset);
  const series: Series = { calendar, readings };
  const isOwn = (fact: { readonly dataset: string; readonly indicator: string }) =>
    fact.dataset === dataset.name && (fact.indicator === '' || fact.indicator === indicator.id);
  const hasBegun = (date: string) => scope.asAt === '' || date <= scope.asAt;
  const breaks = catalogue.breaks.filter((each) => isOwn(each) && hasBegun(each.from));
  const comparison = compareLatest(series, indicator, breaks);
  const response = responseIndicator(indicator);
  const answered = response
    ? await readIndicator(connection, { indicator: response, siblings }, loaded, scope, { filter })
    : [];
  const toDate = compareToDate(series, indicator, breaks);
  const years = catalogue.promiseYears[calendar.yearType];
  const promised =
    years && indicator.better !== 'neutral' ? judgePromise(series, indicator, breaks, years) : null;
  const isPart = Object.entries(filter).some(
    ([column, value]) => value !== usualValue(indicator, dataset, column),
  );
  const filterWords = wordsOfRows(indicator, dataset, filter);
  // A finding about a part must say which part, wherever it is read.
  const rowsFirst = isPart ? `${upperFirst(filterWords)}: ` : '';
  return {
    indicator,
    siblings,
    isPublic: scope.isPublic,
    asAt: scope.asAt,
    filter,
    dataset,
    extract,
    load,
    calendar,
    series,
    headline: headlineSeries(series, indicator, breaks),
    breaks,
    targets: catalogue.targets
      .filter((each) => each.indicator === indicator.id && hasBegun(each.from))
      .toSorted((one, other) => one.from.localeCompare(other.from)),
    annotations: catalogue.annotations
      .filter((each) => isOwn(each) && hasBegun(each.date))
      .toSorted((one, other) => one.date.localeCompare(other.date)),
    comparison,
    toDate,
    promised,
    promise: promised && !isPart ? sayPromise(promised, indicator, calendar) : null,
    sidesWords: countsWords(comparison, indicator, calendar),
    toDateWords: toDate ? toDateSentence(toDate, indicator, calendar) : '',
    wouldTake: whatItWouldTake(series, indicator, comparison),
    isPart,
    filterWords,
    filterWordsWithout: (column) => wordsOfRows(indicator, dataset, filter, column),
    latestWindow: comparison.latest ? shortWindow(comparison.latest, calendar, comparison.periods) : '',
    finding: rowsFirst + findingWords(indicator, comparison, calendar),
    reason: verdictReason(indicator, comparison, { sample: dataset.dashboard.sample, calendar }),
    response: response
      ? responseWords(compareLatest({ calendar, readings: answered }, response, breaks), response)
      : '',
    coverage: [coverageWords(comparison, calendar)].flatMap((words) => (words === null ? [] : [`${words}.`])),
    description: rowsFirst + describeSeries(indicator, series, comparison, breaks),
  };
}

/** Runs an indicator broken down by one column; parts in the order of the schema. */
export async function workOutParts(
  connection: Connection,
  of: AmongSiblings,
  loaded: LoadedTable,
  scope: Scope,
  by: string,
  filter: Filter,
): Promise<readonly PartSeries[]> {
  const readings = await readIndicator(connection, of, loaded, scope, { filter, by });
  return seriesByPart(readings, by, loaded.dataset);
}

/** The value a column has when the reader has chosen none: the indicator's own, or the column's total. */
export function usualValue(indicator: Indicator, dataset: Dataset, column: string): string | undefined {
  return indicator.filter[column] ?? dataset.schema.fields.find((field) => field.name === column)?.total;
}

function sayPromise(promised: Promised, indicator: Indicator, { yearType }: Calendar): PromiseInWords {
  return {
    steps: promised.steps.map((step) => ({
      years: `${yearLabel(step.from, yearType)} → ${yearLabel(step.to, yearType)}`,
      words: promiseWords(step, indicator),
      outcome: step.outcome,
    })),
    ends:
      indicator.measure === null
        ? 'No promise of the plan covers it; the same test is shown.'
        : `${yearLabel(promised.last, yearType)} ends the promise`,
    outcome: indicator.measure === null ? '' : promiseOutcomeWords(promised.outcome),
  };
}

/** Which rows are shown, for every column that a reader may choose by: "assessment, all settings". */
function wordsOfRows(indicator: Indicator, dataset: Dataset, filter: Filter, without?: string): string {
  const columns = [...new Set([...indicator.choices, ...indicator.breakdowns])].filter(
    (column) => column !== without,
  );
  return columns
    .flatMap((column) => {
      const value = filter[column] ?? usualValue(indicator, dataset, column);
      return value === undefined ? [] : [lowerFirst(valueWords(fieldOf(dataset, column), value))];
    })
    .join(', ');
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Lower case for the middle of a sentence; names of more than one capital stay (ADHD, Milton Keynes). */
function lowerFirst(words: string): string {
  return /^[A-Z][^A-Z]*$/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

async function readIndicator(
  connection: Connection,
  of: AmongSiblings,
  loaded: LoadedTable,
  scope: Scope,
  ask: { readonly filter: Filter; readonly by?: string },
): Promise<Reading[]> {
  if (scope.isPublic) await ensurePublicTable(connection, loaded, of.siblings);
  const { dataset, indicator } = scopeTable(of, loaded.dataset, scope);
  const { sql, parameters } = compileIndicator(indicator, dataset, ask);
  const readings = toReadings(await connection.run(sql, parameters), indicator, dataset, ask.by);
  return scope.asAt === '' ? readings : readings.filter((reading) => reading.period.end <= scope.asAt);
}

/** Query for an indicator's figures; the key carries the extract's hash, so that a new extract is a new figure. */
export function figuresQuery(
  catalogue: Catalogue,
  indicator: Indicator,
  loaded: LoadedDataset | undefined,
  scope: Scope,
  filter: Filter = {},
) {
  const isLoaded = loaded?.state === 'loaded';
  return queryOptions({
    queryKey: ['figures', indicator.id, isLoaded ? loaded.extract.hash : null, scope, filter],
    queryFn: async () => {
      if (loaded?.state !== 'loaded') throw new Error(`${indicator.dataset} is not loaded`);
      return workOutFigures(
        await startSession().warehouse.ready,
        catalogue,
        indicator,
        loaded,
        scope,
        filter,
      );
    },
    enabled: isLoaded,
    staleTime: Infinity,
    structuralSharing: false,
  });
}

export function partsQuery(of: AmongSiblings, loaded: LoadedTable, scope: Scope, by: string, filter: Filter) {
  return queryOptions({
    queryKey: ['parts', of.indicator.id, loaded.extract.hash, scope, by, filter],
    queryFn: async () => workOutParts(await startSession().warehouse.ready, of, loaded, scope, by, filter),
    staleTime: Infinity,
    structuralSharing: false,
  });
}
