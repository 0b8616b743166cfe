import { describe, expect, it } from 'vitest';
import { analyseSpc, type SpcOptions } from '../../../src/statistics/spc.ts';

const rulesOf = (values: readonly (number | null)[], options: Partial<SpcOptions> = {}) =>
  analyseSpc(values, { better: 'higher', ...options }).points.map((point) => point.rule);
const flagged = (values: readonly (number | null)[], rule: string, options: Partial<SpcOptions> = {}) =>
  rulesOf(values, options).flatMap((each, at) => (each === rule ? [at] : []));

/** 12 points, mean 0, every moving range 2, so that limits fixed after them are ±2.66 × 2 = ±5.32 and 2/3 is ±3.5466…. */
const steady = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1];
const fixed = { fixAfter: 12 };
const after = (...values: readonly (number | null)[]) => [...steady, ...values];

describe('limits', () => {
  it('are the mean and 2.66 mean moving ranges to both sides', () => {
    // 4, 6, 5, 9: mean 6; ranges 2, 1, 4, mean 7/3; 2.66 × 7/3 = 6.20666….
    const { points } = analyseSpc([4, 6, 5, 9], { better: 'higher' });
    expect(points[0]?.mean).toBe(6);
    expect(points[0]?.upper).toBeCloseTo(6 + 18.62 / 3, 12);
    expect(points[3]?.lower).toBeCloseTo(6 - 18.62 / 3, 12);
  });

  it('of a constant series equal its mean, with no special cause, also for decimal fractions', () => {
    for (const value of [0, 0.1, -7, 33.3]) {
      const { points, variation } = analyseSpc(Array<number>(20).fill(value), { better: 'lower' });
      for (const point of points)
        expect(point).toEqual({ mean: value, lower: value, upper: value, rule: null, variation: 'common' });
      expect(variation).toBe('common');
    }
  });

  it('skip a missing figure: it is not zero, and the range is taken across it', () => {
    // 10, 14, 12: mean 12; ranges 4 and 2, mean 3; 2.66 × 3 = 7.98.
    const { points } = analyseSpc([10, null, 14, null, 12], { better: 'higher' });
    expect(points.map((point) => point.mean)).toEqual([12, 12, 12, 12, 12]);
    expect(points[1]?.upper).toBeCloseTo(19.98, 12);
    expect(points[1]).toMatchObject({ rule: null, variation: 'common' });
  });

  it('start anew at a rebase, and no moving range reaches across it', () => {
    const { groups } = analyseSpc([1, 2, 1, 2, 101, 102, 101, 102], { better: 'higher', rebaseAt: [4] });
    // Means 1.5 and 101.5, every range 1.
    expect(groups.map(({ first, last, mean }) => [first, last, mean])).toEqual([
      [0, 3, 1.5],
      [4, 7, 101.5],
    ]);
    expect(groups[1]?.lower).toBeCloseTo(98.84, 12);
  });

  it('take rebases in any order, and ignore those at the start, twice or outside the series', () => {
    const groups = (rebaseAt: number[]) =>
      analyseSpc([1, 2, 3, 4, 5, 6], { better: 'higher', rebaseAt }).groups.map(({ first }) => first);
    expect(groups([4, 2, 2, 0, -1, 6, 99])).toEqual([0, 2, 4]);
  });

  it('fixed after so many figures count only figures, in each group', () => {
    // 1, 3 give mean 2 and range 2; the missing figure between them is none of the two. 11, 13 likewise 12.
    const { groups } = analyseSpc([1, null, 3, 50, 11, 13, 90], {
      better: 'higher',
      fixAfter: 2,
      rebaseAt: [4],
    });
    expect(groups.map(({ mean }) => mean)).toEqual([2, 12]);
    expect(groups[0]?.upper).toBeCloseTo(7.32, 12);
  });

  it('with the screen drop moving ranges above the upper range limit, and keep the mean', () => {
    const values = [0, 1, 0, 1, 0, 30, 0, 1, 0, 1, 0, 1, 0, 1];
    // Ranges: 1 1 1 1 30 30 1 1 1 1 1 1 1, mean 71/13 = 5.46; 3.267 × 5.46 = 17.8, so both 30s go and 1 is left.
    const [point] = analyseSpc(values, { better: 'higher', screenOutliers: true }).points;
    expect(point?.mean).toBeCloseTo(36 / 14, 12);
    expect((point?.upper ?? 0) - (point?.mean ?? 0)).toBeCloseTo(2.66, 12);
    const [unscreened] = analyseSpc(values, { better: 'higher' }).points;
    expect((unscreened?.upper ?? 0) - (unscreened?.mean ?? 0)).toBeCloseTo((2.66 * 71) / 13, 12);
  });

  it('are computed for a short group with a warning: 12 figures are short, 13 are not', () => {
    const warnings = (count: number) =>
      analyseSpc(
        Array.from({ length: count }, (_, at) => at % 2),
        { better: 'higher' },
      ).warnings;
    expect(warnings(12)).toEqual([{ kind: 'short-group', first: 0, last: 11, figures: 12 }]);
    expect(warnings(13)).toEqual([]);
  });

  it('do not exist where there is no figure, and are the figure itself where there is one', () => {
    expect(analyseSpc([], { better: 'higher' })).toMatchObject({ points: [], variation: 'common' });
    expect(analyseSpc([null], { better: 'higher', target: 3 })).toMatchObject({
      points: [{ mean: null, lower: null, upper: null, rule: null }],
      assurance: null,
    });
    expect(analyseSpc([5], { better: 'higher' }).points).toMatchObject([{ mean: 5, lower: 5, upper: 5 }]);
  });
});

describe('the rule of points outside the limits', () => {
  it('flags beyond a limit and not on it', () => {
    expect(flagged(after(5.33, -5.33), 'outside', fixed)).toEqual([12, 13]);
    expect(flagged(after(5.32, 0, -5.32), 'outside', fixed)).toEqual([]);
  });
});

describe('the rule of trends', () => {
  it('flags all of seven rising or falling points, and not six', () => {
    expect(flagged(after(-3, -2, -1, 0, 0.5, 1.5, 2.5), 'trend', fixed)).toEqual([
      // The steady part ends on −1, so the trend starts with the −3 after it.
      12, 13, 14, 15, 16, 17, 18,
    ]);
    expect(flagged(after(-3, -2, -1, 0, 0.5, 1.5), 'trend', fixed)).toEqual([]);
    expect(flagged(after(3, 2, 1, 0, -0.5, -1.5, -2.5), 'trend', fixed)).toHaveLength(7);
  });

  it('ends at a tie', () => {
    expect(flagged(after(-3, -2, -1, 0, 0, 1.5, 2.5, 3), 'trend', fixed)).toEqual([]);
  });

  it('sees a tie where decimal fractions differ only by rounding', () => {
    // 0.1 + 0.2 is 0.30000000000000004, no rise on 0.3.
    expect(flagged(after(-3, -2, -1, 0.3, 0.1 + 0.2, 1.5, 2.5), 'trend', fixed)).toEqual([]);
  });

  it('goes on across a missing figure', () => {
    expect(flagged(after(-3, -2, -1, null, 0, 0.5, 1.5, 2.5), 'trend', fixed)).toEqual([
      12, 13, 14, 16, 17, 18, 19,
    ]);
  });

  it('is judged by its direction, not by its side of the mean', () => {
    const { points } = analyseSpc(after(-3, -2, -1, 0, 0.5, 1.5, 2.5), { better: 'lower', ...fixed });
    expect(points.slice(12).map((point) => point.variation)).toEqual(Array(7).fill('concern'));
    const neutral = analyseSpc(after(3, 2, 1, 0, -0.5, -1.5, -2.5), { better: 'neutral', ...fixed });
    expect(neutral.points[12]?.variation).toBe('neutral-low');
  });

  it('does not reach across a rebase', () => {
    const rising = Array.from({ length: 12 }, (_, at) => at);
    expect(flagged(rising, 'trend', { rebaseAt: [6] })).toEqual([]);
    // From the sixth on seven rise: 5 to 11, mean 8, ranges 1, limits 5.34 and 10.66, so the ends are outside.
    expect(rulesOf(rising, { rebaseAt: [5] })).toEqual([
      ...Array<null>(5).fill(null),
      'outside',
      ...Array<string>(5).fill('trend'),
      'outside',
    ]);
  });
});

describe('the rule of two in three', () => {
  it('flags the two of three points on one side that are close to the limit', () => {
    expect(flagged(after(4, 1, 4), 'two-in-three', fixed)).toEqual([12, 14]);
    expect(flagged(after(-4, -4, -1), 'two-in-three', fixed)).toEqual([12, 13]);
  });

  it('wants more than two thirds of the way, all three on one side, and three points', () => {
    // 3.54 is under 2/3 × 5.32 = 3.5466…; 3.55 is over it.
    expect(flagged(after(3.54, 1, 4), 'two-in-three', fixed)).toEqual([]);
    expect(flagged(after(3.55, 1, 4), 'two-in-three', fixed)).toEqual([12, 14]);
    expect(flagged(after(4, -1, 4), 'two-in-three', fixed)).toEqual([]);
    expect(flagged(after(4, -4, 4), 'two-in-three', fixed)).toEqual([]);
    expect(flagged(after(4, 0, 4), 'two-in-three', fixed)).toEqual([]);
    expect(flagged(after(4, 4), 'two-in-three', fixed)).toEqual([]);
    expect(flagged(after(4, 1, 1, 4), 'two-in-three', fixed)).toEqual([]);
  });

  it('does not count a point outside the limits', () => {
    expect(rulesOf(after(6, 1, 4), fixed).slice(12)).toEqual(['outside', null, null]);
    // It may be the third of three.
    expect(rulesOf(after(4, 6, 4), fixed).slice(12)).toEqual(['two-in-three', 'outside', 'two-in-three']);
  });
});

describe('the rule of shifts', () => {
  it('flags all of seven points on one side of the mean, and not six', () => {
    expect(flagged(after(0.5, 1, 0.5, 1, 0.5, 1, 0.5), 'shift', fixed)).toEqual([12, 13, 14, 15, 16, 17, 18]);
    expect(flagged(after(0.5, 1, 0.5, 1, 0.5, 1), 'shift', fixed)).toEqual([]);
    expect(flagged(after(1, -0.5, -1, -0.5, -1, -0.5, -1, -0.5), 'shift', fixed)).toHaveLength(7);
  });

  it('ends at a point on the mean', () => {
    expect(flagged(after(0.5, 1, 0.5, 0, 1, 0.5, 1, 0.5), 'shift', fixed)).toEqual([]);
  });

  it('goes on across a missing figure, and does not reach across a rebase', () => {
    expect(flagged(after(0.5, 1, null, 0.5, 1, 0.5, 1, 0.5), 'shift', fixed)).toHaveLength(7);
    expect(flagged(after(2, 3, 2, 3, 2, 3, 2), 'shift', { ...fixed, rebaseAt: [15] })).toEqual([]);
  });
});

describe('the order of the rules', () => {
  it('names outside before trend, trend before two in three, and two in three before shift', () => {
    // Rising from 1 to 6: all are one trend and one shift; 6 is outside, and 3.6, 4.5 and 5.2 are close.
    expect(rulesOf(after(1, 2, 3, 3.6, 4.5, 5.2, 6), fixed).slice(12)).toEqual([
      ...Array<string>(6).fill('trend'),
      'outside',
    ]);
    expect(rulesOf(after(1, 2, 1, 4, 2, 4, 1), fixed).slice(12)).toEqual([
      'shift',
      'shift',
      'shift',
      'two-in-three',
      'shift',
      'two-in-three',
      'shift',
    ]);
  });

  it('still lets every rule speak among what was found', () => {
    const { signals } = analyseSpc(after(1, 2, 3, 3.6, 4.5, 5.2, 6), { better: 'higher', ...fixed });
    expect(signals.map(({ rule, at }) => [rule, at[0], at.at(-1)])).toEqual([
      ['outside', 18, 18],
      // −1, the last of the steady part, is where the rise starts.
      ['trend', 11, 18],
      ['two-in-three', 15, 17],
      ['shift', 12, 18],
    ]);
  });
});

describe('what the series shows', () => {
  it('is what its last figure shows, and a missing one after it changes nothing', () => {
    expect(analyseSpc(after(6), { better: 'higher', ...fixed }).variation).toBe('improvement');
    expect(analyseSpc(after(6, null), { better: 'lower', ...fixed }).variation).toBe('concern');
    expect(analyseSpc(after(6, 0), { better: 'higher', ...fixed }).variation).toBe('common');
    expect(analyseSpc(after(-6), { better: 'neutral', ...fixed }).variation).toBe('neutral-low');
  });

  it('passes a target beyond the limits on the worse side, fails one beyond the other, else neither', () => {
    const assurance = (target: number, better: SpcOptions['better']) =>
      analyseSpc(steady, { better, target }).assurance;
    expect(assurance(5.33, 'higher')).toBe('fail');
    expect(assurance(5.33, 'lower')).toBe('pass');
    expect(assurance(-5.33, 'higher')).toBe('pass');
    expect(assurance(-5.33, 'lower')).toBe('fail');
    expect(assurance(5.31, 'higher')).toBe('inconsistent');
    expect(assurance(5.33, 'neutral')).toBeNull();
    expect(analyseSpc(steady, { better: 'higher' }).assurance).toBeNull();
  });

  it('is tested against a target by the limits in use last', () => {
    const later = steady.map((value) => value + 100);
    const { assurance } = analyseSpc([...steady, ...later], { better: 'higher', target: 50, rebaseAt: [12] });
    expect(assurance).toBe('pass');
  });
});
