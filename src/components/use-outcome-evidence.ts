import { milestonesAsAt, readEvidence, type Milestone } from '../plan/milestones.ts';
import { useDashboard } from './dashboard-context.ts';
import { recordsUntil } from './records-until.ts';
import { useRegister } from './use-register.ts';

/**
 * Evidence of the actions of some outcomes that belongs to other measures than the one given, as it stood at the chosen
 * quarter; none while the register is not loaded. A cross-reference counts as the outcome in which it is monitored.
 */
export function useOutcomeEvidence(outcomes: readonly string[], measure: string): readonly Milestone[] {
  const { catalogue, asAt } = useDashboard();
  const evidence = useRegister('evidence', readEvidence);
  if (!evidence || !asAt) return [];
  const followed = outcomes.map((id) => catalogue.plan.outcome(id)?.monitoredIn?.id ?? id);
  const rows = evidence.rows.filter(
    (row) => row.measure !== measure && followed.includes(row.action.replace(/-\d+$/, '')),
  );
  return milestonesAsAt(rows, asAt.date, recordsUntil(asAt));
}
