import { FieldFrame, fieldNaming, type FieldProps } from './FieldFrame.tsx';

interface Props extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly FieldOption[];
}

/** One of the values that a field can have, in words. */
export interface FieldOption {
  readonly value: string;
  readonly words: string;
}

/** A choice of one value from a list. */
export function SelectField({ value, onChange, options, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <select
        id={field.id}
        className={`govuk-select app-form__select${field.error ? ' govuk-select--error' : ''}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...fieldNaming(field)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
