import { useMemo } from 'react';
import { readActionRows, type ActionRow } from '../plan/action-rows.ts';
import { actionsAsAt, type ActionNow } from '../plan/actions.ts';
import { useDashboard } from './dashboard-context.ts';
import { recordsUntil } from './records-until.ts';
import { useRegister } from './use-register.ts';

/** The plan's actions at the chosen quarter, and the rows from which that is known. */
export interface ActionsState {
  /** The plan's own ratings alone while the extracts are read. */
  readonly actions: readonly ActionNow[];
  readonly rows: readonly ActionRow[];
  /** The last day of the quarter looked at, ISO; the present day while the extracts are read and where none has figures. */
  readonly asAt: string;
  /** The last day of which records count, ISO. */
  readonly until: string;
}

const none: readonly ActionRow[] = [];

/** Every action of the plan as it stood at the chosen quarter; a failed query is thrown. */
export function useActions(): ActionsState {
  const { catalogue, asAt } = useDashboard();
  const register = useRegister('actions', readActionRows);
  const rows = register?.rows ?? none;
  const until = recordsUntil(asAt);
  const actions = useMemo(() => actionsAsAt(catalogue.plan, rows, until), [catalogue.plan, rows, until]);
  return { actions, rows, asAt: asAt?.date ?? until, until };
}
