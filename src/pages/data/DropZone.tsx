import { useId } from 'react';
import { useImports } from '../../components/import-context.ts';

/** The way in for files: drop them anywhere on a page, or choose them here. */
export function DropZone({ isOff }: { readonly isOff: boolean }) {
  const { offer } = useImports();
  const id = useId();
  return (
    <div className="app-drop">
      <p className="app-drop__words">Drop CSV files anywhere on this page, or</p>
      <div>
        <label className="govuk-label app-drop__label" htmlFor={id}>
          Choose CSV files
        </label>
        <input
          id={id}
          type="file"
          className="govuk-file-upload"
          multiple
          accept=".csv,.tsv,.txt,.zip,.gz,text/csv"
          disabled={isOff}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file can be chosen again after it was corrected.
            event.target.value = '';
            if (files.length > 0) offer(files);
          }}
        />
      </div>
    </div>
  );
}
