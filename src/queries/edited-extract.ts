import type { StoredExtract } from '../storage/extract-store.ts';

/** What the extract of rows that were written on a page is called. */
export const editedName = 'edited-on-the-page.csv';

/** True for an extract of rows that were written on a page: each takes the place of the one with its key, whatever a file of its dataset does. */
export function isEdited({ fileName, isOnTop }: Pick<StoredExtract, 'fileName' | 'isOnTop'>): boolean {
  return fileName === editedName && isOnTop;
}
