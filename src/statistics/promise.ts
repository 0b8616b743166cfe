import type { Comparison, Promised, PromiseStep, StepOutcome, Verdict } from '../model/comparison.ts';
import type { SeriesBreak } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodAt, periodsPerYear } from '../model/period.ts';
import type { Series } from '../model/reading.ts';
import { compareYearUpTo } from './compare-years.ts';
import { indexSeries, type SeriesIndex } from './series-index.ts';

const outcomes: Readonly<Partial<Record<Verdict, StepOutcome>>> = {
  improving: 'better',
  worsening: 'worse',
  'no-clear-change': 'not-clear',
  'not-comparable': 'not-comparable',
};

/**
 * Did every finished year improve on the one before, from the year after the baseline to the last of the promise or
 * of the extract? Years are the calendar years they start in. A part year is compared with the same part of the
 * year before and does not count; a year without figures is neither better nor worse.
 */
export function judgePromise(
  series: Series,
  indicator: Indicator,
  breaks: readonly SeriesBreak[],
  years: { readonly baseline: number; readonly last: number },
): Promised {
  const index = indexSeries(series, indicator, breaks);
  const { baseline, last } = years;
  const lastShown = Math.min(last, index.latest?.year ?? baseline);
  const steps = Array.from({ length: Math.max(0, lastShown - baseline) }, (_, at) =>
    takeStep(index, baseline + 1 + at),
  );
  return { steps, outcome: judgeSteps(index, steps, baseline), baseline, last };
}

function takeStep(index: SeriesIndex, year: number): PromiseStep {
  const finished = isFinished(index, year);
  const comparison = finished
    ? compareWhole(index, year, year - 1)
    : compareYearUpTo(index, year, year - 1, index.latest?.position ?? 0);
  return {
    from: year - 1,
    to: year,
    comparison,
    outcome: outcomes[comparison.verdict] ?? 'no-data',
    finished,
  };
}

function judgeSteps(
  index: SeriesIndex,
  steps: readonly PromiseStep[],
  baseline: number,
): Promised['outcome'] {
  const finished = steps.filter((step) => step.finished);
  const latest = finished.at(-1);
  if (finished.some((step) => step.outcome === 'worse')) return 'broken';
  return latest && compareWhole(index, latest.to, baseline).verdict === 'improving'
    ? 'kept-so-far'
    : 'not-shown';
}

function lastPosition({ calendar }: SeriesIndex): number {
  return periodsPerYear(calendar.frequency) - 1;
}

function compareWhole(index: SeriesIndex, year: number, before: number): Comparison {
  return compareYearUpTo(index, year, before, lastPosition(index));
}

/** Once the extract has the year's last period, or a later one. */
function isFinished(index: SeriesIndex, year: number): boolean {
  const end = periodAt(year, lastPosition(index), index.calendar).end;
  return index.latest !== null && end <= index.latest.end;
}

/** Every year of the series against the year before, oldest first, whether or not the promise covers it. */
export function stepsBetweenYears(
  series: Series,
  indicator: Indicator,
  breaks: readonly SeriesBreak[],
): readonly PromiseStep[] {
  const index = indexSeries(series, indicator, breaks);
  const first = index.readings[0]?.period.year ?? 0;
  const last = index.latest?.year ?? 0;
  return Array.from({ length: last - first }, (_, at) => takeStep(index, first + 1 + at));
}
