import { trendAxisStart, trendHeight, trendOption } from '../charts/trend.ts';
import { tickLabel } from '../charts/value-axis.ts';
import type { SpcAnalysis } from '../statistics/spc.ts';
import { foundSignals } from '../statistics/spc-found.ts';
import { variationOf } from '../statistics/spc-variation.ts';
import {
  signalPeriods,
  signalWords,
  spcFinding,
  spcMeaning,
  variationDetail,
} from '../statistics/spc-words.ts';
import { targetWords } from '../statistics/target-value.ts';
import { commonNotes, shared, type Chart } from './chart.ts';
import type { IndicatorFigures } from './figures.ts';
import type { FiguresTable } from './figures-table.ts';
import { spcSeries, targetsShown, type AnalysedSeries } from './spc-series.ts';
import { noTargetWords, targetNotes } from './target-notes.ts';
import { disagreementNotes, methodNotes } from './trend-notes.ts';
import { limitsTable, trendTable } from './trend-tables.ts';

export type Variation = SpcAnalysis['variation'];
export type Assurance = 'pass' | 'fail' | 'inconsistent' | 'none';

/** An icon with the words that stand beside it. */
interface Sign<Kind> {
  readonly kind: Kind;
  readonly title: string;
  readonly detail: string;
}

export interface TrendAnalysis {
  /** True where higher and lower are said and neither is called better: neutral indicators, and parts of the rows. */
  readonly isNeutral: boolean;
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
  'neutral-high': 'Special cause, higher',
  'neutral-low': 'Special cause, lower',
};

/** The SPC chart of an indicator with all that is said beside it, or a sentence on why there is none. */
export function trendChart(figures: IndicatorFigures): Trend {
  const { indicator, series, breaks, annotations } = figures;
  const analysed = spcSeries(figures);
  if ('withheld' in analysed) return analysed;
  const { spc, better, rebases } = analysed;
  const { analysis, places } = spc;
  const drawn = {
    series,
    unit: indicator,
    better,
    analysis,
    targets: targetsShown(figures),
    rebases,
    annotations: annotations.filter(({ rebase }) => rebase === 'no'),
    breaks,
  };
  const title = spcFinding(spc);
  const meaning = spcMeaning(spc);
  return {
    chart: {
      ...shared(figures, 'trend'),
      view: 'trend',
      title,
      subtitle: subtitle(figures, trendAxisStart({ ...drawn, width: 760 })),
      verdict: null,
      notes: [
        meaning,
        ...disagreementNotes(figures, spc),
        ...targetNotes(figures),
        ...methodNotes(analysed),
        ...commonNotes(figures),
      ],
      description: [figures.description, `${title}.`, meaning, ...targetNotes(figures)].join(' '),
      option: (width) => trendOption({ ...drawn, width }),
      height: (width) => trendHeight({ ...drawn, width }),
      table: trendTable(spc, figures),
    },
    analysis: {
      isNeutral: better === 'neutral',
      variation: {
        kind: analysis.variation,
        title: variationTitles[analysis.variation],
        detail: `Variation: ${variationDetail(spc)}`,
      },
      assurance: assuranceSign(analysed, figures),
      meaning,
      limits: limitsTable(spc),
      found: foundSignals(analysis.signals, places).map((signal) => ({
        variation: variationOf(signal, better),
        words: `${signalPeriods(signal, spc)}: ${signalWords(signal, spc)}`,
      })),
    },
  };
}

function subtitle(
  { indicator, filterWords, calendar, isPart }: IndicatorFigures,
  start: number | null,
): string {
  const unit = indicator.unitWords.charAt(0).toUpperCase() + indicator.unitWords.slice(1);
  const rows = filterWords ? ` (${filterWords})` : '';
  const better =
    indicator.better === 'neutral' || isPart
      ? ''
      : ` ${indicator.better === 'lower' ? 'Lower' : 'Higher'} is better.`;
  const axis =
    start === null
      ? ''
      : ` The axis starts at ${tickLabel(start, { min: start, max: start, step: start }, indicator)}.`;
  return `${unit}${rows}, each ${calendar.frequency}’s figure.${better}${axis}`;
}

function assuranceSign(
  { spc: { analysis }, target }: AnalysedSeries,
  figures: IndicatorFigures,
): Sign<Assurance> {
  if (!target)
    return {
      kind: 'none',
      title: 'No target to test against',
      detail: `Assurance: ${noTargetWords(figures)}`,
    };
  const value = targetWords(target.value, figures.indicator);
  switch (analysis.assurance) {
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
