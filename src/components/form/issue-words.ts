import type { Issue } from '../../model/issue.ts';

/** What is wrong with a value that was written on a page, in words. */
export function issueWords({ code, found, expected }: Issue): string {
  if (code === 'personal-data')
    return `Take out what is about a single child or person: ${found.replace(/^\d+ of \d+ values? looks? like/, 'this looks like')}`;
  if (code === 'required' && found === '')
    return expected.startsWith('a value:') ? 'Enter a value' : expected;
  return found === '' ? `Expected ${expected}` : `Found “${found}”, expected ${expected}`;
}

/** What is wrong with a column's value; '' where nothing is. */
export function errorOf(issues: readonly Issue[], column: string): string {
  const issue = issues.find((each) => each.column === column);
  return issue ? issueWords(issue) : '';
}

/** That a column's value was not given, as a problem that a form finds itself. `expected` is a sentence: "Choose a rating". */
export function missingValue(column: string, expected: string): Issue {
  return { file: '', row: null, column, found: '', expected, code: 'required', severity: 'error' };
}
