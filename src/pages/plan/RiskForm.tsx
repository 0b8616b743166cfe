import { DateField } from '../../components/form/DateField.tsx';
import { SelectField } from '../../components/form/SelectField.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { today } from '../../components/use-edit-rows.ts';
import { fieldOf, valueWords, type Dataset } from '../../model/dataset.ts';
import { dateWords } from '../../model/period.ts';
import { bandOf, bandWords, impactWords, likelihoodWords } from '../../plan/risk-words.ts';
import { nextRiskId, type RiskRow } from '../../plan/risks.ts';
import { checkRisk, riskAsWritten } from './risk-check.ts';
import { RowFormFrame } from './RowFormFrame.tsx';
import { useRowForm } from './use-row-form.ts';

interface Props {
  readonly dataset: Dataset;
  readonly rows: readonly RiskRow[];
  /** How the risk stood that is updated; null for a new one. */
  readonly before: RiskRow | null;
  /** The area that a new risk is of, unless it is changed; '' for none. */
  readonly area: string;
  readonly onSaved: (words: string) => void;
  readonly onCancel: () => void;
}

const columns = [
  'risk',
  'as_at',
  'area',
  'description',
  'likelihood',
  'impact',
  'mitigation',
  'owner',
  'closed_reason',
];
const choose = { value: '', words: 'Choose' };

/** A new risk, or how a known one stands on a day. */
export function RiskForm({ dataset, rows, before, area, onSaved, onCancel }: Props) {
  const { asAt } = useDashboard();
  const day = asAt && !asAt.isLatest ? asAt.date : today();
  const form = useRowForm(dataset, riskAsWritten(before, nextRiskId(rows), area, day), (row) =>
    checkRisk(row, before ? [] : rows, today()),
  );
  const { row, field } = form;
  const isThere =
    before !== null && rows.some((each) => each.risk === row['risk'] && each.as_at === row['as_at']);
  const score = Number(row['likelihood']) * Number(row['impact']);
  const step = (words: readonly string[]) => [
    choose,
    ...words.map((word, at) => ({ value: String(at + 1), words: `${at + 1} ${word}` })),
  ];
  const areas = fieldOf(dataset, 'area');
  return (
    <RowFormFrame
      title={before ? `Update ${before.risk}` : 'Add a risk'}
      dataset={dataset}
      form={form}
      columns={columns}
      onCancel={onCancel}
      onSaved={() => onSaved(savedWords(row, before !== null))}
    >
      <div className="app-form__pair">
        {!before && <TextField {...field('risk')} hint="The next number is proposed." />}
        <DateField
          {...field('as_at')}
          hint={
            isThere
              ? `${before.risk} has a row of ${dateWords(row['as_at'] ?? '')} already: this takes its place.`
              : field('as_at').hint
          }
        />
      </div>
      <SelectField
        {...field('area')}
        options={[
          choose,
          ...(areas?.constraints?.enum ?? []).map((value) => ({ value, words: valueWords(areas, value) })),
        ]}
      />
      <TextArea {...field('description')} />
      <div className="app-form__pair">
        <SelectField {...field('likelihood')} hint="" options={step(likelihoodWords)} />
        <SelectField {...field('impact')} hint="" options={step(impactWords)} />
      </div>
      <p className="app-form__score" role="status">
        {score > 0 && `Score ${score}: ${bandWords(bandOf(score)).toLowerCase()}`}
      </p>
      <TextArea {...field('mitigation')} />
      <TextField {...field('owner')} />
      {before && (
        <TextArea {...field('closed_reason')} hint="Leave this empty while it is a risk." rows={2} />
      )}
    </RowFormFrame>
  );
}

function savedWords(row: Readonly<Record<string, string>>, wasThere: boolean): string {
  const { risk = '', as_at = '', closed_reason = '' } = row;
  const what = closed_reason.trim() !== '' ? 'is closed' : wasThere ? 'is updated' : 'is in the register';
  return `${risk.trim()} ${what}, as at ${dateWords(as_at)}.`;
}
