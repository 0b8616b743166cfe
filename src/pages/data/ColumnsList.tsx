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
export function ColumnsList({ dataset, columns, isOff, onChoose }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string | null>>>({});
  const columnOf = (cell: string, matched: string | null) =>
    (cell in chosen ? chosen[cell] : matched) ?? null;
  const taken = columns.flatMap(({ cell, column }) => columnOf(cell, column) ?? []);
  const twice = taken.filter((name, at) => taken.indexOf(name) !== at);
  return (
    <>
      <ul className="app-columns-list" aria-label="Columns of the file and what they are taken for">
        {columns.map(({ cell, samples, column }, at) => {
          const name = columnOf(cell, column);
          const field = name === null ? undefined : fieldOf(dataset, name);
          const own = cell === '' ? 'A column without a name' : cell;
          return (
            <li key={at}>
              <div>
                <strong>{own}</strong>
                <span className="app-secondary">
                  {samples.length === 0 ? 'no values' : `such as ${samples.join(', ')}`}
                </span>
              </div>
              <div>
                <select
                  className="govuk-select app-choice__select"
                  aria-label={`${own} is`}
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
                <span className="app-secondary">{field?.description ?? ''}</span>
              </div>
            </li>
          );
        })}
      </ul>
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
