import type { Action } from '../model/plan.ts';

/** An action's BRAG rating as printed in the plan; a blank or odd cell is shown as it stands there. */
export function BragTag({
  action,
}: {
  readonly action: Pick<Action, 'brag' | 'bragStatus' | 'bragMissing'>;
}) {
  if (action.bragMissing) return <span className="app-brag app-brag--blank">Blank</span>;
  if (action.bragStatus === null) return <span className="app-brag-note">{action.brag}</span>;
  return <span className={`app-brag app-brag--${action.bragStatus.toLowerCase()}`}>{action.bragStatus}</span>;
}
