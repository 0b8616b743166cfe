import { milestonesOf, readEvidence, type Milestone } from '../plan/milestones.ts';
import { useDashboard } from './dashboard-context.ts';
import { useRegister } from './use-register.ts';

/** A measure's milestones as they stood at the chosen quarter; none while the evidence register is not loaded. */
export function useMilestones(): (measure: string) => readonly Milestone[] {
  const { asAt } = useDashboard();
  const evidence = useRegister('evidence', readEvidence);
  return (measure) => (evidence && asAt ? milestonesOf(evidence.rows, measure, asAt.date) : []);
}
