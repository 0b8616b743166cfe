import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/figure.ts';
import { periodAt, type Calendar } from '../../../src/model/period.ts';
import {
  isOrdered,
  latestAndChange,
  orderParts,
  type PartOrder,
} from '../../../src/statistics/part-order.ts';
import { makeSeries } from '../../charts/make-series.ts';

const part = (title: string, latest: Figure, change: number | null = null) => ({
  title,
  latest,
  change,
});
const names = (
  parts: readonly ReturnType<typeof part>[],
  order: PartOrder,
  better: 'higher' | 'lower' | 'neutral',
) => orderParts(parts, order, better).map(({ title }) => title);

describe('the order of parts by what matters', () => {
  const parts = [part('Mid', 40), part('Low', 10), part('High', 70)];

  it('is lowest first where higher is better', () => {
    expect(names(parts, 'matters', 'higher')).toEqual(['Low', 'Mid', 'High']);
  });

  it('is highest first where lower is better, and where neither is', () => {
    expect(names(parts, 'matters', 'lower')).toEqual(['High', 'Mid', 'Low']);
    expect(names(parts, 'matters', 'neutral')).toEqual(['High', 'Mid', 'Low']);
  });

  it('counts 0 as a figure', () => {
    expect(
      names([part('Some', 5), part('None', 0), part('Gone', 'unavailable')], 'matters', 'higher'),
    ).toEqual(['None', 'Some', 'Gone']);
  });

  it('leaves equal parts as the schema lists them', () => {
    expect(names([part('B', 5), part('A', 5), part('C', 5)], 'matters', 'lower')).toEqual(['B', 'A', 'C']);
  });

  it('has hidden and missing parts last by name, wherever they stood', () => {
    const hidden = [part('Zoo', 'suppressed'), part('Ark', 'unavailable'), part('Part 10', 'suppressed')];
    const expected = ['High', 'Mid', 'Low', 'Ark', 'Part 2', 'Part 10', 'Zoo'];
    const all = [...hidden, ...parts, part('Part 2', 'not-applicable')];
    expect(names(all, 'matters', 'lower')).toEqual(expected);
    expect(names(all.toReversed(), 'matters', 'lower')).toEqual(expected);
  });
});

describe('the order of parts by their change', () => {
  const parts = [part('Rose 3', 40, 3), part('Fell 8', 10, -8), part('Fell 1', 70, -1), part('Rose 9', 5, 9)];

  it('is the largest fall first where higher is better', () => {
    expect(names(parts, 'change', 'higher')).toEqual(['Fell 8', 'Fell 1', 'Rose 3', 'Rose 9']);
  });

  it('is the largest rise first where lower is better', () => {
    expect(names(parts, 'change', 'lower')).toEqual(['Rose 9', 'Rose 3', 'Fell 1', 'Fell 8']);
  });

  it('is the largest of either where neither is better', () => {
    expect(names(parts, 'change', 'neutral')).toEqual(['Rose 9', 'Fell 8', 'Rose 3', 'Fell 1']);
  });

  it('has parts without a change after those with one, by their figure, and missing ones after them', () => {
    const more = [part('Hidden', 'suppressed'), part('New, 90', 90), part('New, 20', 20)];
    expect(names([...more, ...parts], 'change', 'higher').slice(4)).toEqual(['New, 20', 'New, 90', 'Hidden']);
  });
});

describe('the order of the schema', () => {
  it('moves nothing, also not what is hidden', () => {
    const parts = [part('B', 'suppressed'), part('A', 3)];
    expect(names(parts, 'schema', 'lower')).toEqual(['B', 'A']);
  });
});

describe('a part’s latest figure and change', () => {
  const calendar: Calendar = { yearType: 'financial', frequency: 'quarter' };
  const q2 = periodAt(2026, 1, calendar);
  const series = makeSeries('financial', 'quarter', { 2025: [10, 12, 14], 2026: [20, 25] });
  const cut = (from: string) => [{ dataset: 'd', indicator: '', from, note: 'n', source: 's' }];

  it('are against the same quarter a year before', () => {
    expect(latestAndChange(series, q2, [])).toEqual({ latest: 25, change: 13 });
  });

  it('are not told across a series break', () => {
    expect(latestAndChange(series, q2, cut('2026-04-01'))).toEqual({ latest: 25, change: null });
    // Quarter 2 of 2025/26 ends on 30 September 2025: a series new since July 2025 holds both.
    expect(latestAndChange(series, q2, cut('2025-07-01')).change).toBe(13);
  });

  it('are missing in a period without a row, however fresh the rows before', () => {
    expect(latestAndChange(series, periodAt(2026, 2, calendar), [])).toEqual({
      latest: 'unavailable',
      change: null,
    });
  });

  it('keep the reason of a hidden figure', () => {
    const hidden = makeSeries('financial', 'quarter', { 2025: [10, 12], 2026: [20, 'suppressed'] });
    expect(latestAndChange(hidden, q2, [])).toEqual({ latest: 'suppressed', change: null });
  });
});

describe('values with an order of their own', () => {
  it.each([
    ['ages', ['under-5', '5-10', '11-15', '16-25']],
    ['two ages', ['14-17', '18-25']],
    ['year groups', ['year-7', 'year-8', 'year-11']],
    ['years', ['2024', '2025']],
  ])('are %s', (_, values) => {
    expect(isOrdered(values)).toBe(true);
  });

  it.each([
    ['names', ['primary', 'secondary']],
    ['names of which one has a number', ['tier-3', 'community']],
    ['codes', ['E06000042', 'E09000004']],
    ['numbers that fall', ['11-15', '5-10']],
    ['one value', ['5-10']],
    ['nothing', []],
  ])('are not %s', (_, values) => {
    expect(isOrdered(values)).toBe(false);
  });
});
