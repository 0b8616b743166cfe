import { useEffect, useId, useRef, type ReactNode } from 'react';
import { FormErrors } from '../../components/form/FormErrors.tsx';
import type { Dataset } from '../../model/dataset.ts';
import { KeptWhere } from './KeptWhere.tsx';
import type { RowForm } from './use-row-form.ts';

interface Props {
  readonly title: string;
  readonly dataset: Dataset;
  readonly form: RowForm;
  /** Columns that have a field, to which an error can lead. */
  readonly columns: readonly string[];
  readonly onSaved: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** What stands around the fields of a row: its title, which takes the focus, what is wrong, and the buttons. */
export function RowFormFrame({ title, dataset, form, columns, onSaved, onCancel, children }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A task later, since a reader who comes from another page is put on its heading first.
    const timer = setTimeout(() => heading.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <form
      className="app-form"
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isSaving) return;
        void form.save().then((isSaved) => isSaved && onSaved());
      }}
    >
      <h3 id={id} ref={heading} tabIndex={-1} className="app-form__title">
        {title}
      </h3>
      <FormErrors
        issues={form.issues}
        failure={form.failure}
        dataset={dataset}
        fieldIdOf={(column) => (columns.includes(column) ? form.idOf(column) : null)}
      />
      {children}
      <div className="app-form__buttons">
        <button type="submit" className="govuk-button app-button" aria-disabled={form.isSaving}>
          {form.isSaving ? 'Saving…' : 'Save'}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary app-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <p className="app-secondary app-form__kept">
        <KeptWhere />
      </p>
    </form>
  );
}
