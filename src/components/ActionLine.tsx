import { dateWords } from '../model/period.ts';
import type { ActionNow } from '../plan/actions.ts';
import { notUpdatedSince } from '../plan/action-standing.ts';
import { BragRating, BragTag } from './BragTag.tsx';
import { useDashboard } from './dashboard-context.ts';

interface Props {
  readonly action: ActionNow;
  /** ISO. */
  readonly asAt: string;
}

/** An action in a list: its last rating, its words, and the day of the rating where it is not the plan's. */
export function ActionLine({ action, asAt }: Props) {
  const tree = useDashboard().catalogue.plan;
  const { rating, printed, closedReason, text } = action;
  const since = notUpdatedSince(action, tree, asAt);
  return (
    <li>
      {closedReason !== '' ? (
        <span className="app-brag app-brag--blank">Closed</span>
      ) : rating ? (
        <BragRating brag={rating.brag} />
      ) : printed ? (
        <BragTag action={printed} />
      ) : (
        <span className="app-brag-note">Not rated yet</span>
      )}
      <span>
        {text}
        {printed === null && <span className="app-added">Added since the plan</span>}
        {rating && !rating.isPrinted && closedReason === '' && (
          <span className="app-secondary">
            {since === null ? `Rated on ${dateWords(rating.on)}` : `Not updated since ${since}`}
          </span>
        )}
      </span>
    </li>
  );
}
