import { useId, useState } from 'react';
import { errorOf } from '../../components/form/issue-words.ts';
import { useEditRows } from '../../components/use-edit-rows.ts';
import { fieldOf, type Dataset } from '../../model/dataset.ts';
import type { Issue } from '../../model/issue.ts';
import type { RegisterRow } from '../../queries/registers.ts';

/** A column of the row as a field of the form: the register's own title and description, and what is wrong. */
interface RowField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A row of a register that is being written on a page. */
export interface RowForm {
  readonly row: RegisterRow;
  readonly isSaving: boolean;
  readonly issues: readonly Issue[];
  readonly failure: string;
  readonly idOf: (column: string) => string;
  readonly field: (column: string) => RowField;
  /** Keeps the row. True once it is kept; false where something is wrong with it, which the fields then say. */
  readonly save: () => Promise<boolean>;
}

/**
 * Writing one row of a register. `start` are the cells as the form opens; `check` finds what the form itself asks for
 * before the row is checked as an import is; `rowOf` makes the whole row of the cells that were written, where some
 * stand in a row that is there already.
 */
export function useRowForm<Cells extends Readonly<Record<string, string | undefined>> = RegisterRow>(
  dataset: Dataset,
  start: Cells,
  check: (row: RegisterRow, cells: Cells) => readonly Issue[],
  rowOf: (cells: Cells) => RegisterRow = whole,
): RowForm {
  const editing = useEditRows(dataset);
  const [cells, setCells] = useState(start);
  const row = rowOf(cells);
  const [found, setFound] = useState<readonly Issue[]>([]);
  const name = useId();
  const issues = found.length > 0 ? found : editing.issues;
  const idOf = (column: string) => `${name}${column}`;
  return {
    row,
    isSaving: editing.isSaving,
    issues,
    failure: editing.failure,
    idOf,
    field: (column) => {
      const { title = column, description = '' } = fieldOf(dataset, column) ?? {};
      return {
        id: idOf(column),
        label: title,
        hint: description,
        error: errorOf(issues, column),
        value: row[column] ?? '',
        onChange: (value) => setCells((before) => ({ ...before, [column]: value })),
      };
    },
    save: async () => {
      const wrong = check(row, cells);
      setFound(wrong);
      return wrong.length === 0 && (await editing.save([row]));
    },
  };
}

function whole(cells: Readonly<Record<string, string | undefined>>): RegisterRow {
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell ?? '']));
}
