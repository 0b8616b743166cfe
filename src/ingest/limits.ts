import type { Issue } from '../model/issue.ts';
import { sizeOf, type HeldFile } from './file.ts';
import { errorIn } from './issues.ts';

const mostBytes = 200 * 1024 * 1024;
const mostColumns = 500;

/** A file too large for a browser to hold beside the others; null where it is not. */
export function tooLarge(file: HeldFile): Issue | null {
  if (sizeOf(file) <= mostBytes) return null;
  const size = Math.round(sizeOf(file) / 1024 / 1024);
  return errorIn(
    file.name,
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
