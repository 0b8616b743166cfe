import type { Dataset } from '../../model/dataset.ts';
import { useDashboard } from '../../components/dashboard-context.ts';
import { recordsUntil } from '../../components/records-until.ts';
import { useRegister } from '../../components/use-register.ts';
import { milestonesAsAt, readEvidence, type Evidence, type Milestone } from '../../plan/milestones.ts';

/** The evidence register as it stood at the chosen quarter, at the latest one with what was recorded since. */
export interface EvidenceState {
  readonly dataset: Dataset;
  readonly rows: readonly Evidence[];
  /** By due date. */
  readonly milestones: readonly Milestone[];
}

/** Every row of the evidence register; null while it is read and where the data package has none. */
export function useEvidence(): EvidenceState | null {
  const { asAt } = useDashboard();
  const register = useRegister('evidence', readEvidence);
  if (!register) return null;
  const { dataset, rows } = register;
  const until = recordsUntil(asAt);
  return { dataset, rows, milestones: milestonesAsAt(rows, asAt?.date ?? until, until) };
}
