import { useId, useRef, useState } from 'react';
import { ActionDue, ActionNotes } from '../../components/ActionNotes.tsx';
import { ActionHistory } from '../../components/ActionHistory.tsx';
import { BragNow } from '../../components/BragNow.tsx';
import { BragTag } from '../../components/BragTag.tsx';
import { outcomeAddress } from '../../components/outcome-address.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { PrintedDate } from '../../components/PrintedDate.tsx';
import type { ActionsState } from '../../components/use-actions.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { ActionNow } from '../../plan/actions.ts';
import { KeptWhere } from './KeptWhere.tsx';
import { UpdateAction } from './UpdateAction.tsx';

interface Props {
  readonly action: ActionNow;
  /** The outcome's own, which is not said again. */
  readonly usualLead: string;
  readonly state: ActionsState;
  readonly dataset: Dataset | undefined;
  /** True where it is shown though it no longer fits the filters. */
  readonly isMisfit: boolean;
  readonly onSaved: () => void;
}

/** One action: as the plan prints it, as it stands now, and a form below to say how it stands. */
export function RegisterRows({ action, usualLead, state, dataset, isMisfit, onSaved }: Props) {
  const { id, printed, text, lead } = action;
  const [isOpen, setOpen] = useState(false);
  const [saved, setSaved] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <tr role="row" className="app-register__action" id={`action-${id}`}>
        <th scope="row" role="rowheader" className="app-register__id">
          <PageLink to={outcomeAddress({ id: action.outcome, area: action.area })}>{id}</PageLink>
        </th>
        <td role="cell" className="app-register__words">
          <p>{text}</p>
          {printed === null && <p className="app-added">Added since the plan</p>}
          {lead !== usualLead && <p className="app-secondary">Lead: {lead}</p>}
          <ActionNotes action={action} />
        </td>
        <td role="cell" className="app-secondary-cell">
          <span className="app-card-label">Start </span>
          {printed || action.startWords ? <PrintedDate words={action.startWords} /> : '–'}
        </td>
        <td role="cell">
          <span className="app-card-label">Due </span>
          <ActionDue action={action} />
        </td>
        <td role="cell">
          <span className="app-card-label">In the plan </span>
          {printed ? <BragTag action={printed} /> : <span className="app-brag-note">Not in the plan</span>}
        </td>
        <td role="cell" className="app-register__now">
          <span className="app-card-label">Now </span>
          <BragNow action={action} asAt={state.asAt} />
          <ActionHistory action={action} />
          {dataset && (
            <button
              type="button"
              ref={opener}
              className="govuk-button govuk-button--secondary app-button app-button--small app-register__update"
              aria-expanded={isOpen}
              {...(isOpen && { 'aria-controls': formId })}
              onClick={() => {
                setSaved('');
                setOpen(!isOpen);
              }}
            >
              Update status<span className="govuk-visually-hidden"> of {id}</span>
            </button>
          )}
        </td>
      </tr>
      {dataset && (isOpen || saved !== '') && (
        <tr role="row" className="app-register__edit">
          <td role="cell" colSpan={6} id={formId}>
            {isOpen && (
              <UpdateAction
                action={action}
                state={state}
                dataset={dataset}
                onCancel={close}
                onSaved={(words) => {
                  setSaved(words);
                  onSaved();
                  close();
                }}
              />
            )}
            <div role="status" className="app-saved">
              {saved !== '' && (
                <>
                  {saved} {isMisfit && 'It no longer fits the filters, so it goes when they change. '}
                  <KeptWhere />
                </>
              )}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
