import type { Issue } from '../model/issue.ts';

const longest = 200;

/** Where in a file an issue is; row and column are left out where the whole file is meant. */
export interface Place {
  readonly row?: number;
  readonly column?: string;
}

/**
 * An error about a file: what stops it from being loaded. Row and column are null where the whole file is meant; what
 * was found is cut at 200 characters, since a cell may hold the rest of the file.
 */
export function errorIn(
  file: string,
  code: Issue['code'],
  found: string,
  expected: string,
  at: Place = {},
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

/** A warning about a file, which asks before it is loaded; otherwise as an error. */
export function warningIn(...of: Parameters<typeof errorIn>): Issue {
  return { ...errorIn(...of), severity: 'warning' };
}

/** A note on how a file was read; otherwise as an error. */
export function noteIn(...of: Parameters<typeof errorIn>): Issue {
  return { ...errorIn(...of), severity: 'note' };
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
