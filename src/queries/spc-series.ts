import type { Annotation, Target } from '../model/facts.ts';
import { countPeriods } from '../statistics/period-words.ts';
import { analyseSpc, fewestForSpc } from '../statistics/spc.ts';
import { placeOf, spcPlaces } from '../statistics/spc-periods.ts';
import type { SpcSeries } from '../statistics/spc-words.ts';
import { holdsOn } from '../statistics/targets.ts';
import type { IndicatorFigures } from './figures.ts';

/** An indicator's figures analysed by SPC, with what its limits were worked out from. */
export interface AnalysedSeries {
  readonly spc: SpcSeries;
  /** 'neutral' for a part of the rows too: then higher and lower are said, not better and worse. */
  readonly better: 'higher' | 'lower' | 'neutral';
  /** The target the process is held against: of those in force, the one that began last; null where there is none. */
  readonly target: Target | null;
  /** Where the limits start anew by design, by position, and why. */
  readonly rebases: readonly { readonly at: number; readonly note: string }[];
}

/** SPC of an indicator, or a sentence on why there is none. */
export function spcSeries(figures: IndicatorFigures): AnalysedSeries | { readonly withheld: string } {
  const { indicator, calendar, series, breaks, annotations } = figures;
  const places = spcPlaces(series);
  const withheld = whyWithheld(figures, places.filter((place) => place.value !== null).length);
  if (withheld !== null) return { withheld };
  const rebases = annotations.flatMap(({ date, note, rebase }: Annotation) => {
    const at = rebase === 'yes' ? placeOf(places, date, true) : null;
    return at === null ? [] : [{ at, note }];
  });
  const cuts = breaks.flatMap(({ from }) => placeOf(places, from, true) ?? []);
  const end = places.at(-1)?.period.end ?? '';
  const target = targetsShown(figures).findLast((each) => each.kind === 'target' && holdsOn(each, end));
  const better = figures.isPart ? 'neutral' : indicator.better;
  const analysis = analyseSpc(
    places.map((place) => place.value),
    { better, rebaseAt: [...rebases.map(({ at }) => at), ...cuts], target: target?.value },
  );
  return { spc: { indicator, calendar, places, analysis }, better, target: target ?? null, rebases };
}

/** Targets and baselines are set for the whole of an indicator: a part of the rows is not held against them. */
export function targetsShown({ targets, isPart }: IndicatorFigures): readonly Target[] {
  return isPart ? [] : targets;
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
