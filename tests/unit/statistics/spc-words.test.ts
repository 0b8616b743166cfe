import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { Calendar } from '../../../src/model/period.ts';
import { analyseSpc } from '../../../src/statistics/spc.ts';
import { foundSignals } from '../../../src/statistics/spc-found.ts';
import { placeOf, spcPlaces } from '../../../src/statistics/spc-periods.ts';
import { possibleLimit, possibleRange } from '../../../src/statistics/spc-possible.ts';
import { spcSubject } from '../../../src/statistics/spc-subject.ts';
import {
  signalPeriods,
  signalWords,
  spcFinding,
  spcMeaning,
  variationDetail,
  type SpcSeries,
} from '../../../src/statistics/spc-words.ts';
import { academicTerms, financialMonths, flow, median, seriesFrom, type Entry } from './made-series.ts';

/** Mean 40 and ranges 2, so limits of 40 ± 5.32 while they are fixed to these twelve. */
const steady = [41, 39, 41, 39, 41, 39, 41, 39, 41, 39, 41, 39];

function spcOf(
  entries: readonly Entry[],
  indicator: Indicator = median({ title: 'Wait for a service' }),
  calendar: Calendar = financialMonths,
  rebaseAt: readonly number[] = [],
): SpcSeries {
  const places = spcPlaces(seriesFrom(calendar, 2024, 0, entries));
  const { better } = indicator;
  const values = places.map((place) => place.value);
  return { indicator, calendar, places, analysis: analyseSpc(values, { better, fixAfter: 12, rebaseAt }) };
}

describe('SPC in words', () => {
  it('says a run on one side as longer or shorter than usual, counting the whole run', () => {
    const run = spcOf([...steady, 40.5, 41, 40.5, 41, 40.5, 41, 40.5]);
    expect(spcFinding(run)).toBe('The wait has been longer than usual for seven months in a row');
    expect(variationDetail(run)).toBe('7 months in a row above the mean');
    expect(spcMeaning(run)).toBe(
      'Since April 2024 the wait would be expected to lie between 34.7 and 45.3 weeks by chance alone; 7 months in a row above the mean of 40.0 are unlikely to be chance, so something has changed.',
    );
    const eleven = spcOf([...steady, 40.5, 41, 40.5, 41, 40.5, 41, 40.5, 41, 40.5, 41, 40.5]);
    expect(spcFinding(eleven)).toBe('The wait has been longer than usual for 11 months in a row');
  });

  it('says that a run steps over months without a figure', () => {
    const run = spcOf([...steady, 40.5, 41, null, 41, 40.5, 'suppressed', 41, 40.5, 41]);
    expect(spcFinding(run)).toBe(
      'The wait has been longer than usual for seven months with a figure in a row',
    );
  });

  it('says a point outside, a trend and two of three each in its way', () => {
    expect(spcFinding(spcOf([...steady, 33]))).toBe(
      'The wait was shorter in April 2025 than chance explains',
    );
    // The last steady 39 starts no fall: 44 lies above it.
    const fall = spcOf([...steady, 44, 43, 42, 41.5, 41, 40.5, 40.2]);
    expect(spcFinding(fall)).toBe('The wait has fallen throughout the last seven months');
    expect(variationDetail(fall)).toBe('7 months falling in a row');
    // Two thirds of the way is 40 + 3.5466….
    const near = spcOf([...steady, 44, 41, 44]);
    expect(spcFinding(near)).toBe('The wait has been near its upper limit in two of three months');
    expect(near.analysis.signals.map((signal) => signalPeriods(signal, near))).toEqual([
      'April and June 2025',
    ]);
  });

  it('says points outside one after the other as one run, across a missing figure and not across a usual one', () => {
    const run = spcOf([...steady, 47, 40.5, 48, null, 46, 47]);
    expect(spcFinding(run)).toBe(
      'The wait has been above its upper limit for three months with a figure in a row',
    );
    expect(spcMeaning(run)).toMatch(/; 3 months with a figure in a row above the upper limit are unlikely/);
    expect(
      foundSignals(run.analysis.signals, run.places)
        .filter((signal) => signal.rule === 'outside')
        .map((signal) => `${signalPeriods(signal, run)}: ${signalWords(signal, run)}`),
    ).toEqual([
      'June to September 2025: 3 months with a figure in a row above the upper limit',
      'April 2025: above the upper limit',
    ]);
    const other = spcOf([...steady, 33, 47]);
    expect(spcFinding(other)).toBe('The wait was longer in May 2025 than chance explains');
  });

  it('says usual variation as no finding', () => {
    expect(spcFinding(spcOf(steady))).toBe('The wait varies no more than usual');
    expect(spcMeaning(spcOf(steady))).toMatch(/by chance alone; nothing in the latest figure points to more/);
  });

  it('names the earlier mean and limits before a rebase', () => {
    const series = spcOf([...steady, 33, ...steady], median(), financialMonths, [13]);
    const [signal] = series.analysis.signals;
    expect(signal && `${signalPeriods(signal, series)}: ${signalWords(signal, series)}`).toBe(
      'April 2025: below the earlier lower limit',
    );
  });

  it('leaves the year out of the first of two months in one year only', () => {
    const over = spcOf([...steady.slice(0, 8), 40.5, 41, 40.5, 41, 40.5, 41, 40.5, 41]);
    const [shift] = over.analysis.signals.filter((signal) => signal.rule === 'shift');
    expect(shift && signalPeriods(shift, over)).toBe('December 2024 to July 2025');
  });

  it('does not name a limit that no figure can reach', () => {
    // Per cent 2 and 0 in turn: mean 1, ranges 2, limits −4.32 and 6.32.
    const rare = spcOf(
      Array.from({ length: 14 }, (_, at): Entry => [at % 2 === 0 ? 2 : 0, 100]),
      flow(),
      academicTerms,
    );
    expect(spcMeaning(rare)).toMatch(
      /^Since autumn term 2024\/25 the share would be expected to lie at or below 6\.3% by chance alone/,
    );
    expect(possibleLimit(-4.32, possibleRange([2, null, 0], { unit: 'percent', decimals: 1 }))).toBeNull();
    expect(possibleLimit(101, possibleRange([99], { unit: 'percent', decimals: 1 }))).toBeNull();
    expect(possibleLimit(-4.32, possibleRange([2, -1], { unit: '', decimals: 1 }))).toBe(-4.32);
  });

  it('speaks of shares, scores, rates, times and numbers', () => {
    const subject = (unit: string, unitWords = '', title = '') => spcSubject({ unit, unitWords, title }).name;
    expect(subject('percent')).toBe('the share');
    expect(subject('', 'mean score from 1 to 4')).toBe('the score');
    expect(subject('per 1,000')).toBe('the rate');
    expect(subject('weeks', 'median weeks', 'Time to a plan')).toBe('the time');
    expect(subject('referrals')).toBe('the number');
  });
});

describe('the places of a series', () => {
  it('are every period from the first to the last, with null for those without a row or figure', () => {
    const places = spcPlaces(seriesFrom(financialMonths, 2025, 10, [1, null, 'suppressed', 4]));
    expect(places.map(({ period, value }) => [period.end, value])).toEqual([
      ['2026-02-28', 1],
      ['2026-03-31', null],
      ['2026-04-30', null],
      ['2026-05-31', 4],
    ]);
    expect(places.map(({ reading }) => reading?.value)).toEqual([1, undefined, 'suppressed', 4]);
  });

  it('find the period of a day; what starts with or before the series cuts nothing', () => {
    const places = spcPlaces(seriesFrom(financialMonths, 2025, 0, [1, 2, 3]));
    expect(placeOf(places, '2025-05-01', true)).toBe(1);
    expect(placeOf(places, '2025-05-31', true)).toBe(1);
    expect(placeOf(places, '2025-04-10', true)).toBeNull();
    expect(placeOf(places, '2025-04-10', false)).toBe(0);
    expect(placeOf(places, '2025-07-01', false)).toBeNull();
  });
});
