import { useState } from 'react';
import { Select } from '../../components/Select.tsx';
import type { Issue } from '../../model/issue.ts';
import { countProblems, downloadProblems, groupProblems } from '../../queries/problem-groups.ts';

interface Props {
  readonly issues: readonly Issue[];
  /** How many there are, where not all are named; otherwise that many. */
  readonly count?: number;
}

const most = 200;

/** What was found where, and what would have been right: counted, by kind, and to be taken along as a CSV. */
export function ProblemsTable({ issues, count = issues.length }: Props) {
  const [chosen, setChosen] = useState('');
  const groups = groupProblems(issues);
  const shown = groups.find(({ id }) => id === chosen)?.issues ?? issues;
  const number = (of: number) => of.toLocaleString('en-GB');
  return (
    <>
      <div className="app-problems__head">
        <h3 className="app-subheading">
          Problems <span className="app-problems__count">{countProblems(issues)}</span>
        </h3>
        {groups.length > 1 && (
          <Select
            title="Show"
            value={chosen}
            options={[
              { value: '', words: `All: ${number(issues.length)}` },
              ...groups.map(({ id, words }) => ({ value: id, words })),
            ]}
            onChange={setChosen}
          />
        )}
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button app-button--small"
          onClick={() => downloadProblems(issues[0]?.file ?? 'file', issues)}
        >
          Download problems as CSV
        </button>
      </div>
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
            {shown.slice(0, most).map((issue, index) => (
              <tr key={index} className="govuk-table__row" data-severity={issue.severity}>
                <td className="govuk-table__cell">{issue.file}</td>
                <td className="govuk-table__cell">{issue.row ?? '–'}</td>
                <td className="govuk-table__cell">{issue.column ?? '–'}</td>
                <td className="govuk-table__cell">
                  <code>{issue.found === '' ? '(empty)' : issue.found}</code>
                </td>
                <td className="govuk-table__cell">
                  {issue.severity === 'warning' && <strong>Please check: </strong>}
                  {issue.expected}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(shown.length > most || count > issues.length) && (
        <p className="app-note">
          {shown.length > most && `The first ${number(most)} of ${number(shown.length)} are shown. `}
          {count > issues.length &&
            `The file has ${number(count)} problems in all; the first ${number(issues.length)} are named, also in the CSV.`}
        </p>
      )}
    </>
  );
}
