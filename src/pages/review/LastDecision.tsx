import { useId, useState } from 'react';
import { BragTag } from '../../components/BragTag.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { DateField } from '../../components/form/DateField.tsx';
import { FormErrors } from '../../components/form/FormErrors.tsx';
import { errorOf } from '../../components/form/issue-words.ts';
import { TextArea } from '../../components/form/TextArea.tsx';
import { useActions } from '../../components/use-actions.ts';
import { useDraft } from '../../components/use-draft.ts';
import { today, useEditRows } from '../../components/use-edit-rows.ts';
import type { Dataset } from '../../model/dataset.ts';
import { dateWords } from '../../model/period.ts';
import { actionStanding, decisionWords, type Decision } from '../../plan/decisions.ts';
import { registerDataset } from '../../queries/registers.ts';

interface Props {
  readonly decision: Decision;
  /** "quarter 1 2026/27". */
  readonly quarterWords: string;
}

/** What was decided on an item before, and whether its action was done; what came of it is entered here. */
export function LastDecision({ decision, quarterWords }: Props) {
  const { catalogue } = useDashboard();
  const { actions } = useActions();
  const dataset = registerDataset(catalogue, 'decisions');
  const standing = actionStanding(decision, today());
  const planned = actions.find(({ id }) => id === decision.plan_action);
  return (
    <section className="app-last-decision" aria-labelledby="last-decision">
      <h3 id="last-decision" className="app-last-decision__title">
        Decided last time: {decisionWords[decision.decision].toLowerCase()}
        {decision.escalated_to !== '' && ` to ${decision.escalated_to}`}
      </h3>
      <p>
        SEND Executive
        {decision.decided_on !== '' && `, ${dateWords(decision.decided_on)}`}, {quarterWords}.
        {decision.insight !== '' && ` “${decision.insight}”`}
      </p>
      {decision.action !== '' && (
        <>
          <p>
            <strong>Action then</strong>
            <br />
            {decision.action} {decision.owner}
            {decision.due !== '' && `, due ${dateWords(decision.due)}`}
          </p>
          {planned && (
            <p>
              {planned.id}: {planned.text} {planned.printed && <BragTag action={planned.printed} />}
            </p>
          )}
          <p data-standing={standing}>
            <span className="app-secondary-inline">As of today: </span>
            {standing === 'done' && `✓ Done on ${dateWords(decision.done)}.`}
            {standing === 'overdue' && (
              <span className="app-overdue">
                <span aria-hidden="true">◷ </span>Overdue since {dateWords(decision.due)}: not recorded as
                done
              </span>
            )}
            {standing === 'open' && 'Not recorded as done yet.'} {decision.outcome}
          </p>
          {dataset && <OutcomeForm decision={decision} dataset={dataset} />}
        </>
      )}
    </section>
  );
}

function OutcomeForm({ decision, dataset }: { readonly decision: Decision; readonly dataset: Dataset }) {
  const id = useId();
  const editing = useEditRows(dataset);
  const draft = useDraft(`outcome ${decision.quarter} ${decision.about}`, {
    outcome: decision.outcome,
    done: decision.done,
  });
  const { outcome, done } = draft.fields;
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid('');
    if (!(await editing.save([{ ...decision, outcome, done }]))) return;
    draft.settle({ outcome, done });
    setSaid('Saved in this browser.');
  };
  return (
    <details className="app-details" open={draft.isRestored}>
      <summary>{decision.done === '' ? 'Record what came of it' : 'Change what came of it'}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormErrors
          issues={editing.issues}
          failure={editing.failure}
          fieldIdOf={(column) => (column === 'done' || column === 'outcome' ? `${id}-${column}` : null)}
          dataset={dataset}
        />
        <TextArea
          id={`${id}-outcome`}
          label="What came of it"
          value={outcome}
          onChange={(value) => draft.change({ outcome: value })}
          error={errorOf(editing.issues, 'outcome')}
        />
        <DateField
          id={`${id}-done`}
          label="Done on"
          hint="Left empty while it is not done"
          value={done}
          onChange={(value) => draft.change({ done: value })}
          error={errorOf(editing.issues, 'done')}
        />
        <button
          type="submit"
          className="govuk-button govuk-button--secondary app-button"
          disabled={editing.isSaving}
        >
          Save what came of it
        </button>
        <span role="status"> {said}</span>
      </form>
    </details>
  );
}
