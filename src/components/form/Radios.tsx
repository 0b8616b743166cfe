import { FieldNotes, fieldNaming, groupClass, type FieldProps } from './FieldFrame.tsx';
import type { FieldOption } from './SelectField.tsx';

interface Props extends FieldProps {
  /** '' where none is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (FieldOption & { readonly hint?: string | undefined })[];
}

/** A choice of one value, all of them in view; the first has the field's id, so that an error can lead to it. */
export function Radios({ value, onChange, options, ...field }: Props) {
  return (
    <div className={groupClass(field.error)}>
      <fieldset role="radiogroup" className="app-form__fieldset" {...fieldNaming(field)}>
        <legend className="govuk-label app-form__label">{field.label}</legend>
        <FieldNotes {...field} />
        <div className="app-form__radios">
          {options.map((option, index) => {
            const id = index === 0 ? field.id : `${field.id}-${option.value || 'none'}`;
            return (
              <div key={option.value} className="app-check">
                <input
                  id={id}
                  type="radio"
                  name={field.id}
                  className="app-check__box"
                  checked={value === option.value}
                  onChange={() => onChange(option.value)}
                  {...(option.hint && { 'aria-describedby': `${id}-says` })}
                />
                <label htmlFor={id} className="app-check__title">
                  {option.words}
                </label>
                {option.hint && (
                  <span id={`${id}-says`} className="app-secondary-inline">
                    {option.hint}
                  </span>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
