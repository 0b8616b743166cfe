import { PageLink } from '../../components/PageLink.tsx';
import type { Dataset } from '../../model/dataset.ts';
import { downloadDictionary, downloadTemplate } from '../../queries/templates.ts';

/** A register's blank CSV, what its columns mean, and where a filled one is dropped. */
export function RegisterTemplate({ dataset }: { readonly dataset: Dataset }) {
  return (
    <div className="app-template">
      <p>
        Rows can be written here one by one, or many at once in a spreadsheet: fill in the blank CSV and drop
        it on <PageLink to="/data">Data</PageLink>.
      </p>
      <p className="app-template__buttons">
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button app-button--small"
          onClick={() => downloadTemplate(dataset)}
        >
          Download blank CSV
        </button>{' '}
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button app-button--small"
          onClick={() => downloadDictionary(dataset)}
        >
          Download what its columns mean
        </button>
      </p>
    </div>
  );
}
