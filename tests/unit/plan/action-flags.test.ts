import { describe, expect, it } from 'vitest';
import { actionFlags } from '../../../src/plan/action-flags.ts';
import type { DatedRating } from '../../../src/plan/action-rows.ts';

const on = '2026-06-15';
const flags = (brag: DatedRating['brag'], start: string, dueBy: string) =>
  actionFlags({ start, dueBy, rating: { on, brag, isPrinted: false } });

describe('Where dates and rating disagree', () => {
  it('is said of what has not started though its start or its due date is over', () => {
    expect(flags('Grey', '2026-05', '2026-12-31')).toEqual([
      'Rated Grey on 15 June 2026, not yet started, though its start was May 2026.',
    ]);
    expect(flags('Grey', '', '2026-05-31')).toEqual([
      'Rated Grey on 15 June 2026, not yet started, though it was due by May 2026.',
    ]);
  });

  it('is said of what is on track though its due date is over, a month once it is, a day at once', () => {
    expect(flags('Amber', '2026-01', '2026-05-31')).toEqual([
      'Rated Amber on 15 June 2026, on track, though it was due by May 2026.',
    ]);
    expect(flags('Amber', '2026-01', '2026-06-30')).toEqual([]);
    expect(flags('Amber', '2026-01', '2026-06-12')).toEqual([
      'Rated Amber on 15 June 2026, on track, though it was due by 12 June 2026.',
    ]);
  });

  it('is said of what is complete or in progress though its start is ahead', () => {
    expect(flags('Blue', '2026-07', '2026-12-31')).toEqual([
      'Rated Blue on 15 June 2026, complete, though its start is July 2026.',
    ]);
    expect(flags('Red', '2026-07', '2026-12-31')).toEqual([
      'Rated Red on 15 June 2026, in progress, though its start is July 2026.',
    ]);
  });

  it('is said of what is due before it starts', () => {
    expect(flags('Grey', '2026-09', '2026-08-31')).toEqual([
      'Due by August 2026, before its start in September 2026.',
    ]);
  });

  it('is not said where they fit, where it is off track, where the month is not over, nor of a blank cell', () => {
    expect(flags('Red', '2026-01', '2026-05-31')).toEqual([]);
    expect(flags('Green', '2026-01', '2026-12-31')).toEqual([]);
    expect(flags('Grey', '2026-06', '2026-12-31')).toEqual([]);
    expect(flags('Amber', '', '')).toEqual([]);
    expect(flags(null, '2026-09', '2026-05-31')).toEqual([]);
  });

  it('names the month alone of the plan’s own rating, since it printed no day', () => {
    const rating = { on: '2025-01-31', brag: 'Amber', isPrinted: true } as const;
    expect(actionFlags({ start: '2024-06', dueBy: '2024-07-31', rating })).toEqual([
      'Rated Amber in January 2025, on track, though it was due by July 2024.',
    ]);
  });
});
