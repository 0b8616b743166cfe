import { milestonesOf, readEvidence, type Milestone } from '../plan/milestones.ts';
import { useDashboard } from './dashboard-context.ts';
import { recordsUntil } from './records-until.ts';
import { useRegister } from './use-register.ts';

/** A measure's milestones as they stood at the chosen quarter, at the latest one with what was recorded since; none while the evidence register is not loaded. */
export function useMilestones(): (measure: string) => readonly Milestone[] {
  const { asAt } = useDashboard();
  const evidence = useRegister('evidence', readEvidence);
  return (measure) =>
    evidence && asAt ? milestonesOf(evidence.rows, measure, asAt.date, recordsUntil(asAt)) : [];
}
