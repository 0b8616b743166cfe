import { verdictWords } from '../model/comparison.ts';
import { fewestForSpc, type SpcAnalysis } from '../statistics/spc.ts';
import type { SpcSeries } from '../statistics/spc-words.ts';
import { countPeriods, periodInSentence } from '../statistics/period-words.ts';
import { possibleLimit, possibleRange } from '../statistics/spc-possible.ts';
import type { IndicatorFigures } from './figures.ts';
import type { AnalysedSeries } from './spc-series.ts';

const variationWords: Readonly<Record<SpcAnalysis['variation'], string>> = {
  common: 'the usual variation and no more',
  improvement: 'an improvement beyond chance',
  concern: 'a concern beyond chance',
  'neutral-high': 'higher figures than chance explains',
  'neutral-low': 'lower figures than chance explains',
};

const agreeing: Readonly<Record<string, SpcAnalysis['variation']>> = {
  improving: 'improvement',
  worsening: 'concern',
  'no-clear-change': 'common',
};

/** How the limits were worked out, and what weakens them. */
export function methodNotes({ spc, rebases }: AnalysedSeries): string[] {
  const { indicator, calendar, places, analysis } = spc;
  const period = calendar.frequency;
  const missing = places.filter((place) => place.value === null).length;
  const range = possibleRange(
    places.map((place) => place.value),
    indicator,
  );
  const isCut = analysis.groups.some(({ lower, upper }) =>
    [lower, upper].some((limit) => limit !== null && possibleLimit(limit, range) === null),
  );
  return [
    'XmR chart: mean ± 2.66 × mean moving range, with the rules of NHS “Making Data Count”.',
    ...(indicator.kind === 'snapshot'
      ? [
          `Waiting lists and the like follow from ${period} to ${period}, so a run is weaker evidence here than it would be for separate events.`,
        ]
      : []),
    ...(indicator.kind === 'flow' && indicator.denominator
      ? [`Each point is the ${period}’s own figure; the limits take no account of how many it rests on.`]
      : []),
    ...rebases.flatMap(({ at }) => {
      const from = places[at]?.period;
      return from
        ? [
            `The limits start anew from ${periodInSentence(from, calendar)}, since the process was changed by design.`,
          ]
        : [];
    }),
    ...(missing > 0
      ? [`${countPeriods(missing, calendar)} without a figure ${missing === 1 ? 'is' : 'are'} skipped.`]
      : []),
    ...analysis.warnings.map(({ first, figures }) => {
      const from = places[first]?.period;
      return `The limits from ${from ? periodInSentence(from, calendar) : 'the start'} rest on ${countPeriods(figures, calendar)} with a figure; from ${fewestForSpc} on they are settled.`;
    }),
    ...(isCut ? ['A limit that no figure could reach (below 0 or above 100%) is not drawn.'] : []),
  ];
}

/** Where the year-on-year verdict and SPC say different things, both, in one sentence. */
export function disagreementNotes(figures: IndicatorFigures, { analysis, calendar }: SpcSeries): string[] {
  const { verdict } = figures.comparison;
  const wanted = agreeing[verdict];
  if (figures.isPart || figures.indicator.better === 'neutral' || wanted === undefined) return [];
  if (wanted === analysis.variation) return [];
  return [
    `Year on year the verdict is ${verdictWords[verdict]}; ${calendar.frequency} by ${calendar.frequency}, SPC finds ${variationWords[analysis.variation]}. The first compares with a year before, the second with what is usual: both hold.`,
  ];
}
