import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startClock, type ImportProgress } from '../../../src/queries/import-progress.ts';

let now = 0;
const heard: ImportProgress[] = [];
const follow = () => startClock({ onProgress: (progress) => heard.push(progress) }, () => now);

beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  heard.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('The progress of an import', () => {
  it('names no time left before rows were loaded', () => {
    const clock = follow();
    vi.advanceTimersByTime(500);
    expect(heard.at(-1)).toMatchObject({ phase: 'reading', rows: null, left: null });
    clock.stop();
  });

  it('reckons the time left from the speed at which rows were loaded', () => {
    const clock = follow();
    clock.at('loading');
    now = 3000;
    clock.loaded(500_000, 0.5);
    // Half in 3 s, so 3 s more of loading; the two phases after it take (0.47 + 0.08) / 0.3 of its 6 s, which is 11 s.
    expect(heard.at(-1)).toMatchObject({ phase: 'loading', rows: 500_000, left: 14, elapsed: 3 });
    // All of reading and half of loading: 0.15 + 0.3 / 2.
    expect(heard.at(-1)?.done).toBeCloseTo(0.3, 10);
    clock.stop();
  });

  it('names no time once a phase takes longer than was reckoned, and never says that it is done', () => {
    const clock = follow();
    clock.at('loading');
    now = 3000;
    clock.loaded(100, 1);
    clock.at('checking');
    now = 20_000;
    vi.advanceTimersByTime(500);
    expect(heard.at(-1)).toMatchObject({ phase: 'checking', left: null });
    expect(heard.at(-1)?.done).toBeLessThan(0.92);
    clock.stop();
  });

  it('is not heard of any more once it has stopped', () => {
    const clock = follow();
    clock.stop();
    vi.advanceTimersByTime(5000);
    expect(heard).toEqual([]);
  });
});
