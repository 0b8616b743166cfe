import { useId, useState } from 'react';
import { TextArea } from '../../components/form/TextArea.tsx';
import { decisionOn } from '../../plan/decisions.ts';
import { draftName, hasDraft, useDraft } from '../../components/use-draft.ts';
import type { Meeting } from './use-meeting.ts';
import type { ReviewData } from './use-review.ts';

interface Props {
  readonly review: ReviewData;
  readonly meeting: Meeting;
}

/** The end of a review: finishing locks it, a correction with a reason opens it again. */
export function FinishPanel({ review, meeting }: Props) {
  const { stage } = review.state;
  return (
    <section className="app-section app-finish" aria-labelledby="finish">
      <h2 id="finish" className="app-heading" tabIndex={-1}>
        {stage === 'finished' ? 'Correct this review' : 'Finish this review'}
      </h2>
      {meeting.failure !== '' && (
        <p className="govuk-error-message" role="alert">
          {meeting.failure}
        </p>
      )}
      {stage === 'finished' ? (
        <Reopen quarter={review.quarter} meeting={meeting} />
      ) : (
        <Finish review={review} meeting={meeting} />
      )}
    </section>
  );
}

function Finish({ review, meeting }: Props) {
  const undecided = review.agenda.filter(
    ({ about }) => decisionOn(review.decisions, review.quarter, about) === null,
  );
  const isEmpty = undecided.length === review.agenda.length;
  const unsaved = review.agenda.filter(({ about }) => hasDraft(draftName(review.quarter, about)));
  const isCorrection = review.state.stage === 'correcting';
  return (
    <>
      <p>
        {undecided.length === 0
          ? 'Every item is decided on.'
          : `${undecided.length} of ${review.agenda.length} items have no decision; the minutes will name them as not decided on.`}{' '}
        {isCorrection
          ? 'The figures stay as they were when it was finished first.'
          : 'Finishing keeps the figures as they stand now, locks the decisions, and enters the review into the evidence that the core data set is reviewed.'}
      </p>
      <button
        type="button"
        className="govuk-button app-button"
        disabled={meeting.isBusy || isEmpty || unsaved.length > 0}
        onClick={() =>
          void meeting.finish().then((isDone) => {
            if (isDone) document.getElementById('minutes')?.focus();
          })
        }
      >
        {meeting.isBusy ? 'Finishing…' : isCorrection ? 'Finish the correction' : 'Finish the review'}
      </button>
      {isEmpty && <p className="app-secondary">Nothing is decided yet: there is nothing to finish.</p>}
      {unsaved.length > 0 && (
        <p className="app-overdue-word">
          <strong>Words that are not saved yet</strong> stand in:{' '}
          {unsaved.map(({ title }) => title).join('; ')}. Save them, or empty them, first.
        </p>
      )}
    </>
  );
}

function Reopen({ quarter, meeting }: { readonly quarter: string; readonly meeting: Meeting }) {
  const id = useId();
  const draft = useDraft(`correction ${quarter}`, { reason: '' });
  const { reason } = draft.fields;
  const [error, setError] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isGiven = reason.trim() !== '';
        setError(isGiven ? '' : 'Say why it has to be corrected');
        if (isGiven)
          void meeting.reopen(reason.trim()).then((isDone) => {
            if (!isDone) return;
            draft.settle({ reason });
            document.getElementById('finish')?.focus();
          });
        else document.getElementById(`${id}-reason`)?.focus();
      }}
    >
      <p>It is locked. A correction opens its decisions again; the reason stands in the minutes.</p>
      <TextArea
        id={`${id}-reason`}
        label="Reason"
        rows={2}
        value={reason}
        onChange={(value) => draft.change({ reason: value })}
        error={error}
      />
      <button
        type="submit"
        className="govuk-button govuk-button--secondary app-button"
        disabled={meeting.isBusy}
      >
        Open as a correction
      </button>
    </form>
  );
}
