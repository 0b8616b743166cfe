import { useDashboard } from '../../components/dashboard-context.ts';
import { DateField } from '../../components/form/DateField.tsx';
import { SelectField } from '../../components/form/SelectField.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { useActions } from '../../components/use-actions.ts';
import { today } from '../../components/use-edit-rows.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Evidence } from '../../plan/milestones.ts';
import { measureEntry } from '../../queries/overview.ts';
import { checkEvidence } from './evidence-check.ts';
import { RowFormFrame } from './RowFormFrame.tsx';
import { useRowForm } from './use-row-form.ts';

interface Props {
  readonly dataset: Dataset;
  readonly rows: readonly Evidence[];
  /** The row that is updated, whose measure and title stay; null for a new one. */
  readonly before: Evidence | null;
  /** The measure and the action that a new row is of, unless they are changed; '' for none. */
  readonly measure: string;
  readonly action: string;
  readonly onSaved: (words: string) => void;
  readonly onCancel: () => void;
}

const most = 80;

/** A new row of the evidence register, or what became of one that is there. */
export function EvidenceForm({ dataset, rows, before, measure, action, onSaved, onCancel }: Props) {
  const { catalogue } = useDashboard();
  const { actions } = useActions();
  const form = useRowForm(dataset, before ? { ...before } : { measure, action }, (row) =>
    checkEvidence(row, before ? [] : rows, today()),
  );
  const { row, field } = form;
  const titleOf = (id: string) => {
    const found = catalogue.plan.measure(id);
    return found ? measureEntry(catalogue, found).heading.title : id;
  };
  return (
    <RowFormFrame
      title={before ? `Update: ${before.title}` : 'Add evidence'}
      dataset={dataset}
      form={form}
      columns={dataset.schema.fields
        .map(({ name }) => name)
        .filter((name) => !before || (name !== 'measure' && name !== 'title'))}
      onCancel={onCancel}
      onSaved={() =>
        onSaved(
          `“${(row['title'] ?? '').trim()}” ${before ? 'is updated' : 'is in the evidence base'}, under: ${titleOf(row['measure'] || row['action'] || '')}.`,
        )
      }
    >
      {before ? (
        <p className="app-secondary">{titleOf(before.measure || before.action)}</p>
      ) : (
        <>
          <SelectField
            {...field('measure')}
            options={[
              { value: '', words: 'None: it shows an action alone' },
              ...catalogue.plan.plan.measures.map(({ id }) => ({ value: id, words: titleOf(id) })),
            ]}
          />
          <TextField {...field('title')} />
        </>
      )}
      <SelectField
        {...field('action')}
        options={[
          { value: '', words: 'None' },
          ...actions.map(({ id, text }) => ({
            value: id,
            words: `${id} ${text.length > most ? `${text.slice(0, most).trimEnd()}…` : text}`,
          })),
        ]}
      />
      <div className="app-form__pair">
        <DateField {...field('due')} />
        <DateField {...field('done')} />
        <DateField {...field('received')} />
        <DateField {...field('acted_on')} />
      </div>
      <TextField {...field('forum')} />
      <TextField {...field('shared_with')} />
      <DateField {...field('shared_on')} />
      <TextField {...field('reference')} />
      <TextField {...field('link')} inputMode="url" />
      <TextArea {...field('note')} rows={2} />
    </RowFormFrame>
  );
}
