import { useEffect, useState } from 'react';
import { PageLink } from '../../components/PageLink.tsx';
import { BragTag } from '../../components/BragTag.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { outcomeAddress } from '../../components/outcome-address.ts';
import type { Area } from '../../model/plan.ts';
import { bragSummary, pastDue, type LinkedOutcome } from '../../plan/plan-tree.ts';

interface Props {
  readonly area: Area;
  /** The outcome that the address asks for, which is brought into view and marked. */
  readonly asked: string | null;
}

/** An area's outcomes with their actions, word for word as the plan prints them. */
export function OutcomesTable({ area, asked }: Props) {
  useEffect(() => {
    if (asked !== null) document.getElementById(asked)?.scrollIntoView({ block: 'center' });
  }, [asked]);
  const { plan } = useDashboard().catalogue;
  const outcomes = plan.outcomesOf(area.id);
  const actions = outcomes.flatMap((each) => each.actions);
  const late = pastDue(actions, new Date().toISOString().slice(0, 10)).length;
  return (
    <section className="app-section" aria-labelledby="outcomes">
      <h2 id="outcomes" className="app-heading">
        Outcomes and actions
      </h2>
      <p className="app-secondary">
        {outcomes.length} outcomes, {actions.length} actions
        {actions.length > 0 && `: ${bragSummary(actions)}`}.{' '}
        <strong>Status not updated since {plan.plan.meta.date}</strong>
        {late > 0 && `; ${late} due ${late === 1 ? 'date has' : 'dates have'} passed`}.
      </p>
      <table className="app-actions" role="table" aria-labelledby="outcomes">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              No.
            </th>
            <th scope="col" role="columnheader">
              Action
            </th>
            <th scope="col" role="columnheader">
              Start
            </th>
            <th scope="col" role="columnheader">
              Due
            </th>
            <th scope="col" role="columnheader">
              BRAG in the plan, {plan.plan.meta.date}
            </th>
          </tr>
        </thead>
        {outcomes.map((each) => (
          <OutcomeRows key={each.outcome.id} linked={each} isAsked={each.outcome.id === asked} />
        ))}
      </table>
      <h3 className="app-brag-key__title" id="brag-key">
        BRAG key
      </h3>
      <dl className="app-brag-key" aria-labelledby="brag-key">
        {plan.plan.bragKey.map(({ status, meaning }) => (
          <div key={status}>
            <dt>
              <span className={`app-brag app-brag--${status.toLowerCase()}`}>{status}</span>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        <div>
          <dt>
            <span className="app-brag app-brag--blank">Blank</span>
          </dt>
          <dd>Left blank in the plan</dd>
        </div>
      </dl>
    </section>
  );
}

function OutcomeRows({ linked, isAsked }: { readonly linked: LinkedOutcome; readonly isAsked: boolean }) {
  const { outcome, actions, monitoredIn } = linked;
  const [chosen, choose] = useState<boolean | null>(null);
  const isOpen = chosen ?? isAsked;
  return (
    <tbody role="rowgroup">
      <tr
        role="row"
        className={isAsked ? 'app-actions__outcome app-actions__outcome--asked' : 'app-actions__outcome'}
        id={outcome.id}
      >
        <th scope="rowgroup" role="rowheader">
          {outcome.id}
        </th>
        <td role="cell" colSpan={3}>
          <strong>{outcome.outcome}</strong>
          <span className="app-secondary">Lead: {outcome.accountableLead}</span>
          {actions.length > 0 && (
            <button type="button" className="app-fold" aria-expanded={isOpen} onClick={() => choose(!isOpen)}>
              {actions.length} {actions.length === 1 ? 'action' : 'actions'}
              <span className="govuk-visually-hidden"> of {outcome.id}</span>
            </button>
          )}
        </td>
        <td role="cell" className="app-secondary-cell">
          {monitoredIn ? outcome.bragPrinted : bragSummary(actions)}
        </td>
      </tr>
      {monitoredIn && (
        <tr role="row">
          <td role="cell" />
          <td role="cell" colSpan={4}>
            {outcome.crossReferenceText}:{' '}
            <PageLink to={outcomeAddress(monitoredIn)}>
              {monitoredIn.id} {monitoredIn.outcome}
            </PageLink>
          </td>
        </tr>
      )}
      {actions.map((action) => (
        <tr role="row" key={action.id} className={isOpen ? undefined : 'app-folded'}>
          <td role="cell" className="app-actions__number">
            {action.number}
          </td>
          <td role="cell">{action.text}</td>
          <td role="cell" className="app-secondary-cell">
            <span className="app-card-label">Start </span>
            {action.start ?? '–'}
          </td>
          <td role="cell">
            <span className="app-card-label">Due </span>
            {action.due ?? '–'}
          </td>
          <td role="cell">
            <BragTag action={action} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
