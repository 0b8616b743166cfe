import { describe, expect, it } from 'vitest';
import planJson from '../../../datasets/plan.json' with { type: 'json' };
import { planSchema } from '../../../src/model/plan.ts';
import { bragSummary, linkPlan } from '../../../src/plan/plan-tree.ts';

const tree = linkPlan(planSchema.parse(planJson));

describe('The plan as a tree', () => {
  it('leads from an area to its outcomes and actions', () => {
    const outcomes = tree.outcomesOf('AfI3');
    expect(outcomes.map(({ outcome }) => outcome.id)).toEqual([
      'AfI3.1',
      'AfI3.2',
      'AfI3.3',
      'AfI3.4',
      'AfI3.5',
    ]);
    expect(outcomes.flatMap(({ actions }) => actions)).toHaveLength(20);
  });

  it('follows a cross-reference to where an outcome is monitored', () => {
    expect(tree.outcome('AfI4.3')?.monitoredIn?.id).toBe('AfI5.4');
    expect(tree.outcome('AfI5.4')?.monitoredIn).toBeNull();
  });

  it('counts ratings as printed and names blank cells', () => {
    // AfI3 in the plan: 4 Blue, 3 Green, 10 Amber, 2 Grey and one cell left blank.
    expect(bragSummary(tree.outcomesOf('AfI3').flatMap(({ actions }) => actions))).toBe(
      '4 Blue · 3 Green · 10 Amber · 2 Grey · 1 left blank',
    );
  });

  it('names a reference that leads nowhere', () => {
    const [area, ...others] = planJson.areas;
    const broken = planSchema.parse({ ...planJson, areas: [{ ...area, outcomeIds: ['AfI9.9'] }, ...others] });
    expect(() => linkPlan(broken).outcomesOf('AfI1')).toThrow('AfI1 refers to AfI9.9');
  });
});
