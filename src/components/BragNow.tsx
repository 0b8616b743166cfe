import { dateWords } from '../model/period.ts';
import type { ActionNow } from '../plan/actions.ts';
import { isOverdue, notUpdatedSince, standingOf } from '../plan/action-standing.ts';
import { BragRating } from './BragTag.tsx';
import { useDashboard } from './dashboard-context.ts';
import { outcomeAddress } from './outcome-address.ts';
import { PageLink } from './PageLink.tsx';

interface Props {
  readonly action: ActionNow;
  /** ISO. */
  readonly asAt: string;
  /** True where what stands around it says since when the plan's own ratings were not updated. */
  readonly isShort?: boolean;
}

/** How an action stands now: its last rating with its day, or that it was not updated since. */
export function BragNow({ action, asAt, isShort = false }: Props) {
  const tree = useDashboard().catalogue.plan;
  const { rating, printed, records, closedReason } = action;
  const standing = standingOf(action);
  const since = notUpdatedSince(action, tree, asAt);
  if (closedReason !== '') {
    const on = records.findLast(({ closed_reason }) => closed_reason !== '')?.as_at ?? '';
    return (
      <>
        <span className="app-brag app-brag--blank">Closed</span>{' '}
        <span className="app-brag-note">{dateWords(on)}</span>
      </>
    );
  }
  if (!rating) {
    const elsewhere = printed?.monitoredIn && tree.outcome(printed.monitoredIn)?.outcome;
    if (!elsewhere) return <span className="app-brag-note">{standing}</span>;
    return (
      <span className="app-brag-note">
        Monitored in <PageLink to={outcomeAddress(elsewhere)}>{elsewhere.id}</PageLink>
      </span>
    );
  }
  if (rating.isPrinted && since !== null)
    return (
      <span className="app-brag-note">{isShort ? 'not updated' : `Status not updated since ${since}`}</span>
    );
  return (
    <>
      <BragRating brag={rating.brag} />{' '}
      <span className="app-brag-note">
        {since === null
          ? rating.isPrinted
            ? tree.plan.meta.date
            : dateWords(rating.on)
          : `not updated since ${since}`}
      </span>
      {isOverdue(action, tree, asAt) && (
        <span className="app-overdue">
          <span aria-hidden="true">◷ </span>Overdue
        </span>
      )}
    </>
  );
}
