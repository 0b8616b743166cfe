import { describe, expect, it } from 'vitest';
import { direction } from '../../../src/statistics/direction.ts';

describe('which way a change points', () => {
  it.each([
    [3, 'higher', 1],
    [-3, 'higher', -1],
    [3, 'lower', -1],
    [-3, 'lower', 1],
    [0, 'lower', 0],
    [3, 'neutral', 0],
  ] as const)('%d where %s is better gives %d', (change, better, expected) => {
    expect(direction(change, better)).toBe(expected);
  });
});
