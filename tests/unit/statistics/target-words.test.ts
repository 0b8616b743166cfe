import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/model/facts.ts';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { Calendar } from '../../../src/model/period.ts';
import { compareLatest } from '../../../src/statistics/compare-years.ts';
import { targetSentences } from '../../../src/statistics/target-words.ts';
import {
  annual,
  breakFrom,
  calendarYears,
  cumulative,
  financialMonths,
  financialQuarters,
  flow,
  median,
  seriesFrom,
  type Entry,
} from './made-series.ts';

const target = (value: number, changes: Partial<Target> = {}): Target => ({
  indicator: 'made',
  kind: 'target',
  from: '2024-04-01',
  to: '',
  value,
  note: '',
  source: 'A made plan',
  ...changes,
});

/** Months from April 2024 on, unless told otherwise. */
function said(
  of: Target,
  entries: readonly Entry[],
  indicator: Indicator = median(),
  calendar: Calendar = financialMonths,
): string {
  return targetSentences(of, seriesFrom(calendar, 2024, 0, entries), indicator);
}

describe('A target in words', () => {
  it('says of the latest figure whether it meets one in force, and how often it was met', () => {
    expect(said(target(38), [40, 38, 37, 39])).toBe(
      'The latest, 39.0 weeks in July 2024, does not meet the target of 38 weeks (A made plan), in force since 1 April 2024; met in 2 of 4 months.',
    );
    expect(said(target(38), [40, 38])).toMatch(/^The latest, 38\.0 weeks in May 2024, meets the target/);
    expect(said(target(38, { from: '2024-05-01' }), [40, 38])).not.toContain('met in');
  });

  it('says more decimals where a miss would round to the target', () => {
    // 1,499 of 2,000 is 74.95%, 75.0% at one decimal.
    expect(said(target(75), [[1499, 2000]], flow())).toMatch(
      /^The latest, 74\.95% in April 2024, does not meet/,
    );
  });

  it('says of a past one how often it was met, and whether at the last', () => {
    const past = target(38, { to: '2024-07-31' });
    expect(said(past, [40, 38, 37, 39, 30])).toBe(
      'Target of 38 weeks (A made plan) held from 1 April 2024 to 31 July 2024: met in 2 of 4 months, not met at the last (39.0 weeks in July 2024).',
    );
    expect(said(past, [40, 38, null, 36, 30])).toBe(
      'Target of 38 weeks (A made plan) held from 1 April 2024 to 31 July 2024: met in 2 of 3 months, met at the last (36.0 weeks in July 2024).',
    );
  });

  it('says two targets after each other each for its own time', () => {
    const months = [41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30];
    expect(said(target(38, { to: '2024-09-30' }), months)).toContain(
      'met in 3 of 6 months, met at the last (36.0',
    );
    expect(said(target(29, { from: '2024-10-01' }), months)).toMatch(
      /30\.0 weeks in March 2025, does not meet .* since 1 October 2024; met in 0 of 6 months\.$/,
    );
  });

  it('says that the latest is hidden or missing, and judges nothing of it', () => {
    expect(said(target(38), [40, 37, 'suppressed'])).toBe(
      'The latest figure, for June 2024, is missing (hidden, since the number is small), so it cannot be held against the target of 38 weeks (A made plan), in force since 1 April 2024; met in 1 of 2 months with a figure.',
    );
    expect(said(target(38, { to: '2024-06-30' }), [40, 37, 'suppressed', 36])).toMatch(
      /met in 1 of 2 months with a figure, the last, for June 2024, is missing \(hidden, since the number is small\)\.$/,
    );
    expect(said(target(38, { to: '2024-05-31' }), ['suppressed', 'unavailable', 36])).toMatch(
      /no figure of that time is known \(hidden, since the number is small; not available in the extract\)\.$/,
    );
  });

  it('says that there is no figure of its time', () => {
    expect(said(target(38, { from: '2022-04-01', to: '2023-03-31' }), [40])).toMatch(
      /held from 1 April 2022 to 31 March 2023: there is no figure of that time\.$/,
    );
    expect(said(target(38, { from: '2024-05-01', to: '2024-06-30' }), [40, null, null, 37])).toMatch(
      /: there is no figure of that time\.$/,
    );
    expect(said(target(38, { from: '2025-04-01' }), [40])).toBe(
      'Target of 38 weeks (A made plan) from 1 April 2025 on: there is no figure of that time yet.',
    );
    expect(said(target(38), [])).toMatch(/there is no figure of that time yet\.$/);
  });

  it('judges figures that add up over the year at its end alone', () => {
    const quarters: readonly Entry[] = [
      [20, 100],
      [40, 100],
      [60, 100],
      [72, 100],
      [25, 100],
      [50, 100],
    ];
    const of = (changes: Partial<Target>) =>
      said(target(75, changes), quarters, cumulative(), financialQuarters);
    expect(of({ to: '2025-03-31' })).toBe(
      'Target of 75% (A made plan) held from 1 April 2024 to 31 March 2025: 72.0% by the end of 2024/25 did not meet it.',
    );
    expect(of({})).toBe(
      'The target of 75% (A made plan), in force since 1 April 2024, is judged at the end of the year, as the figures add up: 50.0% so far, by the end of quarter 2 2025/26; met at the end of 0 of 1 year.',
    );
    expect(of({ to: '2024-12-31' })).toMatch(/it held at the end of none\.$/);
  });

  it('judges a yearly figure by its year', () => {
    const years: readonly Entry[] = [
      [60, 100],
      [80, 100],
    ];
    expect(said(target(75, { from: '2024-01-01', to: '2024-12-31' }), years, annual(), calendarYears)).toBe(
      'Target of 75% (A made plan) held from 1 January 2024 to 31 December 2024: 60.0% in 2024 did not meet it.',
    );
  });

  it('says the year added up of a flow beside the latest month', () => {
    const indicator = flow();
    // 23 months of 70 of 100, then one of 80: the last twelve are 850 of 1,200, or 70.8%.
    const entries = [...Array.from({ length: 23 }, (): Entry => [70, 100]), [80, 100] as const];
    const series = seriesFrom(financialMonths, 2024, 0, entries);
    const comparison = compareLatest(series, indicator, []);
    const words = targetSentences(target(75), series, indicator, { comparison });
    expect(words).toMatch(
      /^The latest, 80\.0% in March 2026, meets the target of 75% .*; met in 1 of 24 months\./,
    );
    expect(words).toMatch(/The 12 months to March 2026 added up, 70\.8%, do not meet it\.$/);
    expect(
      targetSentences(target(75, { from: '2025-10-01' }), series, indicator, { comparison }),
    ).not.toMatch(/added up/);
  });

  it('says that a series break lies within its time', () => {
    const series = seriesFrom(financialMonths, 2024, 0, [40, 36, 35]);
    const words = (from: string) =>
      targetSentences(target(38), series, median(), { breaks: [breakFrom(from)] });
    expect(words('2024-06-01')).toMatch(
      /met in 2 of 3 months \(counted in another way before a series break within that time\)\.$/,
    );
    expect(words('2024-04-01')).not.toMatch(/series break/);
  });

  it('says a baseline, and a target without a better direction, as a plain fact', () => {
    const baseline = target(45, { kind: 'baseline', to: '2024-04-30', note: 'As the inspection found' });
    expect(said(baseline, [40, 38])).toBe(
      'Baseline of 45 weeks (A made plan), from 1 April 2024 to 30 April 2024. As the inspection found.',
    );
    expect(said(target(45), [40, 38], median({ better: 'neutral' }))).toBe(
      'Target of 45 weeks (A made plan), from 1 April 2024 on; neither direction is better, so no figure is held against it.',
    );
  });
});
