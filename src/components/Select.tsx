import { useId } from 'react';

interface Props {
  readonly title: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly onChange: (value: string) => void;
}

/** A labelled choice of one value. */
export function Select({ title, value, options, onChange }: Props) {
  const id = useId();
  return (
    <div className="app-choice">
      <label htmlFor={id} className="app-choice__title">
        {title}
      </label>
      <select
        id={id}
        className="govuk-select app-choice__select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}
