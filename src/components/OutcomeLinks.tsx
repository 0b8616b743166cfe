import { PageLink } from './PageLink.tsx';
import { BragTag } from './BragTag.tsx';
import { outcomeAddress } from './outcome-address.ts';
import { useDashboard } from './dashboard-context.ts';

/** Outcomes of the plan with their actions and BRAG, as printed in January 2025. A cross-reference is followed. */
export function OutcomeLinks({ outcomeIds }: { readonly outcomeIds: readonly string[] }) {
  const { plan } = useDashboard().catalogue;
  const linked = outcomeIds.flatMap((id) => {
    const found = plan.outcome(id);
    const followed = found?.monitoredIn ? plan.outcome(found.monitoredIn.id) : found;
    return found && followed ? [{ found, followed }] : [];
  });
  return (
    <>
      {linked.map(({ found, followed }) => (
        <div key={found.outcome.id} className="app-outcome-link">
          <p>
            <PageLink to={outcomeAddress(found.outcome)}>
              {found.outcome.id} {found.outcome.outcome}
            </PageLink>
          </p>
          {found.monitoredIn && <p className="app-secondary">Monitored in {found.monitoredIn.id}</p>}
          <ul className="app-actions-short">
            {followed.actions.map((action) => (
              <li key={action.id}>
                <BragTag action={action} />
                <span>{action.text}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="app-secondary">Status not updated since {plan.plan.meta.date}</p>
    </>
  );
}
