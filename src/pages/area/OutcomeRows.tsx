import { useState } from 'react';
import { ActionHistory } from '../../components/ActionHistory.tsx';
import { ActionDue, ActionNotes } from '../../components/ActionNotes.tsx';
import { BragNow } from '../../components/BragNow.tsx';
import { BragTag } from '../../components/BragTag.tsx';
import { AsPrinted, PrintedDate } from '../../components/PrintedDate.tsx';
import type { ActionNow } from '../../plan/actions.ts';
import { bragSummary, type LinkedOutcome } from '../../plan/plan-tree.ts';
import { MonitoredRows } from './MonitoredRows.tsx';

interface Props {
  readonly linked: LinkedOutcome;
  /** Of the whole plan. */
  readonly actions: readonly ActionNow[];
  /** ISO. */
  readonly asAt: string;
  readonly isAsked: boolean;
}

/** An outcome with its actions; one that is monitored in another leads there, to its actions. */
export function OutcomeRows({ linked, actions, asAt, isAsked }: Props) {
  const { outcome, actions: printed, monitoredIn } = linked;
  const own = actions.filter((action) => action.outcome === outcome.id);
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
          {own.length > 0 && (
            <button type="button" className="app-fold" aria-expanded={isOpen} onClick={() => choose(!isOpen)}>
              {own.length} {own.length === 1 ? 'action' : 'actions'}
              <span className="govuk-visually-hidden"> of {outcome.id}</span>
            </button>
          )}
        </td>
        <td role="cell" colSpan={2} className="app-secondary-cell">
          {monitoredIn ? (
            <>
              {outcome.bragPrinted} <AsPrinted />
            </>
          ) : (
            bragSummary(printed)
          )}
        </td>
      </tr>
      {monitoredIn && (
        <MonitoredRows linked={linked} monitoredIn={monitoredIn} actions={actions} asAt={asAt} />
      )}
      {own.map((action) => (
        <tr role="row" key={action.id} className={isOpen ? undefined : 'app-folded'}>
          <td role="cell" className="app-actions__number">
            {action.number}
          </td>
          <td role="cell">
            {action.text}
            {action.printed === null && (
              <>
                <p className="app-added">Added since the plan</p>
                {action.lead !== outcome.accountableLead && (
                  <p className="app-secondary">Lead: {action.lead}</p>
                )}
              </>
            )}
            <ActionNotes action={action} />
          </td>
          <td role="cell" className="app-secondary-cell">
            <span className="app-card-label">Start </span>
            {action.printed || action.startWords ? <PrintedDate words={action.startWords} /> : '–'}
          </td>
          <td role="cell">
            <span className="app-card-label">Due </span>
            <ActionDue action={action} />
          </td>
          <td role="cell">
            <span className="app-card-label">In the plan </span>
            {action.printed ? (
              <BragTag action={action.printed} />
            ) : (
              <span className="app-brag-note">Not in the plan</span>
            )}
          </td>
          <td role="cell">
            <span className="app-card-label">Now </span>
            <BragNow action={action} asAt={asAt} isShort />
            <ActionHistory action={action} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
