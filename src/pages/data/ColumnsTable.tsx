import { useState } from 'react';
import { fieldOf, type Dataset } from '../../model/dataset.ts';
import type { Offer } from '../../queries/offer-file.ts';

interface Props {
  readonly dataset: Dataset;
  readonly columns: NonNullable<Offer['recognition']>['columns'];
  readonly isOff: boolean;
  /** Header cell → column of the schema, or null to leave it out; only what was changed. */
  readonly onChoose: (columns: Readonly<Record<string, string | null>>) => void;
}

const leaveOut = '';

/** Each column of the file with some of its values, beside the dataset's column that it is taken for. */
export function ColumnsTable({ dataset, columns, isOff, onChoose }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string | null>>>({});
  const columnOf = (cell: string, matched: string | null) =>
    (cell in chosen ? chosen[cell] : matched) ?? null;
  const taken = columns.flatMap(({ cell, column }) => columnOf(cell, column) ?? []);
  const twice = taken.filter((name, at) => taken.indexOf(name) !== at);
  return (
    <>
      <div className="app-scroll" tabIndex={0} role="region" aria-label="Columns, scrolls sideways">
        <table className="govuk-table app-figures">
          <caption className="govuk-visually-hidden">Columns of the file and what they are taken for</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              {['Column of the file', 'Values', `Column of ${dataset.title}`, 'What it means'].map(
                (title) => (
                  <th key={title} scope="col" className="govuk-table__header">
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {columns.map(({ cell, samples, column }, at) => {
              const name = columnOf(cell, column);
              const field = name === null ? undefined : fieldOf(dataset, name);
              return (
                <tr key={at} className="govuk-table__row">
                  <th scope="row" className="govuk-table__header">
                    {cell === '' ? '(no name)' : cell}
                  </th>
                  <td className="govuk-table__cell">{samples.join(', ')}</td>
                  <td className="govuk-table__cell">
                    <select
                      className="govuk-select app-choice__select"
                      aria-label={`${cell === '' ? 'The column without a name' : cell} is`}
                      value={name ?? leaveOut}
                      disabled={cell === ''}
                      onChange={(event) =>
                        setChosen({
                          ...chosen,
                          [cell]: event.target.value === leaveOut ? null : event.target.value,
                        })
                      }
                    >
                      <option value={leaveOut}>Leave out</option>
                      {dataset.schema.fields.map((each) => (
                        <option key={each.name} value={each.name}>
                          {each.title} ({each.name})
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className="govuk-table__cell">{field?.description ?? field?.title ?? 'Not loaded'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {twice.length > 0 && (
        <p className="app-problem" role="alert">
          {[...new Set(twice)].join(', ')} {twice.length === 1 ? 'is' : 'are'} chosen for more than one
          column.
        </p>
      )}
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button"
        disabled={isOff || twice.length > 0 || Object.keys(chosen).length === 0}
        onClick={() => onChoose(chosen)}
      >
        Read the file with these columns
      </button>
    </>
  );
}
