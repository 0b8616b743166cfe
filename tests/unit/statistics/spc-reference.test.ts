import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseSpc } from '../../../src/statistics/spc.ts';

interface Case {
  readonly name: string;
  readonly args: {
    readonly improvement_direction: 'increase' | 'decrease' | 'neutral';
    readonly screen_outliers: boolean;
    readonly fix_after_n_points?: number;
    readonly rebase?: readonly string[];
    readonly target?: number;
  };
  readonly x: readonly string[];
  readonly y: readonly number[];
  readonly mean: readonly number[];
  readonly lpl: readonly number[];
  readonly upl: readonly number[];
  readonly outside: readonly boolean[];
  readonly rebase_group: readonly number[];
  readonly special_cause_type: readonly string[];
  readonly point_type: readonly string[];
  readonly short_group_warning: readonly boolean[];
  readonly assurance: 'consistent_pass' | 'consistent_fail' | 'inconsistent' | null;
}

// Worked out by the R package NHSRplotthedots, and kept with the tests.
const cases = JSON.parse(readFileSync(new URL('spc-cases.json', import.meta.url), 'utf8')) as Case[];

const better = { increase: 'higher', decrease: 'lower', neutral: 'neutral' } as const;
const rules: readonly (readonly [RegExp, string])[] = [
  [/^(Above UCL|Below LCL)$/, 'outside'],
  [/^7 Point Trend/, 'trend'],
  [/^2 in 3/, 'two-in-three'],
  [/^7 Points/, 'shift'],
];
const variations: Readonly<Record<string, string>> = {
  common_cause: 'common',
  special_cause_improvement: 'improvement',
  special_cause_concern: 'concern',
  special_cause_neutral_high: 'neutral-high',
  special_cause_neutral_low: 'neutral-low',
};

describe('SPC agrees with the reference', () => {
  it('in sixteen cases', () => {
    expect(cases).toHaveLength(16);
  });

  for (const each of cases)
    it(`for ${each.name}`, () => {
      const { args, y } = each;
      const result = analyseSpc(y, {
        better: better[args.improvement_direction],
        screenOutliers: args.screen_outliers,
        fixAfter: args.fix_after_n_points,
        target: args.target,
        rebaseAt: args.rebase?.map((date) => each.x.indexOf(date)),
      });
      const expected = { mean: each.mean, lower: each.lpl, upper: each.upl };
      for (const [name, figures] of Object.entries(expected))
        figures.forEach((figure, at) => {
          const found = result.points[at]?.[name as 'mean' | 'lower' | 'upper'] ?? NaN;
          expect(Math.abs(found - figure), `${name} ${at}`).toBeLessThan(
            1e-6 * Math.max(1, Math.abs(figure)),
          );
        });
      expect(result.points.map((point) => point.rule)).toEqual(
        each.special_cause_type.map((type) => rules.find(([words]) => words.test(type))?.[1] ?? null),
      );
      expect(result.points.map((point) => point.variation)).toEqual(
        each.point_type.map((type) => variations[type]),
      );
      expect(result.points.map((point) => point.rule === 'outside')).toEqual(each.outside);
      expect(
        result.groups.flatMap(({ first, last }, at) => Array<number>(last - first + 1).fill(at)),
      ).toEqual(each.rebase_group);
      expect(y.map((_, at) => result.warnings.some(({ first, last }) => first <= at && at <= last))).toEqual(
        each.short_group_warning,
      );
      expect(result.assurance).toBe(each.assurance?.replace(/^consistent_/, '') ?? null);
    });
});
