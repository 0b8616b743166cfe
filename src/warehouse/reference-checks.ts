import type { Dataset, Reference } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Check } from './finding.ts';
import { quoteText, quoteTexts } from './literal.ts';
import { rowColumn, stagingNames } from './staging-names.ts';

/** The checks that ids in the rows are those of the plan or of what is charted, or of rows that bring new ones. */
export function referenceChecks(dataset: Dataset, earlierRows: string | undefined): Check[] {
  const { listed } = dataset;
  if (!listed) return [];
  return dataset.dashboard.references.map((reference): Check => {
    const { column, to, orPattern, under } = reference;
    const cell = quoteIdentifier(column);
    const known = to.flatMap((list) => listed[list]);
    const isNew = newIds(dataset, reference, earlierRows).map((ids) => `${cell} IN (${ids})`);
    const rightNew =
      under === undefined
        ? isNew
        : isNew.map(
            (is) => `(${is} AND regexp_replace(${cell}, '-[0-9]+$', '') IN ${quoteTexts(listed[under])})`,
          );
    const isRight = [
      ...(known.length === 0 ? [] : [`${cell} IN ${quoteTexts(known)}`]),
      ...(orPattern === undefined ? [] : [`regexp_full_match(${cell}, ${quoteText(orPattern)})`]),
      ...rightNew,
    ];
    if (isRight.length === 0) isRight.push('FALSE');
    return {
      code: 'reference',
      severity: 'error',
      column,
      sql: `SELECT ${quoteIdentifier(rowColumn)} AS place, ${cell} AS found FROM ${stagingNames(dataset).offered}
        WHERE ${cell} IS NOT NULL AND NOT (${isRight.join(' OR ')})`,
      expected: expectedWords(reference, known),
    };
  });
}

/** SQL of the ids that rows of the offer and of the rows below it bring. */
function newIds(
  dataset: Dataset,
  { column, definedBy }: Reference,
  earlierRows: string | undefined,
): string[] {
  if (definedBy === undefined) return [];
  const tables = [
    stagingNames(dataset).offered,
    ...(earlierRows === undefined ? [] : [quoteIdentifier(earlierRows)]),
  ];
  return tables.map(
    (table) =>
      `SELECT ${quoteIdentifier(column)} FROM ${table} WHERE ${quoteIdentifier(definedBy)} IS NOT NULL AND ${quoteIdentifier(column)} IS NOT NULL`,
  );
}

function expectedWords({ to, definedBy, under }: Reference, known: readonly string[]): string {
  const words = `one of the ${to.join(', ').replace(/, ([^,]*)$/, ' or $1')} that the dashboard knows, such as ${known[0] ?? 'none'}`;
  if (definedBy === undefined) return `${words}: correct the reference`;
  const beginning = under === undefined ? '' : `, under one of the ${under} that there are`;
  return `${words}: correct the reference, or fill ${definedBy} to bring a new one${beginning}`;
}
