import { DateField } from '../../components/form/DateField.tsx';
import { SelectField } from '../../components/form/SelectField.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import type { ActionsState } from '../../components/use-actions.ts';
import { today } from '../../components/use-edit-rows.ts';
import type { Dataset } from '../../model/dataset.ts';
import { dateWords } from '../../model/period.ts';
import { editedRow, rowOfDay, type ActionCells } from '../../plan/action-edit.ts';
import type { ActionNow } from '../../plan/actions.ts';
import { standingOf } from '../../plan/action-standing.ts';
import { checkStatus } from './action-check.ts';
import { RowFormFrame } from './RowFormFrame.tsx';
import { useRowForm } from './use-row-form.ts';

interface Props {
  readonly action: ActionNow;
  readonly state: ActionsState;
  readonly dataset: Dataset;
  /** Takes what was kept, in a sentence. */
  readonly onSaved: (words: string) => void;
  readonly onCancel: () => void;
}

const columns = ['brag', 'as_at', 'revised_due', 'closed_reason', 'evidence', 'note'];

/** How an action stands on a day. */
export function UpdateAction({ action, state: { rows, until }, dataset, onSaved, onCancel }: Props) {
  const { asAt, catalogue } = useDashboard();
  const day = asAt && !asAt.isLatest ? asAt.date : today();
  const form = useRowForm<ActionCells>(
    dataset,
    { as_at: day },
    (row, cells) => checkStatus(row, cells, today()),
    (cells) => editedRow(rows, action.id, cells.as_at ?? '', cells),
  );
  const { row, field } = form;
  const on = row['as_at'] ?? '';
  const isThere = rowOfDay(rows, action.id, on) !== undefined;
  const ratings = catalogue.plan.plan.bragKey.map(({ status, meaning }) => ({
    value: status,
    words: `${status}: ${meaning}`,
  }));
  return (
    <RowFormFrame
      title={`Update the status of ${action.id}`}
      dataset={dataset}
      form={form}
      columns={columns}
      onCancel={onCancel}
      onSaved={() => onSaved(savedWords(action.id, on, row['brag'] ?? '', until))}
    >
      <div className="app-form__pair">
        <SelectField
          {...field('brag')}
          hint=""
          options={[{ value: '', words: `No new rating: ${standingOf(action)}` }, ...ratings]}
        />
        <DateField {...field('as_at')} hint="" />
      </div>
      {isThere && (
        <p className="app-form__notice">
          Something was recorded on {dateWords(on)} already: it stands in the fields, and what you change
          takes its place.
        </p>
      )}
      <DateField {...field('revised_due')} />
      <TextArea {...field('evidence')} rows={2} />
      <TextArea {...field('note')} rows={2} />
      <TextArea
        {...field('closed_reason')}
        hint="Only where the action is no longer pursued. A later rating takes it up again."
        rows={2}
      />
    </RowFormFrame>
  );
}

function savedWords(id: string, on: string, brag: string, until: string): string {
  const what = brag === '' ? `${id} is updated` : `${id} is rated ${brag}`;
  const later = on > until ? ` This page shows ${dateWords(until)}, so it stands there from then on.` : '';
  return `Saved: ${what} as at ${dateWords(on)}.${later}`;
}
