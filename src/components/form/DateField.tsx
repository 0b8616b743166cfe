import { FieldFrame, fieldNaming, type FieldProps } from './FieldFrame.tsx';

interface Props extends FieldProps {
  /** ISO; '' for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day. A date that is not finished reads as ''. */
export function DateField({ value, onChange, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <input
        id={field.id}
        type="date"
        className={`govuk-input app-form__date${field.error ? ' govuk-input--error' : ''}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...fieldNaming(field)}
      />
    </FieldFrame>
  );
}
