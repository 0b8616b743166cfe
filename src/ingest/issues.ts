import type { Issue } from '../model/issue.ts';

const longest = 200;

/**
 * An error about a file: what stops it from being loaded. Row and column are null where the whole file is meant; what
 * was found is cut at 200 characters, since a cell may hold the rest of the file.
 */
export function errorIn(
  file: string,
  code: Issue['code'],
  found: string,
  expected: string,
  at: { readonly row?: number; readonly column?: string } = {},
): Issue {
  return {
    file,
    row: at.row ?? null,
    column: at.column === undefined ? null : cut(at.column),
    found: cut(found),
    expected,
    code,
    severity: 'error',
  };
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
