import type { Reading } from '../model/reading.ts';
import type { IntervalEnds } from '../statistics/reading-interval.ts';
import type { Mark, Plot } from './drawing.ts';
import { colour } from './theme.ts';
import { standsAlone, stretches } from './year-lines.ts';

/** A reading's 95% interval in the unit; null where none is claimed. */
export type IntervalOf = (reading: Reading) => IntervalEnds | null;

/** One interval a period; null where there is none, so that the band has a gap. */
export function intervalsOf(
  readings: readonly (Reading | undefined)[],
  intervalOf: IntervalOf,
): (IntervalEnds | null)[] {
  return readings.map((reading) => (reading ? intervalOf(reading) : null));
}

const wide = 5;

/** A band over each run of intervals, cut where the series is; a bar for one that has none beside it. */
export function intervalMarks(
  intervals: readonly (IntervalEnds | null)[],
  cuts: readonly number[],
  plot: Plot,
): Mark[] {
  const uppers = intervals.map((interval) => interval?.upper ?? null);
  return stretches({ values: uppers, cuts }).flatMap((stretch) => {
    const bars = intervals.flatMap((interval, at): Mark[] => {
      if (!interval || !standsAlone(stretch, at)) return [];
      const { x, y } = plot.at(at, interval.upper);
      const height = plot.at(at, interval.lower).y - y;
      return [{ kind: 'box', x: x - wide / 2, y, width: wide, height, fill: colour.interval }];
    });
    const bands = runsOf(stretch).map((run): Mark => {
      const edge = (places: readonly number[], end: keyof IntervalEnds) =>
        places.map((at): [number, number] => {
          const { x, y } = plot.at(at, intervals[at]?.[end] ?? 0);
          return [x, y];
        });
      return {
        kind: 'area',
        points: [...edge(run, 'upper'), ...edge(run.toReversed(), 'lower')],
        fill: colour.interval,
      };
    });
    return [...bands, ...bars];
  });
}

/** The places of each run of two or more figures beside each other. */
function runsOf(values: readonly (number | null)[]): number[][] {
  const runs: number[][] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    const run = runs.at(-1);
    if (run?.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  });
  return runs.filter((run) => run.length > 1);
}
