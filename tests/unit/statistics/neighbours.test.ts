import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/figure.ts';
import { periodAt, type Calendar } from '../../../src/model/period.ts';
import type { Series } from '../../../src/model/reading.ts';
import { neighbourBand } from '../../../src/statistics/neighbours.ts';
import { besideWords, inSentence, placeWords } from '../../../src/statistics/neighbours-words.ts';

const calendar: Calendar = { yearType: 'calendar', frequency: 'year' };
const percent = { unit: 'percent', decimals: 1 };

function area(value: Figure): Series {
  const reading = { period: periodAt(2024, 0, calendar), part: {}, value };
  return { calendar, readings: [{ ...reading, numerator: null, denominator: null, grades: null }] };
}

describe('The band of neighbours', () => {
  it('is their range with the middle one of an odd count', () => {
    const band = neighbourBand([9.3, 77.6, 56.3].map(area), '2024-12-31');
    expect(band).toEqual({ lowest: 9.3, median: 56.3, highest: 77.6, count: 3 });
  });

  it('has its median half-way between the middle two of an even count, never the mean of all', () => {
    // Sorted 2, 10, 30, 98: the middle two are 10 and 30; the mean would be 35.
    expect(neighbourBand([98, 10, 2, 30].map(area), '2024-12-31')?.median).toBe(20);
  });

  it('leaves out missing figures and counts who is left', () => {
    const band = neighbourBand(([40, 'unavailable', 50, 'suppressed', 0] as const).map(area), '2024-12-31');
    // 0 is a figure, a reason is not.
    expect(band).toEqual({ lowest: 0, median: 40, highest: 50, count: 3 });
  });

  it('is none where fewer than three neighbours have a figure, or the period has no row', () => {
    expect(neighbourBand(([40, 50, 'unavailable'] as const).map(area), '2024-12-31')).toBeNull();
    expect(neighbourBand([40, 50, 60].map(area), '2023-12-31')).toBeNull();
    expect(neighbourBand([], '2024-12-31')).toBeNull();
  });
});

describe('An area beside others in words', () => {
  const own = { name: 'Milton Keynes', value: 43 };

  it('names each side once, with the period after the first', () => {
    const others = [
      { name: 'England', value: 46.4 },
      { name: 'South East', value: 38.2 },
    ];
    expect(besideWords(own, others, percent, '2024')).toBe(
      'Milton Keynes was below England in 2024, above the South East',
    );
  });

  it('joins areas on the same side, and calls equal what is equal at the decimals shown', () => {
    const others = [
      { name: 'England', value: 42.98 },
      { name: 'South East', value: 43.04 },
    ];
    expect(besideWords(own, others, percent, '2024')).toBe(
      'Milton Keynes was the same as England and the South East in 2024',
    );
  });

  it('does not compare with a missing figure, and gives the reason for our own', () => {
    const others = [
      { name: 'England', value: 'unavailable' as const },
      { name: 'London', value: undefined },
    ];
    expect(besideWords(own, others, percent, '2024')).toBe(
      'Milton Keynes in 2024: no other area to compare with',
    );
    expect(besideWords({ ...own, value: 'suppressed' }, others, percent, '2024')).toBe(
      'Milton Keynes has no figure for 2024: hidden, since the number is small',
    );
  });

  it('puts an article before regions named by the compass alone', () => {
    const names = ['South East', 'East of England', 'West Midlands', 'London', 'Southend-on-Sea', 'England'];
    expect(names.map(inSentence)).toEqual([
      'the South East',
      'the East of England',
      'the West Midlands',
      'London',
      'Southend-on-Sea',
      'England',
    ]);
  });

  it('counts its place from the highest, ties joint', () => {
    const all = [70, 60, 50, 50.01, 40];
    expect(placeWords(70, all, percent)).toBe('highest of 5');
    expect(placeWords(60, all, percent)).toBe('2nd highest of 5');
    expect(placeWords(50, all, percent)).toBe('joint 3rd highest of 5');
    expect(placeWords(40, all, percent)).toBe('5th highest of 5');
    const many = Array.from({ length: 23 }, (_, at) => 100 - at);
    expect(placeWords(89, many, percent)).toBe('12th highest of 23');
    expect(placeWords(79, many, percent)).toBe('22nd highest of 23');
    expect(placeWords(1, all, percent)).toBeNull();
  });
});
