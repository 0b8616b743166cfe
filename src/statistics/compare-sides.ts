import type { Comparison, Side, Verdict } from '../model/comparison.ts';
import { isNumber } from '../model/figure.ts';
import type { Period } from '../model/period.ts';
import { judgeChange } from './judge-change.ts';
import { crossesBreak, reachesBackTo, type SeriesIndex } from './series-index.ts';
import { addedUp, isCounted, reasonOf, sideOf, verdictOfMissing } from './sides.ts';

/** One period against another. A side that the extract does not have is null. */
export function comparePeriods(index: SeriesIndex, period: Period, before: Period): Comparison {
  const reading = index.at(period);
  const readingBefore = index.at(before);
  const latest = reading ? sideOf(reading) : null;
  const earlier = readingBefore ? sideOf(readingBefore) : null;
  const without = (verdict: Verdict) => undecided(verdict, latest, earlier, { used: 0, of: 1 });
  if (!latest) return without('no-data');
  if (!isNumber(latest.value)) return without(verdictOfMissing(latest.value));
  if (!earlier) return without(reachesBackTo(index, before) ? 'no-data' : 'too-early');
  if (!isNumber(earlier.value)) return without(verdictOfMissing(earlier.value));
  return decide(index, latest, earlier, [period, before], { used: 1, of: 1 });
}

/**
 * A run of periods against another of the same length, counts added up over the places whose counts are there in
 * both. Each side spans the periods it adds up. Without such a place each side adds up what it has, for the plain
 * fact, and there is no change.
 */
export function compareRuns(
  index: SeriesIndex,
  run: readonly Period[],
  runBefore: readonly Period[],
): Comparison {
  const { indicator } = index;
  const pairs = run.flatMap((period, place) => {
    const before = runBefore[place];
    const reading = index.at(period);
    const readingBefore = before && index.at(before);
    return isCounted(reading, indicator) && isCounted(readingBefore, indicator)
      ? [{ reading, readingBefore }]
      : [];
  });
  const periods = { used: pairs.length, of: run.length };
  const latest = addedUp(
    pairs.map((pair) => pair.reading),
    indicator,
  );
  const earlier = addedUp(
    pairs.map((pair) => pair.readingBefore),
    indicator,
  );
  if (!latest || !earlier) return unpaired(index, run, runBefore, periods);
  const used = pairs.flatMap((pair) => [pair.reading.period, pair.readingBefore.period]);
  return decide(index, latest, earlier, used, periods);
}

function unpaired(
  index: SeriesIndex,
  run: readonly Period[],
  runBefore: readonly Period[],
  periods: Comparison['periods'],
): Comparison {
  const readings = run.flatMap((period) => index.at(period) ?? []);
  const readingsBefore = runBefore.flatMap((period) => index.at(period) ?? []);
  const latest = addedUp(readings, index.indicator);
  const earlier = addedUp(readingsBefore, index.indicator);
  const without = (verdict: Verdict) => undecided(verdict, latest, earlier, periods);
  const lastBefore = runBefore.at(-1);
  if (!latest) return without('no-data');
  if (!readings.some((reading) => isCounted(reading, index.indicator)))
    return without(verdictOfMissing(reasonOf(readings)));
  if (lastBefore && !reachesBackTo(index, lastBefore)) return without('too-early');
  return without(verdictOfMissing(reasonOf([...readings, ...readingsBefore])));
}

/** Periods used: those whose figures stand in the two sides. */
function decide(
  index: SeriesIndex,
  latest: Side,
  earlier: Side,
  used: readonly Period[],
  periods: Comparison['periods'],
): Comparison {
  if (crossesBreak(index, used)) return undecided('not-comparable', latest, earlier, periods);
  // Only a run whose denominators add up to 0 gets here without a figure.
  if (!isNumber(latest.value) || !isNumber(earlier.value))
    return undecided('too-few', latest, earlier, periods);
  const change = latest.value - earlier.value;
  return { ...judgeChange(index.indicator, change, latest, earlier), latest, earlier, change, periods };
}

/** A comparison that states no change. */
export function undecided(
  verdict: Verdict,
  latest: Side | null,
  earlier: Side | null,
  periods: Comparison['periods'],
): Comparison {
  return { verdict, latest, earlier, change: null, interval: null, smallestDetectable: null, periods };
}
