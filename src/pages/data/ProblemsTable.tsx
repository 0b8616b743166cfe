import type { Issue } from '../../model/issue.ts';

const most = 200;

/** What was found where, and what would have been right. */
export function ProblemsTable({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <div className="app-scroll" tabIndex={0} role="region" aria-label="Problems, scrolls sideways">
      <table className="govuk-table app-problems" aria-label="Problems">
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {['File', 'Row', 'Column', 'Found', 'Expected'].map((title) => (
              <th key={title} scope="col" className="govuk-table__header">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {issues.slice(0, most).map((issue, index) => (
            <tr key={index} className="govuk-table__row" data-severity={issue.severity}>
              <td className="govuk-table__cell">{issue.file}</td>
              <td className="govuk-table__cell">{issue.row ?? '–'}</td>
              <td className="govuk-table__cell">{issue.column ?? '–'}</td>
              <td className="govuk-table__cell">
                <code>{issue.found === '' ? '(empty)' : issue.found}</code>
              </td>
              <td className="govuk-table__cell">{issue.expected}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {issues.length > most && (
        <p className="app-note">
          The first {most} of {issues.length.toLocaleString('en-GB')} problems are shown.
        </p>
      )}
    </div>
  );
}
