import { useEffect, useId, useRef } from 'react';
import { fieldOf, type Dataset } from '../../model/dataset.ts';
import type { Issue } from '../../model/issue.ts';
import { issueWords } from './issue-words.ts';

interface Props {
  /** The same array until the form is sent again: a new one takes the focus. */
  readonly issues: readonly Issue[];
  /** Why nothing could be kept, in words; '' where it could. */
  readonly failure: string;
  /** The id of a column's control, to which its error leads; null where the form has none. */
  readonly fieldIdOf: (column: string) => string | null;
  /** Whose titles name the columns; without it they are not named. */
  readonly dataset?: Dataset | undefined;
}

/** What keeps a form from being saved, above it; it takes the focus when something does. */
export function FormErrors({ issues, failure, fieldIdOf, dataset }: Props) {
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const isWrong = issues.length > 0 || failure !== '';
  useEffect(() => {
    if (isWrong) summary.current?.focus();
  }, [isWrong, issues, failure]);
  if (!isWrong) return null;
  return (
    <div
      ref={summary}
      className="govuk-error-summary app-form__summary"
      tabIndex={-1}
      role="alert"
      aria-labelledby={id}
    >
      <h3 className="govuk-error-summary__title" id={id}>
        Not saved
      </h3>
      <ul className="govuk-list govuk-error-summary__list">
        {failure !== '' && <li>{failure}</li>}
        {issues.map((issue, index) => {
          const field = issue.column === null ? null : fieldIdOf(issue.column);
          const title = dataset && issue.column !== null && fieldOf(dataset, issue.column)?.title;
          const words = `${title ? `${title}: ` : ''}${issueWords(issue)}`;
          return (
            <li key={index}>
              {field === null ? (
                words
              ) : (
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    // The address is the route's: a fragment would leave the page.
                    event.preventDefault();
                    document.getElementById(field)?.focus();
                  }}
                >
                  {words}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
