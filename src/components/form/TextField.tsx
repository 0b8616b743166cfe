import { FieldFrame, fieldNaming, type FieldProps } from './FieldFrame.tsx';

interface Props extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** 'url' or 'number' where a keyboard for one helps; the value is text all the same. */
  readonly inputMode?: 'text' | 'url' | 'numeric' | undefined;
}

/** A line of text. */
export function TextField({ value, onChange, inputMode = 'text', ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <input
        id={field.id}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        className={`govuk-input${field.error ? ' govuk-input--error' : ''}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...fieldNaming(field)}
      />
    </FieldFrame>
  );
}
