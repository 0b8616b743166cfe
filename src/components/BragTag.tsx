import type { Action, BragStatus } from '../model/plan.ts';
import { AsPrinted } from './PrintedDate.tsx';

/** An action's BRAG rating as printed in the plan; a blank or odd cell is shown as it stands there, and marked. */
export function BragTag({
  action,
}: {
  readonly action: Pick<Action, 'brag' | 'bragStatus' | 'bragMissing'>;
}) {
  if (action.bragMissing) return <BragRating brag={null} />;
  if (action.bragStatus === null)
    return (
      <span className="app-brag-note">
        {action.brag} <AsPrinted />
      </span>
    );
  return <BragRating brag={action.bragStatus} />;
}

/** A rating in its colour and its word; null where the plan left the cell blank. */
export function BragRating({ brag }: { readonly brag: BragStatus | null }) {
  const name = brag ?? 'Blank';
  return <span className={`app-brag app-brag--${name.toLowerCase()}`}>{name}</span>;
}
