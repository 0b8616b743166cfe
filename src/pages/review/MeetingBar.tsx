import { useId, useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { DateField } from '../../components/form/DateField.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { today } from '../../components/use-edit-rows.ts';
import { dateWords } from '../../model/period.ts';
import { decisionOn } from '../../plan/decisions.ts';
import type { Meeting } from './use-meeting.ts';
import type { ReviewData } from './use-review.ts';

interface Props {
  readonly review: ReviewData;
  readonly meeting: Meeting;
  readonly body: string;
}

/** Who met when, and how far the review is. */
export function MeetingBar({ review, meeting, body }: Props) {
  const { state, agenda, decisions, quarter } = review;
  const { asAt } = useDashboard();
  const id = useId();
  const decided = agenda.filter(({ about }) => decisionOn(decisions, quarter, about)).length;
  const isLocked = state.stage === 'finished';
  return (
    <div className="app-meeting">
      <div>
        <p className="app-lede">
          {body}
          {state.held === '' ? '' : `, ${dateWords(state.held)}`}. {stageWords(review)}
        </p>
        {!review.kept && asAt && !asAt.isLatest && (
          <p className="app-secondary">
            Worked out from today’s figures as if no later period existed: figures restated since are shown as
            restated.
          </p>
        )}
        {state.present !== '' && <p className="app-secondary">Present: {state.present}</p>}
        {!isLocked && <Details review={review} meeting={meeting} />}
      </div>
      <div className="app-meeting__progress">
        <label htmlFor={id}>
          {decided} of {agenda.length} decided
        </label>
        <progress id={id} className="app-progress__bar" max={agenda.length} value={decided} />
      </div>
    </div>
  );
}

function stageWords({ state: { stage, finishedOn }, kept }: ReviewData): string {
  if (!kept && finishedOn !== '')
    return `Finished on ${dateWords(finishedOn)}, but what it showed is not kept in this browser: the figures are worked out from today’s extracts and may differ from what was seen.`;
  if (stage === 'finished')
    return `Finished on ${dateWords(finishedOn)}: what is shown is what was seen then.`;
  if (stage === 'correcting')
    return `Finished on ${dateWords(finishedOn)} and open again as a correction: figures stay as they were seen.`;
  if (stage === 'open') return 'One item after the other, worst first. Each decision is saved at once.';
  return 'Not begun: the first decision that is saved opens it.';
}

function Details({ review, meeting }: { readonly review: ReviewData; readonly meeting: Meeting }) {
  const id = useId();
  const [held, setHeld] = useState(review.state.held);
  const [present, setPresent] = useState(review.state.present);
  const [said, setSaid] = useState('');
  const [error, setError] = useState('');
  return (
    <details className="app-details">
      <summary>
        {review.state.held === ''
          ? 'Say when it is held and who is there'
          : 'Change the day or who was there'}
      </summary>
      <form
        className="app-meeting__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const isAhead = held > today();
          setError(isAhead ? 'Give the day once it is held: it is later than today' : '');
          setSaid('');
          if (!isAhead)
            void meeting
              .describe(held, present.trim())
              .then((is) => setSaid(is ? 'Saved in this browser.' : ''));
        }}
      >
        <DateField id={`${id}-held`} label="Held on" value={held} onChange={setHeld} error={error} />
        <TextField
          id={`${id}-present`}
          label="Present"
          hint="Roles and organisations, never names"
          value={present}
          onChange={setPresent}
        />
        <button
          type="submit"
          className="govuk-button govuk-button--secondary app-button"
          disabled={meeting.isBusy}
        >
          Save
        </button>
        <span role="status"> {said}</span>
      </form>
    </details>
  );
}
