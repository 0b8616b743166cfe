import { useDashboard } from '../../components/dashboard-context.ts';
import { CheckboxField } from '../../components/form/CheckboxField.tsx';
import { Radios } from '../../components/form/Radios.tsx';
import { SelectField } from '../../components/form/SelectField.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { today } from '../../components/use-edit-rows.ts';
import { calendarOf, fieldOf, valueWords, type Dataset } from '../../model/dataset.ts';
import { dateWords, periodLabel, periodOf } from '../../model/period.ts';
import { finishedQuarters } from '../../plan/insights.ts';
import { measureEntry } from '../../queries/overview.ts';
import { checkInsight } from './insight-check.ts';
import { RowFormFrame } from './RowFormFrame.tsx';
import { useRowForm } from './use-row-form.ts';

interface Props {
  readonly dataset: Dataset;
  /** The measure that it is about, unless that is changed; '' for none. */
  readonly measure: string;
  readonly onSaved: (words: string) => void;
  readonly onCancel: () => void;
}

const columns = ['quarter', 'measure', 'kind', 'summary', 'source', 'link', 'confirmed'];

/** A case study, a piece of feedback or what an audit taught, in a sentence or two from which no child can be known. */
export function InsightForm({ dataset, measure, onSaved, onCancel }: Props) {
  const { catalogue, asAt } = useDashboard();
  const quarters = finishedQuarters(asAt?.quarters ?? [], today());
  const form = useRowForm(dataset, { quarter: asAt?.date ?? quarters[0] ?? '', measure }, checkInsight);
  const { row, field } = form;
  const kinds = fieldOf(dataset, 'kind');
  const quarterWords = (day: string) => {
    const period = periodOf(day, calendarOf(dataset));
    return period ? `${periodLabel(period, calendarOf(dataset))}, to ${dateWords(day)}` : dateWords(day);
  };
  const confirmed = field('confirmed');
  const isLater = asAt !== null && (row['quarter'] ?? '') > asAt.date;
  return (
    <RowFormFrame
      title="Add an insight"
      dataset={dataset}
      form={form}
      columns={columns}
      onCancel={onCancel}
      onSaved={() =>
        onSaved(
          isLater
            ? `The insight is kept. It is of a quarter after ${dateWords(asAt.date)} and is shown from that quarter on.`
            : 'The insight is kept and stands beside the charts of its measure.',
        )
      }
    >
      <p className="app-form__why">
        Insights are shown in the public view too. In a small group a detail is enough: an age with a school,
        a rare condition, a place. So no name, no initials, no story that a neighbour would recognise.
      </p>
      <SelectField
        {...field('quarter')}
        hint=""
        options={quarters.map((day) => ({ value: day, words: quarterWords(day) }))}
      />
      <SelectField
        {...field('measure')}
        options={[
          { value: '', words: 'Choose' },
          ...catalogue.plan.plan.measures.map((each) => ({
            value: each.id,
            words: measureEntry(catalogue, each).heading.title,
          })),
        ]}
      />
      <Radios
        {...field('kind')}
        options={(kinds?.constraints?.enum ?? []).map((value) => ({
          value,
          words: valueWords(kinds, value),
        }))}
      />
      <TextArea {...field('summary')} />
      <TextField {...field('source')} />
      <TextField {...field('link')} inputMode="url" />
      <CheckboxField
        {...confirmed}
        label="No child can be identified from these words, nor together with what else is public"
        hint=""
        value={confirmed.value === 'yes'}
        onChange={(isConfirmed) => confirmed.onChange(isConfirmed ? 'yes' : '')}
      />
    </RowFormFrame>
  );
}
