import type { Dataset, Field } from '../model/dataset.ts';

/** How a header matches a dataset's schema. */
export interface ColumnMatch {
  /** For each cell of the header the schema's name, or null where the schema has no such column. */
  readonly columns: readonly (string | null)[];
  /** The schema's columns that the header lacks. */
  readonly lacking: readonly Field[];
}

/** Matches by name, title or alias; case, spaces and punctuation make no difference. The first match wins. */
export function matchColumns(cells: readonly string[], dataset: Dataset): ColumnMatch {
  const names = new Map<string, string>();
  for (const field of dataset.schema.fields)
    for (const spelling of [field.name, field.title, ...(field.aliases ?? [])])
      if (!names.has(plain(spelling))) names.set(plain(spelling), field.name);
  const taken = new Set<string>();
  const columns = cells.map((cell) => {
    const name = names.get(plain(cell));
    if (name === undefined || taken.has(name)) return null;
    taken.add(name);
    return name;
  });
  return { columns, lacking: dataset.schema.fields.filter((field) => !taken.has(field.name)) };
}

/** A header without what people write differently: "Period end ", "period_end" and "PERIOD-END" are the same. */
export function plain(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
