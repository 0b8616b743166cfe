import { FieldFrame, fieldNaming, type FieldProps } from './FieldFrame.tsx';

interface Props extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Values that are often right; any other can be written too. */
  readonly suggestions: readonly string[];
}

/** A line of text with values to choose from. */
export function SuggestField({ value, onChange, suggestions, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <input
        id={field.id}
        type="text"
        autoComplete="off"
        list={`${field.id}-list`}
        className={`govuk-input${field.error ? ' govuk-input--error' : ''}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...fieldNaming(field)}
      />
      <datalist id={`${field.id}-list`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </FieldFrame>
  );
}
