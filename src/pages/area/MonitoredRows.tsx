import { ActionLine } from '../../components/ActionLine.tsx';
import { outcomeAddress } from '../../components/outcome-address.ts';
import { PageLink } from '../../components/PageLink.tsx';
import type { Outcome } from '../../model/plan.ts';
import type { ActionNow } from '../../plan/actions.ts';
import type { LinkedOutcome } from '../../plan/plan-tree.ts';

interface Props {
  readonly linked: LinkedOutcome;
  readonly monitoredIn: Outcome;
  /** Of the whole plan. */
  readonly actions: readonly ActionNow[];
  readonly asAt: string;
}

/** Where an outcome is monitored, and the actions there. */
export function MonitoredRows({ linked: { outcome }, monitoredIn, actions, asAt }: Props) {
  const there = actions.filter((action) => action.outcome === monitoredIn.id);
  return (
    <tr role="row">
      <td role="cell" />
      <td role="cell" colSpan={5}>
        {outcome.crossReferenceText}:{' '}
        <PageLink to={outcomeAddress(monitoredIn)}>
          {monitoredIn.id} {monitoredIn.outcome}
        </PageLink>
        <details className="app-details">
          <summary>
            {there.length} {there.length === 1 ? 'action' : 'actions'} monitored there
            <span className="govuk-visually-hidden">, for {outcome.id}</span>
          </summary>
          <ul className="app-actions-short">
            {there.map((action) => (
              <ActionLine key={action.id} action={action} asAt={asAt} />
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}
