import { useState } from 'react';
import { SelectField } from '../../components/form/SelectField.tsx';
import { everything, listingNames, type ListingName, type PaperItem } from '../../model/paper.ts';
import type { PaperContext } from '../../queries/paper-context.ts';
import { listingTitles } from '../../queries/paper-outline.ts';
import { newId } from '../../queries/papers.ts';
import { useDashboard } from '../../components/dashboard-context.ts';
import { quarterBefore } from '../../plan/review-quarter.ts';

interface Props {
  readonly context: PaperContext;
  readonly onAdd: (item: PaperItem) => void;
}

const charts = [
  { value: 'year-on-year', words: 'Year on year' },
  { value: 'trend', words: 'Trend (SPC)' },
];

/** Adds words, a heading, a chart or a list after the part that is selected. */
export function AddItem({ context, onAdd }: Props) {
  const { asAt } = useDashboard();
  const day = asAt?.date ?? '';
  const { indicators, plan } = context.catalogue;
  const [indicator, setIndicator] = useState(indicators[0]?.id ?? '');
  const [chart, setChart] = useState('year-on-year');
  const [listing, setListing] = useState<ListingName>('verdicts');
  const [area, setArea] = useState('');
  const pin = { indicator, chart, choices: {}, asAt: day };
  return (
    <div className="app-outline__add">
      <div className="app-form__buttons">
        <AddButton
          name="Add words"
          onClick={() => onAdd({ id: newId(), kind: 'words', text: '', hint: '' })}
        />
        <AddButton
          name="Add heading"
          onClick={() => onAdd({ id: newId(), kind: 'heading', text: '', level: 1 })}
        />
      </div>
      <details className="app-details">
        <summary>Add a chart</summary>
        <SelectField
          id="add-indicator"
          label="Indicator"
          value={indicator}
          options={indicators.map(({ id, title }) => ({ value: id, words: title }))}
          onChange={setIndicator}
        />
        <SelectField id="add-chart" label="View" value={chart} options={charts} onChange={setChart} />
        <p className="app-secondary">
          Parts, filters and other areas: open the chart on its page and choose “Add to paper” there.
        </p>
        <div className="app-form__buttons">
          <AddButton name="Add chart" onClick={() => onAdd({ id: newId(), kind: 'chart', pin })} />
          <AddButton name="Add its table" onClick={() => onAdd({ id: newId(), kind: 'table', pin })} />
        </div>
      </details>
      <details className="app-details">
        <summary>Add a list from the data</summary>
        <SelectField
          id="add-listing"
          label="List"
          value={listing}
          options={listingNames.map((name) => ({ value: name, words: listingTitles[name] }))}
          onChange={(value) => setListing(listingNames.find((name) => name === value) ?? 'verdicts')}
        />
        <SelectField
          id="add-area"
          label="Of"
          value={area}
          options={[
            { value: '', words: 'The whole plan' },
            ...plan.plan.areas.map(({ id, shortTitle }) => ({ value: id, words: `${id} ${shortTitle}` })),
          ]}
          onChange={setArea}
        />
        <AddButton
          name="Add list"
          onClick={() =>
            onAdd({
              id: newId(),
              kind: 'listing',
              listing,
              subject: { ...everything, area },
              asAt: day,
              since: day === '' ? '' : quarterBefore(day),
            })
          }
        />
      </details>
    </div>
  );
}

function AddButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="govuk-button govuk-button--secondary app-button" onClick={onClick}>
      {name}
    </button>
  );
}
