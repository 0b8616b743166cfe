import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../src/model/plan.ts';
import { linkPlan } from '../../../src/plan/plan-tree.ts';
import { rolesOf } from '../../../src/plan/roles.ts';

const plan = linkPlan(
  planSchema.parse(JSON.parse(readFileSync(new URL('../../../datasets/plan.json', import.meta.url), 'utf8'))),
);

describe('The roles to choose an owner from', () => {
  const roles = rolesOf(plan);

  it('are those of the plan, each once', () => {
    expect(roles).toContain('CAMHS Transformation lead (CNWL)');
    expect(roles).toContain('Director of Childrens Services, MKCC');
    expect(new Set(roles).size).toBe(roles.length);
  });

  it('never hold a person’s name that the plan prints', () => {
    const names = plan.plan.areas
      .flatMap(({ sroList }) => sroList)
      .flatMap((officer) => /^(.+?)\s[(–]/.exec(officer)?.[1] ?? []);
    expect(names).toHaveLength(7);
    for (const name of names) expect(roles.filter((role) => role.includes(name))).toEqual([]);
  });
});
