import { updateWords } from '../plan/action-standing.ts';
import { ActionLine } from './ActionLine.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PageLink } from './PageLink.tsx';
import { outcomeAddress } from './outcome-address.ts';
import { useDashboard } from './dashboard-context.ts';
import { useActions } from './use-actions.ts';

interface Props {
  readonly outcomeIds: readonly string[];
}

/** Outcomes of the plan with their actions and how each is rated now. A cross-reference is followed. */
export function OutcomeLinks({ outcomeIds }: Props) {
  return (
    <ErrorBoundary what="The list of actions">
      <Outcomes outcomeIds={outcomeIds} />
    </ErrorBoundary>
  );
}

function Outcomes({ outcomeIds }: Props) {
  const { plan } = useDashboard().catalogue;
  const { actions, asAt } = useActions();
  const linked = outcomeIds.flatMap((id) => {
    const found = plan.outcome(id);
    if (!found) return [];
    const { outcome, monitoredIn } = found;
    const followed = monitoredIn?.id ?? outcome.id;
    return [{ outcome, monitoredIn, own: actions.filter((action) => action.outcome === followed) }];
  });
  const words = updateWords(
    linked.flatMap(({ own }) => own),
    plan,
    asAt,
  );
  return (
    <>
      {linked.map(({ outcome, monitoredIn, own }) => (
        <div key={outcome.id} className="app-outcome-link">
          <p>
            <PageLink to={outcomeAddress(outcome)}>
              {outcome.id} {outcome.outcome}
            </PageLink>
          </p>
          {monitoredIn && <p className="app-secondary">Monitored in {monitoredIn.id}</p>}
          <ul className="app-actions-short">
            {own.map((action) => (
              <ActionLine key={action.id} action={action} asAt={asAt} />
            ))}
          </ul>
        </div>
      ))}
      <p className="app-secondary">{words}</p>
    </>
  );
}
