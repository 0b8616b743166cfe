import type { Dataset, Field } from '../model/dataset.ts';
import type { Extract } from '../model/extract.ts';
import { quoteIdentifier, reasonColumn } from '../model/identifier.ts';
import { dateWords } from '../model/period.ts';
import { namesMentioned } from '../warehouse/explore-statement.ts';
import type { LoadedExtracts } from './extracts.ts';

/** A table that a statement can name, with its columns in the order of its schema. */
export interface ExploreTable {
  readonly name: string;
  readonly title: string;
  /** How it is written in SQL. */
  readonly quoted: string;
  readonly rows: number;
  readonly columns: readonly ExploreTableColumn[];
}

interface ExploreTableColumn {
  readonly name: string;
  readonly title: string;
  readonly quoted: string;
  /** "whole number", "number", "date" or "text". */
  readonly kind: string;
}

const kinds: Readonly<Record<Field['type'], string>> = {
  integer: 'whole number',
  number: 'number',
  date: 'date',
  string: 'text',
};

/** The loaded tables, in the order of the data package. */
export function exploreTables(
  datasets: readonly Dataset[],
  extracts: LoadedExtracts | undefined,
): ExploreTable[] {
  return datasets.flatMap((dataset) => {
    const loaded = extracts?.datasets.get(dataset.name);
    if (loaded?.state !== 'loaded') return [];
    const columns = dataset.schema.fields.map((field) => ({
      name: field.name,
      title: field.title,
      quoted: quoteIdentifier(field.name),
      kind: kinds[field.type],
    }));
    const { name, title } = dataset;
    return [{ name, title, quoted: quoteIdentifier(name), rows: loaded.load.rows, columns }];
  });
}

/** How the companion of a figure column is called, for a note that explains them: "waiting__missing". */
export function companionExample(datasets: readonly Dataset[]): string | null {
  const field = datasets
    .flatMap(({ schema }) =>
      schema.fields.filter(({ type, name }) => type === 'integer' && !schema.primaryKey.includes(name)),
    )
    .at(0);
  return field ? reasonColumn(field.name) : null;
}

/** The extracts that a statement reads, each in words, with the illustrative mark where it is made up. */
export interface ExploreSource {
  readonly words: string;
  readonly illustrative: boolean;
}

export function sourcesOf(
  sql: string,
  datasets: readonly Dataset[],
  extracts: LoadedExtracts,
): ExploreSource[] {
  const named = new Set(
    namesMentioned(
      sql,
      datasets.map(({ name }) => name),
    ),
  );
  return datasets.flatMap((dataset) => {
    const loaded = extracts.datasets.get(dataset.name);
    if (!named.has(dataset.name) || loaded?.state !== 'loaded') return [];
    return [{ words: sourceWords(dataset, loaded.extract), illustrative: loaded.extract.illustrative }];
  });
}

function sourceWords({ title, dashboard }: Dataset, { fileName, date }: Extract): string {
  return `${title} (${dashboard.provider}), ${fileName}, extract of ${dateWords(date)}`;
}
