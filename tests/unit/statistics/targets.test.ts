import { describe, expect, it } from 'vitest';
import { holdAgainst, holdsOn, meetsTarget } from '../../../src/statistics/targets.ts';
import { targetFigure, targetWords, tellingApart } from '../../../src/statistics/target-value.ts';
import { cumulative, financialMonths, financialQuarters, flow, median, seriesFrom } from './made-series.ts';

const percent = { unit: 'percent', decimals: 1 };
const held = (from: string, to: string, value = 75) => ({ from, to, value });

describe('A target', () => {
  it('is met by a figure that equals it, whichever direction is better', () => {
    expect([meetsTarget(75, 75, 'higher'), meetsTarget(75, 75, 'lower')]).toEqual([true, true]);
    expect([meetsTarget(74.9, 75, 'higher'), meetsTarget(75.1, 75, 'lower')]).toEqual([false, false]);
    expect([meetsTarget(75.1, 75, 'higher'), meetsTarget(74.9, 75, 'lower')]).toEqual([true, true]);
    expect(meetsTarget(80, 75, 'neutral')).toBeNull();
  });

  it('is met by counts that come to it exactly', () => {
    for (let of = 1; of <= 1000; of++)
      expect(
        meetsTarget((100 * of) / 1000, Number(`${Math.floor(of / 10)}.${of % 10}`), 'higher'),
        `${of}`,
      ).toBe(true);
    for (let of = 1; of <= 1000; of++)
      expect(
        meetsTarget((100 * of) / 1000, Number(`${Math.floor(of / 10)}.${of % 10}`), 'lower'),
        `${of}`,
      ).toBe(true);
  });

  it('is not met by a figure that only rounds to it', () => {
    // 1,499 of 2,000 is 74.95%, which is shown as 75.0%.
    expect(meetsTarget(74.95, 75, 'higher')).toBe(false);
    expect(tellingApart(74.96, 75, percent)).toEqual({ unit: 'percent', decimals: 2 });
    expect(tellingApart(72.1, 75, percent)).toEqual(percent);
  });

  it('holds on its first and its last day, and for ever while it has none', () => {
    const target = held('2023-04-01', '2024-03-31');
    const on = (date: string) => holdsOn(target, date);
    expect(['2023-03-31', '2023-04-01', '2024-03-31', '2024-04-01'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holdsOn(held('2023-04-01', ''), '2031-01-01')).toBe(true);
  });

  it('has the figures of its own time, the boundary between two targets among them once', () => {
    // April 2024 to March 2025; the target changes in the middle of the year, on 1 October.
    const months = [41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30];
    const series = seriesFrom(financialMonths, 2024, 0, months);
    const first = holdAgainst(held('2024-04-01', '2024-09-30', 38), series, median());
    const second = holdAgainst(held('2024-10-01', '', 32), series, median());
    // At most 38: July, August, September. At most 32: January, February, March.
    expect(first.known.map(({ isMet }) => isMet)).toEqual([false, false, false, true, true, true]);
    expect(second.known.map(({ isMet }) => isMet)).toEqual([false, false, false, true, true, true]);
    expect([first.isInForce, second.isInForce]).toEqual([false, true]);
  });

  it('counts a period to the target that holds on its last day', () => {
    // Quarters end in June and September: a target from 15 June has both, one from 1 July the second alone.
    const series = seriesFrom(financialQuarters, 2024, 0, [
      [80, 100],
      [70, 100],
    ]);
    expect(holdAgainst(held('2024-06-15', ''), series, flow()).during).toHaveLength(2);
    expect(holdAgainst(held('2024-07-01', ''), series, flow()).during).toHaveLength(1);
  });

  it('leaves figures that add up over the year to its end', () => {
    const series = seriesFrom(financialQuarters, 2023, 0, [
      [20, 100],
      [40, 100],
      [60, 100],
      [78, 100],
      [25, 100],
    ]);
    const { during, known } = holdAgainst(held('2023-04-01', ''), series, cumulative());
    expect(during).toHaveLength(5);
    expect(known.map(({ reading, isMet }) => [reading.period.end, isMet])).toEqual([['2024-03-31', true]]);
  });

  it('is said as it was set', () => {
    expect([targetFigure(75, percent), targetFigure(67.5, percent)]).toEqual(['75%', '67.5%']);
    expect(targetWords(36, { unit: 'weeks', decimals: 1 })).toBe('36 weeks');
    expect(targetWords(1, { unit: 'weeks', decimals: 1 })).toBe('1 week');
  });
});
