import { dateWords } from '../model/period.ts';
import type { ActionNow } from '../plan/actions.ts';
import { PrintedDate } from './PrintedDate.tsx';

/** What is said of an action beside its words: where its dates and rating disagree, why it was closed, evidence, note. */
export function ActionNotes({ action }: { readonly action: ActionNow }) {
  const { flags, closedReason, evidence, note } = action;
  return (
    <>
      {flags.map((flag) => (
        <p key={flag} className="app-action-flag">
          <strong>Dates and rating disagree.</strong> {flag}
        </p>
      ))}
      {closedReason !== '' && <p className="app-action-note">Why closed: {closedReason}</p>}
      {evidence !== '' && <p className="app-action-note">Evidence: {evidence}</p>}
      {note !== '' && <p className="app-action-note">Note: {note}</p>}
    </>
  );
}

/** When an action is due, as printed, with the revised date beside it where there is one. */
export function ActionDue({ action: { printed, dueWords, revisedDue } }: { readonly action: ActionNow }) {
  return (
    <>
      {printed || dueWords ? <PrintedDate words={dueWords} /> : '–'}
      {revisedDue !== '' && <span className="app-revised">Revised: {dateWords(revisedDue)}</span>}
    </>
  );
}
