import type { SeriesBreak } from '../../../src/model/dataset.ts';
import { isNumber, type Figure } from '../../../src/model/figure.ts';
import { indicatorSchema, type Indicator } from '../../../src/model/indicator.ts';
import { periodAt, type Calendar } from '../../../src/model/period.ts';
import type { Reading, Series } from '../../../src/model/reading.ts';

export const financialMonths: Calendar = { yearType: 'financial', frequency: 'month' };
export const financialQuarters: Calendar = { yearType: 'financial', frequency: 'quarter' };
export const academicMonths: Calendar = { yearType: 'academic', frequency: 'month' };
export const academicTerms: Calendar = { yearType: 'academic', frequency: 'term' };
export const calendarYears: Calendar = { yearType: 'calendar', frequency: 'year' };

const shared = {
  id: 'made',
  title: 'Made indicator',
  shortTitle: 'Made',
  definition: 'Made for a test.',
  unitWords: '% of all',
  dataset: 'made-data',
  unit: 'percent',
  decimals: 1,
  better: 'higher',
  measure: 'made-measure',
  outcomes: ['AfI1.1'],
  finding: '{value} were right',
};
const materialChange = { value: 2, reason: 'A made reason.' };
const counts = { numerator: ['right'], denominator: ['all'] };

type Changes = Partial<Indicator>;

/** A proportion of separate events: its verdict rests on the interval. */
export const flow = (changes: Changes = {}): Indicator =>
  indicatorSchema.parse({ ...shared, kind: 'flow', ...counts, ...changes });
export const cumulative = (changes: Changes = {}): Indicator =>
  indicatorSchema.parse({ ...shared, kind: 'cumulative', ...counts, materialChange, ...changes });
export const annual = (changes: Changes = {}): Indicator =>
  indicatorSchema.parse({ ...shared, kind: 'annual', ...counts, materialChange, ...changes });
/** A median of weeks, as reported, lower is better, one week counts. */
export const median = (changes: Changes = {}): Indicator =>
  indicatorSchema.parse({
    ...shared,
    kind: 'snapshot',
    unitWords: 'median weeks of those waiting',
    value: 'median_weeks',
    base: 'waiting',
    unit: 'weeks',
    better: 'lower',
    materialChange: { value: 1, reason: 'A shift of less than a week is not noticed.' },
    finding: 'Half of those waiting had waited more than {value}',
    ...changes,
  });

/** One period's counts, a figure alone, or null where the extract has no row. */
export type Entry = readonly [numerator: Figure, denominator: Figure] | Figure | null;

/**
 * Readings one period after another from a place of a year. Counts become per cent; a figure alone rests on 100
 * children.
 */
export function seriesFrom(
  calendar: Calendar,
  year: number,
  position: number,
  entries: readonly Entry[],
): Series {
  return {
    calendar,
    readings: entries.flatMap((entry, at) => {
      if (entry === null) return [];
      const period = periodAt(year, position + at, calendar);
      const given =
        typeof entry === 'object'
          ? { value: percent(...entry), numerator: entry[0], denominator: entry[1] }
          : { value: entry, numerator: null, denominator: 100 };
      return [{ period, part: {}, grades: null, ...given } satisfies Reading];
    }),
  };
}

function percent(numerator: Figure, denominator: Figure): Figure {
  if (!isNumber(numerator)) return numerator;
  if (!isNumber(denominator)) return denominator;
  return denominator === 0 ? 'not-applicable' : (100 * numerator) / denominator;
}

/** The same entry so many times. */
export function times(count: number, entry: Entry): Entry[] {
  return Array.from({ length: count }, () => entry);
}

export function breakFrom(from: string, changes: Partial<SeriesBreak> = {}): SeriesBreak {
  return {
    dataset: 'made-data',
    indicator: '',
    from,
    note: 'A new way to count',
    source: 'made',
    ...changes,
  };
}
