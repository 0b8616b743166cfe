import type { MilestoneStatus } from '../model/milestone.ts';
import type { Plan } from '../model/plan.ts';
import type { Milestone } from './milestones.ts';

/** What of the evidence is wanted; '' for all. */
export interface EvidenceFilter {
  readonly measure: string;
  readonly area: string;
  readonly action: string;
  readonly status: MilestoneStatus | '';
}

/** Evidence of one measure or one action. */
interface EvidenceGroup {
  /** Of the measure or the action; '' for rows that name none. */
  readonly id: string;
  readonly milestones: readonly Milestone[];
}

/** The rows that a filter lets through: an area is that of the measure, or of the action. */
export function filterEvidence(
  milestones: readonly Milestone[],
  { measure, area, action, status }: EvidenceFilter,
  { measures }: Pick<Plan, 'measures'>,
): readonly Milestone[] {
  const areasOf = new Map(measures.map((each) => [each.id, each.areas]));
  return milestones.filter(
    ({ evidence, status: stands }) =>
      (measure === '' || evidence.measure === measure) &&
      (action === '' || evidence.action === action) &&
      (status === '' || stands === status) &&
      (area === '' ||
        areasOf.get(evidence.measure)?.includes(area) === true ||
        evidence.action.startsWith(`${area}.`)),
  );
}

/** The rows by measure or by action, in the order of the plan; those that name none come last. */
export function groupEvidence(
  milestones: readonly Milestone[],
  by: 'measure' | 'action',
  { measures, actions }: Pick<Plan, 'measures' | 'actions'>,
): readonly EvidenceGroup[] {
  const order = (by === 'measure' ? measures : actions).map(({ id }) => id);
  const ids = [...new Set(milestones.map(({ evidence }) => evidence[by]))];
  const place = (id: string) => {
    const at = order.indexOf(id);
    return id === '' ? order.length + 1 : at < 0 ? order.length : at;
  };
  return ids
    .toSorted(
      (one, other) => place(one) - place(other) || one.localeCompare(other, 'en-GB', { numeric: true }),
    )
    .map((id) => ({ id, milestones: milestones.filter(({ evidence }) => evidence[by] === id) }));
}

/** How many rows stand how, and for how many no document is recorded: "4 rows: 1 met, 3 overdue; 3 without a document". */
export function evidenceCount(milestones: readonly Milestone[]): string {
  const statuses = (['met', 'met-late', 'overdue', 'due'] as const).flatMap((status) => {
    const count = milestones.filter((each) => each.status === status).length;
    return count === 0 ? [] : [`${count} ${status.replace('-', ' ')}`];
  });
  const without = milestones.filter(
    ({ evidence }) => evidence.reference === '' && evidence.link === '',
  ).length;
  const rows = `${milestones.length} ${milestones.length === 1 ? 'row' : 'rows'}`;
  if (milestones.length === 0) return 'No row fits';
  return `${rows}: ${statuses.join(', ')}${without > 0 ? `; ${without} without a document` : ''}`;
}
