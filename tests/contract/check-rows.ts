import type { Dataset } from '../../src/model/dataset.ts';
import { figureIn, missingReason, type Row } from './shipped-data.ts';

/** Whether a cell is a missing value or holds what its field's type and constraints allow. */
export function isAllowed(
  dataset: Dataset,
  field: Dataset['schema']['fields'][number],
  cell: string,
): boolean {
  const {
    required,
    enum: allowed,
    minimum = -Infinity,
    maximum = Infinity,
    pattern,
  } = field.constraints ?? {};
  if (missingReason(dataset, cell) !== undefined) return required !== true;
  if (allowed && !allowed.includes(cell)) return false;
  if (pattern !== undefined && !new RegExp(pattern).test(cell)) return false;
  if (field.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(cell);
  if (field.type === 'string') return true;
  const isWritten = field.type === 'integer' ? /^\d+$/.test(cell) : /^\d+(\.\d+)?$/.test(cell);
  return isWritten && Number(cell) >= minimum && Number(cell) <= maximum;
}

/** Groups of rows whose counts do not come to their total, or of which one hidden part could be worked out. */
export function totalProblems(dataset: Dataset, rows: readonly Row[]): string[] {
  const by = dataset.schema.fields.find(({ total }) => total !== undefined);
  if (!by) return [];
  const counts = dataset.schema.fields.filter(({ type }) => type === 'integer').map(({ name }) => name);
  const others = dataset.schema.primaryKey.filter((name) => name !== by.name);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = others.map((name) => row[name]).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, group]) => {
    const total = group.find((row) => row[by.name] === by.total);
    if (!total) return [`${key}: no total`];
    return counts.flatMap((column) => {
      const parts = group.filter((row) => row !== total);
      const hidden = parts.filter((row) => missingReason(dataset, row[column] ?? '') === 'suppressed').length;
      const known = parts.reduce((sum, row) => sum + (figureIn(dataset, row, column) ?? 0), 0);
      const all = figureIn(dataset, total, column);
      if (all === null) return [];
      const holds =
        hidden === 0 ? known === all : hidden > 1 && all - known >= dataset.dashboard.disclosureThreshold;
      return holds ? [] : [`${key}, ${column}`];
    });
  });
}
