import { useSearchParams } from 'react-router';
import type { Dataset } from '../../model/dataset.ts';
import type { Indicator } from '../../model/indicator.ts';
import { choicesOf } from '../../queries/choices.ts';
import type { Filter } from '../../queries/figures.ts';

interface Props {
  readonly indicator: Indicator;
  readonly dataset: Dataset;
  readonly filter: Filter;
  /** The column that the view takes apart, by which there is nothing to choose. */
  readonly without: string | undefined;
}

/** Which rows are shown; the choice is part of the address, so that a link opens the same chart. */
export function Choices({ indicator, dataset, filter, without }: Props) {
  const [parameters, setParameters] = useSearchParams();
  const choices = choicesOf(indicator, dataset).filter(({ column }) => column !== without);
  if (choices.length === 0) return null;
  const choose = (column: string, value: string, usual: string) => {
    const next = new URLSearchParams(parameters);
    if (value === usual) next.delete(column);
    else next.set(column, value);
    setParameters(next);
  };
  return (
    <div className="app-choices">
      {choices.map(({ column, title, usual, options }) => (
        <label key={column} className="app-choice">
          <span className="app-choice__title">{title}</span>
          <select
            className="govuk-select app-choice__select"
            value={filter[column] ?? usual}
            onChange={(event) => choose(column, event.target.value, usual)}
          >
            {options.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
