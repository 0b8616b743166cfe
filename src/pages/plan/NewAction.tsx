import { useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { DateField } from '../../components/form/DateField.tsx';
import { SelectField } from '../../components/form/SelectField.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import type { ActionsState } from '../../components/use-actions.ts';
import { today } from '../../components/use-edit-rows.ts';
import type { Dataset } from '../../model/dataset.ts';
import { editedRow, type ActionCells } from '../../plan/action-edit.ts';
import { nextReference } from '../../plan/actions.ts';
import { checkNewAction } from './action-check.ts';
import { RowFormFrame } from './RowFormFrame.tsx';
import { useRowForm } from './use-row-form.ts';

interface Props {
  readonly dataset: Dataset;
  readonly state: ActionsState;
  /** Takes the reference that the action was given. */
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
}

const columns = ['action', 'text', 'lead', 'start', 'due', 'brag', 'as_at', 'note'];

/** A new action under one of the plan's outcomes. */
export function NewAction({ dataset, state: { rows }, onSaved, onCancel }: Props) {
  const { asAt, catalogue } = useDashboard();
  const tree = catalogue.plan;
  const outcomes = tree.plan.outcomes.filter(({ monitoredIn }) => monitoredIn === null);
  const day = asAt && !asAt.isLatest ? asAt.date : today();
  const [chosen, choose] = useState(outcomes[0]?.id ?? '');
  const outcome = outcomes.find(({ id }) => id === chosen);
  // Found anew each time: another tab may have added one meanwhile.
  const reference = nextReference(tree, rows, chosen);
  const form = useRowForm<ActionCells>(
    dataset,
    { as_at: day },
    (row) => checkNewAction(row, today()),
    (cells) => editedRow(rows, reference, cells.as_at ?? '', cells),
  );
  const { field } = form;
  return (
    <RowFormFrame
      title="Add an action"
      dataset={dataset}
      form={form}
      columns={columns}
      onCancel={onCancel}
      onSaved={() => onSaved(reference)}
    >
      <SelectField
        {...field('action')}
        label="Outcome"
        hint={`It is given the next reference: ${reference}.`}
        value={chosen}
        onChange={choose}
        options={outcomes.map(({ id, outcome: words }) => ({ value: id, words: `${id} ${words}` }))}
      />
      <TextArea {...field('text')} label="What is to be done" hint="" />
      <TextField
        {...field('lead')}
        label="Lead"
        hint={`A role, never a person’s name. Left empty, it is that of the outcome: ${outcome?.accountableLead ?? ''}.`}
      />
      <div className="app-form__pair">
        <DateField {...field('start')} label="Start" hint="" />
        <DateField {...field('due')} label="Due" hint="" />
      </div>
      <div className="app-form__pair">
        <SelectField
          {...field('brag')}
          hint=""
          options={[
            { value: '', words: 'Not rated yet' },
            ...tree.plan.bragKey.map(({ status, meaning }) => ({
              value: status,
              words: `${status}: ${meaning}`,
            })),
          ]}
        />
        <DateField {...field('as_at')} label="Added on" hint="" />
      </div>
      <TextArea {...field('note')} rows={2} />
    </RowFormFrame>
  );
}
