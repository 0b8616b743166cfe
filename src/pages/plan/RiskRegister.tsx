import { Link } from 'react-router';
import { Select } from '../../components/Select.tsx';
import { useRisks } from '../../components/use-risks.ts';
import { fieldOf, valueWords } from '../../model/dataset.ts';
import { dateWords } from '../../model/period.ts';
import { registerWords } from '../../plan/risk-words.ts';
import { closedAsAt, type RiskRow } from '../../plan/risks.ts';
import { RegisterTemplate } from './RegisterTemplate.tsx';
import { RiskForm } from './RiskForm.tsx';
import { RiskMatrix } from './RiskMatrix.tsx';
import { RisksClosed } from './RisksClosed.tsx';
import { RiskTable } from './RiskTable.tsx';
import { useAddress } from './use-address.ts';

/** The register as a matrix and a table, by area, and the form by which a risk is added or updated. */
export function RiskRegister({ onSaved }: { readonly onSaved: (words: string) => void }) {
  const address = useAddress();
  const state = useRisks();
  if (!state) return null;
  const { dataset, rows, asAt, since } = state;
  const area = address.get('area');
  const ofArea = (row: RiskRow) => area === '' || row.area === area;
  const risks = state.risks.filter(({ row }) => ofArea(row));
  const open = risks.filter(({ movement }) => movement !== 'closed');
  const closed = closedAsAt(rows, asAt);
  const updated = address.get('update');
  const before =
    state.risks.find(({ row }) => row.risk === updated)?.row ?? closed.find(({ risk }) => risk === updated);
  const isAdding = address.get('add') === 'risk';
  const close = () => address.go({ add: '', update: '' });
  const titles = fieldOf(dataset, 'area');
  return (
    <>
      <div className="app-choices">
        <Select
          title="Area for improvement"
          value={area}
          options={[
            { value: '', words: 'All areas' },
            ...(titles?.constraints?.enum ?? []).map((value) => ({
              value,
              words: valueWords(titles, value),
            })),
          ]}
          onChange={(value) => address.go({ area: value })}
        />
        {!isAdding && !before && (
          <Link
            to={address.with({ add: 'risk', update: '' })}
            className="govuk-button govuk-button--secondary app-button app-choices__button"
          >
            Add a risk
          </Link>
        )}
      </div>
      {(isAdding || before) && (
        <RiskForm
          key={before ? before.risk : 'new'}
          dataset={dataset}
          rows={rows}
          before={isAdding ? null : (before ?? null)}
          area={area}
          onCancel={close}
          onSaved={(words) => {
            onSaved(words);
            close();
          }}
        />
      )}
      {rows.length === 0 ? (
        <>
          <p>
            <strong>No risk is recorded.</strong> The plan names none, and none is made up.
          </p>
          <RegisterTemplate dataset={dataset} />
        </>
      ) : (
        <p className="app-answer">
          <strong>As at {dateWords(asAt)}.</strong>{' '}
          {registerWords(risks, since) || `No risk is recorded${area === '' ? '' : ' for this area'}.`}
        </p>
      )}
      <RiskMatrix risks={open} />
      {open.length > 0 && <RiskTable risks={open} since={since} />}
      <RisksClosed closed={closed.filter(ofArea)} />
      {rows.length > 0 && <RegisterTemplate dataset={dataset} />}
    </>
  );
}
