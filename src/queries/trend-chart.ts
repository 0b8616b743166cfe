import { trendAxisStart, trendHeight, trendOption } from '../charts/trend.ts';
import { tickLabel } from '../charts/value-axis.ts';
import type { Annotation, Target } from '../model/facts.ts';
import { figureWords } from '../model/format.ts';
import { countPeriods } from '../statistics/period-words.ts';
import { analyseSpc, fewestForSpc, type SpcAnalysis } from '../statistics/spc.ts';
import { foundSignals } from '../statistics/spc-found.ts';
import { placeOf, spcPlaces } from '../statistics/spc-periods.ts';
import { variationOf } from '../statistics/spc-variation.ts';
import {
  signalPeriods,
  signalWords,
  spcFinding,
  spcMeaning,
  variationDetail,
  type SpcSeries,
} from '../statistics/spc-words.ts';
import { commonNotes, shared, type Chart } from './chart.ts';
import type { IndicatorFigures } from './figures.ts';
import type { FiguresTable } from './figures-table.ts';
import { annotationNotes, disagreementNotes, methodNotes, targetNotes } from './trend-notes.ts';
import { limitsTable, trendTable } from './trend-tables.ts';

/** Dated facts of the data package; those of other indicators are left aside. */
export interface TrendFacts {
  readonly targets: readonly Target[];
  readonly annotations: readonly Annotation[];
}

export type Variation = SpcAnalysis['variation'];
export type Assurance = 'pass' | 'fail' | 'inconsistent' | 'none';

/** An icon with the words that stand beside it. */
interface Sign<Kind> {
  readonly kind: Kind;
  readonly title: string;
  readonly detail: string;
}

export interface TrendAnalysis {
  readonly variation: Sign<Variation>;
  readonly assurance: Sign<Assurance>;
  /** One sentence on what the limits and the latest figures mean. */
  readonly meaning: string;
  readonly limits: FiguresTable;
  /** What the rules found, newest first. */
  readonly found: readonly { readonly variation: Exclude<Variation, 'common'>; readonly words: string }[];
}

export type Trend =
  { readonly chart: Chart; readonly analysis: TrendAnalysis } | { readonly withheld: string };

const variationTitles: Readonly<Record<Variation, string>> = {
  common: 'Common cause',
  improvement: 'Improvement',
  concern: 'Concern',
  'neutral-high': 'High',
  'neutral-low': 'Low',
};

/** The SPC chart of an indicator with all that is said beside it, or a sentence on why there is none. */
export function trendChart(figures: IndicatorFigures, facts: TrendFacts): Trend {
  const { indicator, calendar, series, breaks } = figures;
  const places = spcPlaces(series);
  const withheld = whyWithheld(figures, places.filter((place) => place.value !== null).length);
  if (withheld !== null) return { withheld };
  const annotations = facts.annotations
    .filter(
      ({ dataset, indicator: id }) => dataset === indicator.dataset && (id === '' || id === indicator.id),
    )
    .toSorted((one, other) => one.date.localeCompare(other.date));
  const dated = facts.targets
    .filter((each) => each.indicator === indicator.id)
    .toSorted((one, other) => one.from.localeCompare(other.from));
  const targets = dated.filter((each) => each.kind === 'target');
  const end = places.at(-1)?.period.end ?? '';
  const target = targets.findLast(({ from, to }) => from <= end && (to === '' || end <= to)) ?? null;
  const rebases = annotations.flatMap(({ date, note, rebase }) => {
    const at = rebase === 'yes' ? placeOf(places, date, true) : null;
    return at === null ? [] : [{ at, note }];
  });
  const cuts = breaks.flatMap(({ from }) => placeOf(places, from, true) ?? []);
  const { better } = indicator;
  const analysis = analyseSpc(
    places.map((place) => place.value),
    { better, rebaseAt: [...rebases.map(({ at }) => at), ...cuts], target: target?.value },
  );
  const spc: SpcSeries = { indicator, calendar, places, analysis };
  const drawn = {
    series,
    unit: indicator,
    better,
    analysis,
    targets,
    rebases,
    annotations: annotations.filter(({ rebase }) => rebase === 'no'),
    breaks,
  };
  const title = spcFinding(spc);
  const meaning = spcMeaning(spc);
  return {
    chart: {
      ...shared(figures),
      view: 'trend',
      name: 'trend',
      title,
      subtitle: subtitle(figures, trendAxisStart({ ...drawn, width: 760 })),
      verdict: null,
      notes: [
        meaning,
        ...disagreementNotes(figures, spc),
        ...targetNotes(spc, dated, target),
        ...methodNotes(spc),
        ...annotationNotes(annotations),
        ...commonNotes(figures),
      ],
      description: `${figures.description} ${title}. ${meaning}`,
      option: (width) => trendOption({ ...drawn, width }),
      height: (width) => trendHeight({ ...drawn, width }),
      table: trendTable(spc, annotations),
    },
    analysis: {
      variation: {
        kind: analysis.variation,
        title: variationTitles[analysis.variation],
        detail: `Variation: ${variationDetail(spc)}`,
      },
      assurance: assuranceSign(analysis, target, figures),
      meaning,
      limits: limitsTable(spc),
      found: foundSignals(analysis.signals, places).map((signal) => ({
        variation: variationOf(signal, better),
        words: `${signalPeriods(signal, spc)}: ${signalWords(signal, spc)}`,
      })),
    },
  };
}

/** Null where an SPC chart may be drawn. */
function whyWithheld({ indicator, calendar }: IndicatorFigures, known: number): string | null {
  if (indicator.kind === 'annual' || calendar.frequency === 'year')
    return 'There is no SPC chart, since there is one figure a year: it would take 13 years to say what is usual.';
  if (indicator.kind === 'cumulative')
    return `There is no SPC chart, since the figures add up from the start of each year: each ${calendar.frequency} holds those before it, so limits would say nothing about chance.`;
  if (known < fewestForSpc)
    return `There is no SPC chart yet, since there ${known === 1 ? 'is' : 'are'} ${countPeriods(known, calendar)} with a figure and limits need ${fewestForSpc}.`;
  return null;
}

function subtitle({ indicator, filterWords, calendar }: IndicatorFigures, start: number | null): string {
  const unit = indicator.unitWords.charAt(0).toUpperCase() + indicator.unitWords.slice(1);
  const rows = filterWords ? ` (${filterWords})` : '';
  const better =
    indicator.better === 'neutral' ? '' : ` ${indicator.better === 'lower' ? 'Lower' : 'Higher'} is better.`;
  const axis =
    start === null
      ? ''
      : ` The axis starts at ${tickLabel(start, { min: start, max: start, step: start }, indicator)}.`;
  return `${unit}${rows}, each ${calendar.frequency}’s figure.${better}${axis}`;
}

function assuranceSign(
  { assurance }: SpcAnalysis,
  target: Target | null,
  { indicator }: IndicatorFigures,
): Sign<Assurance> {
  if (!target)
    return { kind: 'none', title: 'No target to test against', detail: 'Assurance: the plan sets none' };
  const value = figureWords(target.value, indicator);
  switch (assurance) {
    case 'pass':
      return {
        kind: 'pass',
        title: 'Will meet target',
        detail: `Assurance: ${value} is met whatever chance does`,
      };
    case 'fail':
      return {
        kind: 'fail',
        title: 'Will miss target',
        detail: `Assurance: ${value} is out of reach as the process runs now`,
      };
    case 'inconsistent':
      return {
        kind: 'inconsistent',
        title: 'Hit and miss',
        detail: `Assurance: ${value} is met or missed by chance`,
      };
    case null:
      return { kind: 'none', title: 'Target not tested', detail: 'Assurance: neither direction is better' };
  }
}
