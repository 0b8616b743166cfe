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

/**
 * A dataset as the file of a public copy describes it, in the words of the extract that it was made of: a row for all
 * parts is there to be read, not to be chosen.
 */
export function readableDataset(published: Dataset): Dataset {
  const isAdded = ({ total }: Field) => total === allParts;
  const fields = published.schema.fields.map((field): Field => {
    if (!isAdded(field)) return field;
    const { constraints, valueTitles = {} } = field;
    const values = constraints?.enum?.filter((value) => value !== allParts);
    const titles = Object.entries(valueTitles).filter(([value]) => value !== allParts);
    const own: Field = { ...field };
    delete own.total;
    delete own.valueTitles;
    if (titles.length > 0) own.valueTitles = Object.fromEntries(titles);
    if (constraints && values) own.constraints = { ...constraints, enum: values };
    return own;
  });
  const publicTotals = published.schema.fields.filter(isAdded).map(({ name }) => name);
  return {
    ...published,
    schema: { ...published.schema, fields },
    dashboard: { ...published.dashboard, publicTotals },
  };
}

/** The dataset as its file and its table hold it: that of a public copy with the rows for all parts. */
export function asPublished(dataset: Dataset): Dataset {
  const { publicTotals = [] } = dataset.dashboard;
  if (publicTotals.length === 0) return dataset;
  const fields = dataset.schema.fields.map((field): Field => {
    if (!publicTotals.includes(field.name)) return field;
    const { constraints } = field;
    return {
      ...field,
      total: allParts,
      ...(constraints?.enum && { constraints: { ...constraints, enum: [allParts, ...constraints.enum] } }),
    };
  });
  return { ...dataset, schema: { ...dataset.schema, fields } };
}

/** True where the small numbers of the dataset's own table are hidden already. */
export function isPublicCopy(dataset: Dataset): boolean {
  return dataset.dashboard.publicTotals !== undefined;
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
