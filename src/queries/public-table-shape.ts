import { periodColumn } from '../indicators/period-column.ts';
import { fieldOf, type Dataset, type Field } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';

/** The value that stands for all of a column that has no total of its own, in the public table only. */
export const allParts = '__all';

/** The table of a dataset with its small numbers hidden. */
export function publicTableName(dataset: Dataset): string {
  return `${dataset.name}__public`;
}

/**
 * The dataset as the public table holds it. What an indicator would add up from parts stands there as a total of its
 * own, since a sum over a hidden part is hidden: a row over each column that indicators add up, and a column for
 * columns that they add up. To be used where an indicator is compiled; readers see the words of the dataset itself.
 */
export function publicDataset(dataset: Dataset, indicators: readonly Indicator[]): Dataset {
  const added = new Set(addedTotals(dataset, indicators));
  const sums = addedSums(dataset, indicators);
  const fields = [
    ...dataset.schema.fields.map((field): Field =>
      added.has(field.name) ? { ...field, total: allParts } : field,
    ),
    ...sums.map(({ total }): Field => ({ name: total, type: 'integer', title: total })),
  ];
  return {
    ...dataset,
    name: publicTableName(dataset),
    schema: { ...dataset.schema, fields },
    dashboard: { ...dataset.dashboard, sums: [...dataset.dashboard.sums, ...sums] },
  };
}

/** The indicator with the added columns of the public table in place of columns that it adds up. */
export function publicIndicator(indicator: Indicator, dataset: Dataset): Indicator {
  const { numerator, denominator } = indicator;
  const one = (columns: readonly string[]) =>
    isAddedUp(columns, dataset) ? [sumColumn(columns)] : [...columns];
  return {
    ...indicator,
    ...(numerator && { numerator: one(numerator) }),
    ...(denominator && { denominator: one(denominator) }),
  };
}

/** Key columns without a total that some indicator of the dataset adds up. */
export function addedTotals(dataset: Dataset, indicators: readonly Indicator[]): string[] {
  const adding = ownIndicators(dataset, indicators).filter(({ numerator }) => numerator !== undefined);
  return dataset.schema.primaryKey.filter((column) => {
    const field = fieldOf(dataset, column);
    const canAdd = field?.type === 'string' && field.total === undefined && column !== periodColumn;
    return canAdd && adding.some(({ filter }) => !(column in filter));
  });
}

/** Columns that indicators of the dataset add up, each set once, under the name of its sum. */
export function addedSums(
  dataset: Dataset,
  indicators: readonly Indicator[],
): { readonly total: string; parts: string[] }[] {
  const sets = ownIndicators(dataset, indicators)
    .flatMap(({ numerator = [], denominator = [] }) => [numerator, denominator])
    .filter((columns) => isAddedUp(columns, dataset));
  return [...new Map(sets.map((columns) => [sumColumn(columns), columns]))].map(([total, parts]) => ({
    total,
    parts,
  }));
}

function ownIndicators(dataset: Dataset, indicators: readonly Indicator[]): Indicator[] {
  return indicators.filter((indicator) => indicator.dataset === dataset.name);
}

function isAddedUp(columns: readonly string[], dataset: Dataset): boolean {
  return columns.length > 1 && columns.every((column) => fieldOf(dataset, column)?.type === 'integer');
}

function sumColumn(columns: readonly string[]): string {
  return columns.join('__and__');
}
