import type { Dataset, Field } from '../model/dataset.ts';

/** How a header matches a dataset's schema. */
export interface ColumnMatch {
  /** For each cell of the header the schema's name, or null where the schema has no such column. */
  readonly columns: readonly (string | null)[];
  /** Cells that stand for a column which an earlier cell stands for already. */
  readonly repeated: readonly { readonly cell: string; readonly column: string }[];
  /** The schema's columns that the header lacks. */
  readonly lacking: readonly Field[];
}

/**
 * Matches by name, title or alias; case, spaces and punctuation make no difference. A column's own name always goes
 * before another's title.
 */
export function matchColumns(cells: readonly string[], dataset: Dataset): ColumnMatch {
  const { fields } = dataset.schema;
  const names = new Map<string, string>();
  for (const spellings of [
    fields.map((field) => [field.name, field.name] as const),
    fields.map((field) => [field.title, field.name] as const),
    fields.flatMap((field) => (field.aliases ?? []).map((alias) => [alias, field.name] as const)),
  ])
    for (const [spelling, name] of spellings)
      if (!names.has(plain(spelling))) names.set(plain(spelling), name);

  const taken = new Set<string>();
  const repeated: { cell: string; column: string }[] = [];
  const columns = cells.map((cell) => {
    const column = names.get(plain(cell));
    if (column === undefined) return null;
    if (taken.has(column)) {
      repeated.push({ cell, column });
      return null;
    }
    taken.add(column);
    return column;
  });
  return { columns, repeated, lacking: fields.filter((field) => !taken.has(field.name)) };
}

/** A header without what people write differently: "Period end ", "period_end" and "PERIOD-END" are the same. */
export function plain(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
