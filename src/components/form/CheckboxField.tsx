import { FieldNotes, fieldNaming, groupClass, type FieldProps } from './FieldFrame.tsx';

interface Props extends FieldProps {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Something that is confirmed or not. */
export function CheckboxField({ value, onChange, ...field }: Props) {
  return (
    <div className={groupClass(field.error)}>
      <FieldNotes {...field} />
      <div className="app-check">
        <input
          id={field.id}
          type="checkbox"
          className="app-check__box"
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
          {...fieldNaming(field)}
        />
        <label htmlFor={field.id} className="app-check__title">
          {field.label}
        </label>
      </div>
    </div>
  );
}
