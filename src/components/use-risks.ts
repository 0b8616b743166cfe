import type { Dataset } from '../model/dataset.ts';
import { quarterBefore, readRisks, risksAsAt, type RiskNow, type RiskRow } from '../plan/risks.ts';
import { useDashboard } from './dashboard-context.ts';
import { recordsUntil } from './records-until.ts';
import { useRegister } from './use-register.ts';

/** The risk register as it stood on the day looked at. */
export interface RisksState {
  readonly dataset: Dataset;
  readonly rows: readonly RiskRow[];
  /** The gravest first; those closed since the quarter before last. */
  readonly risks: readonly RiskNow[];
  /** ISO: the present day while the latest quarter is looked at, otherwise the quarter's last. */
  readonly asAt: string;
  /** The last day of the quarter before the one looked at, from which movement is told, ISO. */
  readonly since: string;
}

/** The risks at the chosen quarter; null while they are read and where the data package has no such register. */
export function useRisks(): RisksState | null {
  const { asAt } = useDashboard();
  const register = useRegister('risks', readRisks);
  if (!register) return null;
  const { dataset, rows } = register;
  const day = recordsUntil(asAt);
  const since = quarterBefore(asAt?.date ?? day);
  return { dataset, rows, risks: risksAsAt(rows, day, since), asAt: day, since };
}
