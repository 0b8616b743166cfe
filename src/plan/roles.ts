import type { PlanTree } from './plan-tree.ts';

/** The roles that the plan names as leads and responsible officers, without the persons' names, in the order of the alphabet. */
export function rolesOf({ plan }: PlanTree): readonly string[] {
  const leads = plan.outcomes.map(({ accountableLead }) => accountableLead);
  const officers = plan.areas.flatMap(({ sroList }) => sroList.map(roleOf));
  const teams = plan.measures.flatMap(({ teams: named }) => named);
  return [...new Set([...leads, ...officers, ...teams])]
    .filter((role) => role !== '')
    .toSorted((one, other) => one.localeCompare(other, 'en-GB'));
}

/** The role of an officer whom the plan prints as "Name (Role, Body)" or "Name – Role, Body". */
function roleOf(officer: string): string {
  return /\(([^)]+)\)\s*$/.exec(officer)?.[1] ?? /\s–\s(.+)$/.exec(officer)?.[1] ?? officer;
}
