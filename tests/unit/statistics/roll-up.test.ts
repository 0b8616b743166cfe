import { describe, expect, it } from 'vitest';
import type { Rollup, Verdict } from '../../../src/model/comparison.ts';
import { rollUp } from '../../../src/statistics/roll-up.ts';

describe('a measure over its headline indicators', () => {
  const up: Verdict = 'improving';
  const down: Verdict = 'worsening';
  const same: Verdict = 'no-clear-change';
  const table: readonly [string, readonly Verdict[], Rollup['verdict']][] = [
    ['improves where all improve', [up, up], 'improving'],
    ['worsens where all worsen', [down, down], 'worsening'],
    ['worsens where some worsen and none improves', [down, same, same], 'worsening'],
    ['worsens where one worsens and the other has no data', [down, 'no-data'], 'worsening'],
    ['is mixed where some improve and some worsen', [up, up, down, same], 'mixed'],
    ['is mixed where some improve and the rest show no clear change', [up, same], 'mixed'],
    ['is mixed where one improves and the other is suppressed', [up, 'suppressed'], 'mixed'],
    ['shows no clear change where none moves', [same, same], 'no-clear-change'],
    ['shows no clear change where the rest cannot be judged', [same, 'too-few'], 'no-clear-change'],
    ['takes the verdict that all share', ['too-early', 'too-early'], 'too-early'],
    ['has no data where the reasons differ', ['too-few', 'suppressed'], 'no-data'],
    ['has no data without indicators', [], 'no-data'],
  ];

  it.each(table)('%s', (_, verdicts, expected) => {
    expect(rollUp(verdicts).verdict).toBe(expected);
  });

  it('counts those that improve and worsen, of all', () => {
    expect(rollUp([up, up, down, same])).toEqual({ verdict: 'mixed', improving: 2, worsening: 1, of: 4 });
  });
});
