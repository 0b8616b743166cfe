import type { ReactNode } from 'react';

/** What every field of a form has: `hint` and `error` are '' or absent where there is none. */
export interface FieldProps {
  /** Of the control; those of its hint and error are made from it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value, in words. */
  readonly error?: string | undefined;
}

/** A label above a control, with its hint and what is wrong with it, in the form that GOV.UK services have. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={groupClass(error)}>
      <label className="govuk-label app-form__label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The hint of a field and what is wrong with it. */
export function FieldNotes({ id, hint, error }: Omit<FieldProps, 'label'>) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint app-form__hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="govuk-error-message app-form__error">
          <span className="govuk-visually-hidden">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}

/** The classes of what stands around a field. */
export function groupClass(error: string | undefined): string {
  return `govuk-form-group app-form__group${error ? ' govuk-form-group--error' : ''}`;
}

/** What a control says of its hint and error to those who do not see them. */
export function fieldNaming({ id, hint, error }: Omit<FieldProps, 'label'>) {
  const notes = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])];
  return {
    ...(notes.length > 0 && { 'aria-describedby': notes.join(' ') }),
    ...(error && { 'aria-invalid': true }),
  };
}
