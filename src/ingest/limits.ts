import type { Issue } from '../model/issue.ts';
import type { GivenFile } from './file.ts';
import { errorIn } from './issues.ts';

const mostBytes = 200 * 1024 * 1024;
const mostColumns = 500;

/** A file too large for a browser to hold beside the others; null where it is not. */
export function tooLarge({ name, bytes }: GivenFile): Issue | null {
  if (bytes.byteLength <= mostBytes) return null;
  const size = Math.round(bytes.byteLength / 1024 / 1024);
  return errorIn(
    name,
    'too-large',
    `${size} MB`,
    'at most 200 MB: split the file by year, or leave out columns',
  );
}

/** A table too wide to be an extract; null where it is not. */
export function tooWide(name: string, columns: number): Issue | null {
  if (columns <= mostColumns) return null;
  return errorIn(name, 'too-large', `${columns} columns`, `at most ${mostColumns} columns`, { row: 1 });
}
