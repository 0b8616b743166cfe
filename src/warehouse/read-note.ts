import type { Field } from '../model/dataset.ts';
import type { ResultRow } from './connection.ts';
import type { Finding } from './finding.ts';

/** A note that cells were read as something else: how many of which form, with the first as example. */
export function readNote(field: Field, row: ResultRow, form: string): Finding {
  const cells = Number(row['cells']);
  return {
    code: 'read-as',
    severity: 'note',
    column: field.name,
    found: `${cells.toLocaleString('en-GB')} ${cells === 1 ? 'cell' : 'cells'} ${form}, such as ${String(row['found'])}`,
    expected: `read as ${String(row['reading'])}; nothing to do where that is right`,
    row: null,
    otherRow: null,
    rejected: null,
  };
}
