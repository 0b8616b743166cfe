import { verdictWords } from '../model/comparison.ts';
import type { Annotation, Target } from '../model/facts.ts';
import { figureWords } from '../model/format.ts';
import { dateWords } from '../model/period.ts';
import type { SpcAssurance } from '../statistics/spc-assurance.ts';
import { fewestForSpc, type SpcAnalysis } from '../statistics/spc.ts';
import type { SpcSeries } from '../statistics/spc-words.ts';
import { countPeriods, periodInSentence } from '../statistics/period-words.ts';
import { possibleLimit, possibleRange } from '../statistics/spc-possible.ts';
import type { IndicatorFigures } from './figures.ts';

const variationWords: Readonly<Record<SpcAnalysis['variation'], string>> = {
  common: 'the usual variation and no more',
  improvement: 'an improvement beyond chance',
  concern: 'a concern beyond chance',
  'neutral-high': 'high figures beyond chance',
  'neutral-low': 'low figures beyond chance',
};

const agreeing: Readonly<Record<string, SpcAnalysis['variation']>> = {
  improving: 'improvement',
  worsening: 'concern',
  'no-clear-change': 'common',
};

/** How the limits were worked out, and what weakens them. */
export function methodNotes({ indicator, calendar, places, analysis }: SpcSeries): string[] {
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

/** The target in force, whether the latest figure meets it, and whether the process can; baselines beside it. */
export function targetNotes(
  { indicator, places, analysis }: SpcSeries,
  targets: readonly Target[],
  target: Target | null,
): string[] {
  const latest = places.findLast((place) => place.value !== null)?.value ?? null;
  return [
    ...targets.map((each) => {
      const name = each.kind === 'target' ? 'Target' : 'Baseline';
      const held = `${dateWords(each.from)}${each.to === '' ? ' on' : ` to ${dateWords(each.to)}`}`;
      const note = each.note === '' ? '' : ` ${each.note.replace(/\.$/, '')}.`;
      return `${name} ${figureWords(each.value, indicator)}, from ${held} (${each.source}).${note}`;
    }),
    ...(target && latest !== null && indicator.better !== 'neutral'
      ? [
          `The latest figure ${meets(latest, target.value, indicator.better) ? 'meets' : 'does not meet'} the target of ${figureWords(target.value, indicator)}. ${canMeet(analysis.assurance)}`,
        ]
      : []),
  ];
}

/** What stands at the rules and points of the chart, in full and with its source. */
export function annotationNotes(annotations: readonly Annotation[]): string[] {
  return annotations.map(
    ({ date, note, rebase, source }) =>
      `${dateWords(date)}${rebase === 'yes' ? ', limits start anew' : ''}: ${note.replace(/\.$/, '')} (${source}).`,
  );
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

function meets(value: number, target: number, better: 'higher' | 'lower'): boolean {
  return better === 'higher' ? value >= target : value <= target;
}

function canMeet(assurance: SpcAssurance | null): string {
  if (assurance === 'pass') return 'As the process runs now it will meet it whatever chance does.';
  if (assurance === 'fail')
    return 'As the process runs now it will miss it whatever chance does, unless the process changes.';
  return 'As the process runs now it will meet it or miss it by chance.';
}
