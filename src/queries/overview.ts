import type { Verdict } from '../model/comparison.ts';
import type { Indicator, MeasureHeading } from '../model/indicator.ts';
import type { MilestoneStatus } from '../model/milestone.ts';
import type { Measure } from '../model/plan.ts';
import { overviewSentence } from '../statistics/overview-words.ts';
import { rollUp } from '../statistics/roll-up.ts';
import { rollUpWords } from '../statistics/words.ts';
import type { Catalogue } from './catalogue.ts';
import type { IndicatorFigures } from './figures.ts';

/** A measure of the plan with our heading for it and the indicators that stand for it. */
export interface MeasureEntry {
  readonly measure: Measure;
  readonly heading: MeasureHeading;
  readonly headlines: readonly Indicator[];
  readonly others: readonly Indicator[];
  /** Ids of headline indicators whose definition does not work. */
  readonly broken: readonly string[];
}

export function measureEntry(catalogue: Catalogue, measure: Measure): MeasureEntry {
  const of = catalogue.indicators.filter((indicator) => indicator.measure === measure.id);
  return {
    measure,
    heading: catalogue.measures.find((heading) => heading.id === measure.id) ?? {
      id: measure.id,
      title: measure.id,
      kind: 'numbers',
      extract: '',
      extractTitle: '',
    },
    headlines: of.filter((indicator) => indicator.headline),
    others: of.filter((indicator) => !indicator.headline),
    broken: catalogue.brokenHeadlines.filter((each) => each.measure === measure.id).map(({ id }) => id),
  };
}

export function measuresOfArea(catalogue: Catalogue, areaId: string): readonly MeasureEntry[] {
  return catalogue.plan.measuresOf(areaId).map((measure) => measureEntry(catalogue, measure));
}

/** Supplementary headline indicators whose outcomes belong to an area. */
export function watchedInArea(catalogue: Catalogue, areaId: string): readonly Indicator[] {
  return catalogue.indicators.filter(
    (indicator) =>
      indicator.supplementary &&
      indicator.headline &&
      indicator.outcomes.some((id) => catalogue.plan.outcome(id)?.outcome.area === areaId),
  );
}

/** What Overview counts for one measure. */
export interface MeasureCount {
  readonly title: string;
  readonly kind: 'numbers' | 'milestone';
  /** Null where its extract is not loaded. */
  readonly verdict: Verdict | 'mixed' | null;
  readonly illustrative: boolean;
  /** Where a milestone measure stands; null where its extract is not loaded, and for measures with numbers. */
  readonly status: MilestoneStatus | null;
}

/** Counts each of the plan's measures once, from the figures that are there. */
export function countMeasures(
  catalogue: Catalogue,
  figures: ReadonlyMap<string, IndicatorFigures>,
  statusOf: (measure: string) => MilestoneStatus | null,
): readonly MeasureCount[] {
  return catalogue.plan.plan.measures.map((measure) => {
    const entry = measureEntry(catalogue, measure);
    const { heading, headlines } = entry;
    const known = headlines.flatMap((indicator) => figures.get(indicator.id) ?? []);
    return {
      title: heading.title,
      kind: heading.kind,
      verdict: known.length === 0 ? null : rollUpHeadlines(entry, figures).verdict,
      illustrative: known.some((each) => each.extract.illustrative),
      status: heading.kind === 'milestone' ? statusOf(measure.id) : null,
    };
  });
}

/** A measure over all its headline indicators; one whose figures or definition are not there counts as No data. */
export function rollUpHeadlines(
  { headlines, broken }: Pick<MeasureEntry, 'headlines' | 'broken'>,
  figures: ReadonlyMap<string, IndicatorFigures>,
): HeadlinesVerdict {
  const rollup = rollUp([
    ...headlines.map((indicator) => figures.get(indicator.id)?.comparison.verdict ?? 'no-data'),
    ...broken.map(() => 'no-data' as const),
  ]);
  return { verdict: rollup.verdict, words: rollUpWords(rollup) };
}

/** A measure's verdict and how it is said: "Mixed: 2 of 4 improving". */
export interface HeadlinesVerdict {
  readonly verdict: Verdict | 'mixed';
  readonly words: string;
}

/** The answer on top of Overview. */
export function answerInWords(counts: readonly MeasureCount[]): string {
  return overviewSentence(counts);
}
