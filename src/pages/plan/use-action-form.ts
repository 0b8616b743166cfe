import { useId, useState } from 'react';
import { errorOf } from '../../components/form/issue-words.ts';
import { useEditRows } from '../../components/use-edit-rows.ts';
import { fieldOf, type Dataset } from '../../model/dataset.ts';
import type { Issue } from '../../model/issue.ts';
import type { ActionCells } from '../../plan/action-edit.ts';
import type { RegisterRow } from '../../queries/registers.ts';
import type { RowForm } from './use-row-form.ts';

interface Written {
  readonly dataset: Dataset;
  /** The cells as the form opens. */
  readonly start: ActionCells;
  /** The whole row with the cells that were written, also those of a row that is there already. */
  readonly rowOf: (cells: ActionCells) => RegisterRow;
  /** What the form itself asks for, before the row is checked as an import is. */
  readonly check: (row: RegisterRow, cells: ActionCells) => readonly Issue[];
}

/** Writing how an action stands. A cell that was not touched shows what is recorded of the chosen day. */
export function useActionForm({ dataset, start, rowOf, check }: Written): RowForm {
  const editing = useEditRows(dataset);
  const [cells, setCells] = useState(start);
  const [found, setFound] = useState<readonly Issue[]>([]);
  const name = useId();
  const issues = found.length > 0 ? found : editing.issues;
  const row = rowOf(cells);
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
