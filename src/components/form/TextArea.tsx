import { FieldFrame, fieldNaming, type FieldProps } from './FieldFrame.tsx';

interface Props extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number | undefined;
}

/** Several lines of text. */
export function TextArea({ value, onChange, rows = 3, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <textarea
        id={field.id}
        rows={rows}
        className={`govuk-textarea app-form__area${field.error ? ' govuk-textarea--error' : ''}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...fieldNaming(field)}
      />
    </FieldFrame>
  );
}
