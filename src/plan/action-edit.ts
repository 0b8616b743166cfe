import type { ActionRow } from './action-rows.ts';

/** Cells of a row as they are written on a page, any text; those that were not touched are absent. */
export type ActionCells = Partial<Record<keyof ActionRow, string>>;

const empty = {
  brag: '',
  revised_due: '',
  closed_reason: '',
  evidence: '',
  note: '',
  text: '',
  lead: '',
  start: '',
  due: '',
} as const;

/**
 * The whole row of an action on a day (ISO): what was recorded of that day already, with the cells that were written
 * in place of its own. An emptied cell is empty.
 */
export function editedRow(
  rows: readonly ActionRow[],
  action: string,
  asAt: string,
  cells: ActionCells,
): Readonly<Record<keyof ActionRow, string>> {
  return { ...empty, ...rowOfDay(rows, action, asAt), ...cells, action, as_at: asAt };
}

/** What was recorded of an action on a day; undefined where nothing was. */
export function rowOfDay(rows: readonly ActionRow[], action: string, asAt: string): ActionRow | undefined {
  return rows.find((row) => row.action === action && row.as_at === asAt);
}
