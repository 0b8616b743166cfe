import type { Extract } from '../model/extract.ts';
import { dateWords } from '../model/period.ts';
import { isQuotaError } from './file-area.ts';
import type { StoredExtract } from './extract-store.ts';
import type { FileState } from './whole-files.ts';

/** What is said of a kept extract whose file is gone, changed or cannot be read. */
export function damagedWords(
  { fileName, acceptedAt }: Pick<StoredExtract, 'fileName' | 'acceptedAt'>,
  state: FileState,
): string {
  const day = localDay(acceptedAt);
  const kept = day === null ? fileName : `${fileName}, kept on ${dateWords(day)},`;
  return state === 'unreadable'
    ? `${kept} cannot be read in this browser at the moment and is left out. Load the page again, or drop the file again.`
    : `${kept} can no longer be read in this browser and is left out. Drop the file again.`;
}

/** What is said when a browser does not let its store be read. */
export const unreadableStore =
  'This browser does not let the extracts that it keeps be read at the moment, so the extracts of the site are shown. Load the page again.';

/** The error of an extract that could not be kept. */
export function notKept(error: unknown, { fileName }: Extract): Error {
  return new Error(
    isQuotaError(error)
      ? `This browser has no room left to keep ${fileName}. Nothing has changed. Free some space, or undo extracts that are no longer needed, and accept it again.`
      : `This browser could not keep ${fileName}. Nothing has changed. ${messageOf(error)}`,
    { cause: error },
  );
}

/** The error of an undo that could not be done. */
export function notUndone(error: unknown): Error {
  return new Error(
    isQuotaError(error)
      ? 'This browser has no room left to note the undo. Nothing has changed. Free some space and undo again.'
      : `This browser could not undo. Nothing has changed. ${messageOf(error)}`,
    { cause: error },
  );
}

/** The error of a store that could not be emptied. */
export function notCleared(error: unknown): Error {
  return new Error(
    `This browser did not let everything be deleted, and some of it is still there. Load the page and delete again, or delete the site's data in the browser's settings. ${messageOf(error)}`,
    { cause: error },
  );
}

/** The error of a kept file that is asked for and is not there. */
export function gone(cause?: unknown): Error {
  return new Error(
    'A kept extract is no longer in this browser. Load the page again and drop the file again.',
    { cause },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The day in the reader's own time zone, ISO; null for what is no date and time. */
function localDay(time: string): string | null {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return null;
  const padded = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`;
}
