import type { MilestoneStatus } from '../../model/milestone.ts';
import type { EvidenceFilter } from '../../plan/evidence-groups.ts';
import type { Evidence } from '../../plan/milestones.ts';
import type { Address } from './use-address.ts';

/** Where evidence can stand on a day. */
export const evidenceStatuses: readonly MilestoneStatus[] = ['overdue', 'due', 'met-late', 'met'];

/** What of the evidence an address asks for. */
export function evidenceFilter({ get }: Address): EvidenceFilter {
  return {
    measure: get('measure'),
    area: get('area'),
    action: get('action'),
    status: evidenceStatuses.find((status) => status === get('status')) ?? '',
  };
}

/** A row's key as an address carries it. */
export function keyOfEvidence({ measure, title }: Pick<Evidence, 'measure' | 'title'>): string {
  return `${measure} ${title}`;
}
