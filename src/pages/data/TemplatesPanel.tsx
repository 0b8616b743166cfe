import { useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { Select } from '../../components/Select.tsx';
import { dataDictionary, downloadDictionary, downloadTemplate } from '../../queries/templates.ts';

/** For each dataset a blank CSV to fill in, and what its columns mean and may hold. */
export function TemplatesPanel() {
  const { catalogue } = useDashboard();
  const [name, setName] = useState(catalogue.datasets[0]?.name ?? '');
  const dataset = catalogue.datasets.find((each) => each.name === name);
  if (!dataset) return null;
  const { columns, rows } = dataDictionary(dataset);
  return (
    <details className="app-details">
      <summary>Templates and data dictionary</summary>
      <Select
        title="Dataset"
        value={name}
        options={catalogue.datasets.map((each) => ({ value: each.name, words: each.title }))}
        onChange={setName}
      />
      <p>
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button"
          onClick={() => downloadTemplate(dataset)}
        >
          Download blank CSV
        </button>{' '}
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button"
          onClick={() => downloadDictionary(dataset)}
        >
          Download data dictionary
        </button>
      </p>
      <div className="app-scroll" tabIndex={0} role="region" aria-label="Data dictionary, scrolls sideways">
        <table className="govuk-table app-problems">
          <caption className="govuk-visually-hidden">Data dictionary of {dataset.title}</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              {columns.map((column) => (
                <th key={column} scope="col" className="govuk-table__header">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {rows.map((row, at) => (
              <tr key={at} className="govuk-table__row">
                {row.map((cell, place) => (
                  <td key={place} className="govuk-table__cell">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
