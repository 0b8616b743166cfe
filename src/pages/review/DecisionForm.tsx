import { useEffect, useId, useRef, useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { CheckboxField } from '../../components/form/CheckboxField.tsx';
import { DateField } from '../../components/form/DateField.tsx';
import { FormErrors } from '../../components/form/FormErrors.tsx';
import { errorOf, missingValue } from '../../components/form/issue-words.ts';
import { Radios } from '../../components/form/Radios.tsx';
import { SelectField } from '../../components/form/SelectField.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { SuggestField } from '../../components/form/SuggestField.tsx';
import { useActions } from '../../components/use-actions.ts';
import { draftName, useDraft } from '../../components/use-draft.ts';
import { today, useEditRows } from '../../components/use-edit-rows.ts';
import type { Issue } from '../../model/issue.ts';
import type { AgendaItem } from '../../plan/agenda.ts';
import { decisionOn, decisionWords, type Decision } from '../../plan/decisions.ts';
import { rolesOf } from '../../plan/roles.ts';
import { registerDataset } from '../../queries/registers.ts';
import type { Dataset } from '../../model/dataset.ts';
import { linkedActions } from './linked-actions.ts';
import type { ReviewData } from './use-review.ts';

interface Props {
  readonly review: ReviewData;
  readonly item: AgendaItem;
  /** How the quarter is said: "quarter 2 2026/27". */
  readonly quarterWords: string;
  /** What comes after the item; null for the last. */
  readonly next: { readonly number: number; go(): void } | null;
  /** Opens the review where it has not begun. */
  readonly begin: () => Promise<boolean>;
  /** Why it could not be opened, in words; '' where it could. */
  readonly begun: string;
  readonly onSaved: (words: string) => void;
}

/** The decision on one item: kept with every key, saved as a row of the reviews. */
export function DecisionForm(props: Props) {
  const { catalogue } = useDashboard();
  const dataset = registerDataset(catalogue, 'decisions');
  if (!dataset) return <p>The data package describes no register of decisions.</p>;
  return <FormOf key={`${props.review.quarter} ${props.item.about}`} {...props} dataset={dataset} />;
}

function FormOf({
  review,
  item,
  quarterWords,
  next,
  begin,
  begun,
  onSaved,
  dataset,
}: Props & { readonly dataset: Dataset }) {
  const { catalogue } = useDashboard();
  const { actions } = useActions();
  const id = useId();
  const editing = useEditRows(dataset);
  const [missing, setMissing] = useState<readonly Issue[]>([]);
  const [outcome, setOutcome] = useState('');
  const existing = decisionOn(review.decisions, review.quarter, item.about);
  const [known, setKnown] = useState(existing);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const draft = useDraft(draftName(review.quarter, item.about), {
    decision: existing?.decision ?? '',
    escalated_to: existing?.escalated_to ?? '',
    insight: existing?.insight ?? '',
    action: existing?.action ?? '',
    plan_action: existing?.plan_action ?? '',
    owner: existing?.owner ?? '',
    due: existing?.due ?? '',
    confirmed: existing?.confirmed ?? '',
  });
  const { fields, change } = draft;
  const issues = missing.length > 0 ? missing : editing.issues;
  const field = (column: keyof typeof fields) => ({
    id: `${id}-${column}`,
    value: fields[column],
    onChange: (value: string) => change({ [column]: value }),
    error: errorOf(issues, column),
  });
  const plan = linkedActions(catalogue, actions, item);
  const isOther = draft.isChanged && !isSameDecision(known, existing);

  const save = async (then?: () => void) => {
    const wanting = whatIsMissing(fields);
    setMissing(wanting);
    setOutcome('');
    if (wanting.length > 0) return;
    if (!(await begin())) return;
    const given = {
      ...fields,
      escalated_to: fields.decision === 'escalate' ? fields.escalated_to : '',
    };
    const row: Decision = {
      quarter: review.quarter,
      about: item.about,
      ...trimmed(given),
      outcome: existing?.outcome ?? '',
      done: existing?.done ?? '',
      decided_on: isSame(existing, given) ? (existing?.decided_on ?? today()) : today(),
    };
    if (!(await editing.save([row]))) return;
    draft.settle(fields);
    onSaved(`Saved: ${item.title}.`);
    setKnown(row);
    setOutcome('Saved in this browser.');
    // Whoever went elsewhere meanwhile stays there.
    if (isShown.current) then?.();
  };

  return (
    <form
      className="app-decision"
      aria-labelledby={`${id}-title`}
      noValidate
      data-about={item.about}
      onSubmit={(event) => {
        event.preventDefault();
        void save(next ? () => next.go() : undefined);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save(next ? () => next.go() : undefined);
        }
      }}
    >
      <h2 id={`${id}-title`} className="app-heading app-decision__title">
        Decision for {quarterWords}
      </h2>
      <FormErrors
        issues={issues}
        failure={editing.failure}
        fieldIdOf={(column) => (column in fields ? `${id}-${column}` : null)}
        dataset={dataset}
      />
      <Radios
        {...field('decision')}
        label="Decision"
        options={[
          { value: 'continue', words: 'Continue', hint: 'The plan is working; no change' },
          { value: 'amend', words: 'Amend', hint: 'Change an action, date or lead' },
          { value: 'escalate', words: 'Escalate', hint: 'Take it to another body' },
        ]}
      />
      {fields.decision === 'escalate' && (
        <SelectField
          {...field('escalated_to')}
          label="Escalated to"
          options={[
            { value: '', words: 'Choose a body' },
            ...catalogue.plan.plan.governance.bodies.map(({ name }) => ({ value: name, words: name })),
          ]}
        />
      )}
      <TextArea {...field('insight')} label="Insight" hint="What do the figures tell us?" rows={4} />
      <TextArea {...field('action')} label="Action" hint="What is to be done" />
      <SelectField
        {...field('plan_action')}
        label="Action in the plan"
        options={[{ value: '', words: 'None' }, ...plan]}
      />
      <SuggestField
        {...field('owner')}
        label="Owner"
        hint="A role, not a person’s name"
        suggestions={rolesOf(catalogue.plan)}
      />
      <DateField {...field('due')} label="Due" />
      <CheckboxField
        id={`${id}-confirmed`}
        label="May stand in the public view"
        hint="No child can be identified from these words, nor together with what else is public."
        value={fields.confirmed === 'yes'}
        onChange={(is) => change({ confirmed: is ? 'yes' : '' })}
        error={errorOf(issues, 'confirmed')}
      />
      {isOther && (
        <p className="app-decision__other" role="status">
          <strong>Changed meanwhile in another tab</strong>
          {existing ? `: ${decisionWords[existing.decision].toLowerCase()}. ${existing.insight}` : '.'} Saving
          here puts this in its place.
        </p>
      )}
      {begun !== '' && (
        <p className="govuk-error-message" role="alert">
          {begun}
        </p>
      )}
      <p className="app-secondary" role="status">
        {outcome !== '' && !draft.isChanged && !isOther
          ? outcome
          : draft.isRestored
            ? 'Restored: typed before, not saved yet.'
            : draft.isChanged
              ? 'Not saved yet; kept in this browser meanwhile.'
              : ''}
      </p>
      <div className="app-decision__buttons">
        <button type="submit" className="govuk-button app-button" disabled={editing.isSaving}>
          {next ? `Save and go to ${next.number}` : 'Save'}
        </button>
        {next && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary app-button"
            onClick={() => next.go()}
          >
            Skip
          </button>
        )}
      </div>
    </form>
  );
}

const words = [
  'decision',
  'escalated_to',
  'insight',
  'action',
  'plan_action',
  'owner',
  'due',
  'confirmed',
] as const;
type Given = Readonly<Record<(typeof words)[number], string>>;

function isSame(decision: Decision | null, given: Given): boolean {
  return decision !== null && words.every((column) => decision[column] === given[column].trim());
}

function isSameDecision(one: Decision | null, other: Decision | null): boolean {
  return one === null || other === null ? one === other : isSame(one, other);
}

/** As the row will be read back: without space around the words. */
function trimmed(given: Given): Pick<Decision, (typeof words)[number]> {
  const entries = words.map((column) => [column, given[column].trim()]);
  return Object.fromEntries(entries) as Pick<Decision, (typeof words)[number]>;
}

function whatIsMissing(fields: Readonly<Record<string, string>>): Issue[] {
  const isGiven = (column: string) => (fields[column] ?? '').trim() !== '';
  return [
    ...(isGiven('decision') ? [] : [missingValue('decision', 'Choose continue, amend or escalate')]),
    ...(fields['decision'] === 'escalate' && !isGiven('escalated_to')
      ? [missingValue('escalated_to', 'Choose the body that it is escalated to')]
      : []),
    ...(isGiven('action') && !isGiven('owner') ? [missingValue('owner', 'Say which role does it')] : []),
    ...(isGiven('action') && !isGiven('due') ? [missingValue('due', 'Say by when')] : []),
    ...(!isGiven('action') && (isGiven('due') || isGiven('owner'))
      ? [missingValue('action', 'Say what is to be done, or empty owner and due')]
      : []),
  ];
}
