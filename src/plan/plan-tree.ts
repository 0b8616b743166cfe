import type { Action, Area, BragStatus, Measure, Outcome, Plan } from '../model/plan.ts';

/** An outcome with its actions; a cross-reference carries the outcome in which it is monitored. */
export interface LinkedOutcome {
  readonly outcome: Outcome;
  readonly actions: readonly Action[];
  readonly monitoredIn: Outcome | null;
}

export interface PlanTree {
  readonly plan: Plan;
  area(id: string): Area | undefined;
  measure(id: string): Measure | undefined;
  outcome(id: string): LinkedOutcome | undefined;
  outcomesOf(areaId: string): readonly LinkedOutcome[];
  measuresOf(areaId: string): readonly Measure[];
}

/** Links the plan's rows by their references. Throws, naming the reference, when one leads nowhere. */
export function linkPlan(plan: Plan): PlanTree {
  const areas = byId(plan.areas);
  const measures = byId(plan.measures);
  const outcomes = byId(plan.outcomes);
  const actions = byId(plan.actions);
  const linked = new Map(
    plan.outcomes.map((outcome): [string, LinkedOutcome] => [
      outcome.id,
      {
        outcome,
        actions: outcome.actionIds.map((id) => found(actions, id, outcome.id)),
        monitoredIn: outcome.monitoredIn === null ? null : found(outcomes, outcome.monitoredIn, outcome.id),
      },
    ]),
  );
  return {
    plan,
    area: (id) => areas.get(id),
    measure: (id) => measures.get(id),
    outcome: (id) => linked.get(id),
    outcomesOf: (areaId) => areas.get(areaId)?.outcomeIds.map((id) => found(linked, id, areaId)) ?? [],
    measuresOf: (areaId) => areas.get(areaId)?.measureIds.map((id) => found(measures, id, areaId)) ?? [],
  };
}

/** How many actions stand at each rating, as "1 Blue · 2 Amber"; blank cells are said, cross-references are not. */
export function bragSummary(actions: readonly Action[]): string {
  const order: readonly (BragStatus | 'left blank')[] = [
    'Blue',
    'Green',
    'Amber',
    'Red',
    'Grey',
    'left blank',
  ];
  return order
    .map((status) => ({
      status,
      count: actions.filter((action) =>
        status === 'left blank' ? action.bragMissing : action.bragStatus === status,
      ).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
    .join(' · ');
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function found<T>(rows: ReadonlyMap<string, T>, id: string, from: string): T {
  const row = rows.get(id);
  if (!row) throw new Error(`${from} refers to ${id}, which the plan does not have`);
  return row;
}
