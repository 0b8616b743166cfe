import type { Dataset, Field } from '../model/dataset.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';

/** By what a cell of the header was taken for a column; 'case' where case, spaces or punctuation differ. */
export type MatchedBy = 'name' | 'title' | 'alias' | 'case' | 'by hand';

/** How a header matches a dataset's schema. */
export interface ColumnMatch {
  /** For each cell of the header the schema's name, or null where the column is left out. */
  readonly columns: readonly (string | null)[];
  /** For each cell by what it was matched; null where it was not, 'by hand' also where it was left out by hand. */
  readonly matchedBy: readonly (MatchedBy | null)[];
  /** Cells that stand for a column which an earlier cell stands for already. */
  readonly repeated: readonly { readonly cell: string; readonly column: string }[];
  /** The schema's columns that the header lacks. */
  readonly lacking: readonly Field[];
}

type Chosen = ReadingChoices['columns'];

/**
 * Matches by hand first, then by name, title or alias; case, spaces and punctuation make no difference. A column's own
 * name always goes before another's title. A choice of a column that the schema does not have counts for nothing.
 */
export function matchColumns(cells: readonly string[], dataset: Dataset, chosen: Chosen = {}): ColumnMatch {
  const spellings = spellingsOf(dataset);
  const choices = cells.map((cell) => choiceOf(cell, dataset, chosen));
  const byHand = new Set(choices.filter((column) => typeof column === 'string'));
  const taken = new Set<string>();
  const repeated: { cell: string; column: string }[] = [];
  const columns = cells.map((cell, at) => {
    const choice = choices[at];
    const column = choice === undefined ? spellings.get(plain(cell))?.name : choice;
    if (column === undefined || column === null || (choice === undefined && byHand.has(column))) return null;
    if (taken.has(column)) {
      repeated.push({ cell, column });
      return null;
    }
    taken.add(column);
    return column;
  });
  const matchedBy = cells.map((cell, at): MatchedBy | null => {
    const field = spellings.get(plain(cell));
    if (choices[at] !== undefined) return 'by hand';
    return field && columns[at] === field.name ? spelledAs(cell, field) : null;
  });
  const lacking = dataset.schema.fields.filter((field) => !taken.has(field.name));
  return { columns, matchedBy, repeated, lacking };
}

/** What was chosen by hand for a cell: a column, null to leave it out; undefined where nothing was. */
function choiceOf(cell: string, dataset: Dataset, chosen: Chosen): string | null | undefined {
  const choice = Object.hasOwn(chosen, cell) ? chosen[cell] : undefined;
  const isKnown = dataset.schema.fields.some(({ name }) => name === choice);
  return choice === null || isKnown ? choice : undefined;
}

/** A header without what people write differently: "Period end ", "period_end" and "PERIOD-END" are the same. */
export function plain(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function spelledAs(cell: string, field: Field): MatchedBy {
  if (cell === field.name) return 'name';
  if (cell === field.title) return 'title';
  return field.aliases?.includes(cell) ? 'alias' : 'case';
}

const known = new WeakMap<Dataset, ReadonlyMap<string, Field>>();

/** Each spelling of the dataset's columns, plain, with its column. */
export function spellingsOf(dataset: Dataset): ReadonlyMap<string, Field> {
  const before = known.get(dataset);
  if (before) return before;
  const { fields } = dataset.schema;
  const spellings = new Map<string, Field>();
  for (const pairs of [
    fields.map((field) => [field.name, field] as const),
    fields.map((field) => [field.title, field] as const),
    fields.flatMap((field) => (field.aliases ?? []).map((alias) => [alias, field] as const)),
  ])
    for (const [spelling, field] of pairs)
      if (!spellings.has(plain(spelling))) spellings.set(plain(spelling), field);
  known.set(dataset, spellings);
  return spellings;
}
