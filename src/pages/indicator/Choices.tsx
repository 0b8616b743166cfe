import { useSearchParams } from 'react-router';
import { Select } from '../../components/Select.tsx';
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
        <Select
          key={column}
          title={title}
          value={filter[column] ?? usual}
          options={options}
          onChange={(value) => choose(column, value, usual)}
        />
      ))}
    </div>
  );
}
