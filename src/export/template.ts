import { calendarOf, fieldOf, type Dataset, type Field } from '../model/dataset.ts';
import { formatNumber } from '../model/format.ts';
import { periodEndRule } from '../model/period.ts';
import { writeCsv, type CsvTable } from './write-csv.ts';

/** A blank extract of a dataset: its header and no rows, as Excel opens and saves it. */
export function templateCsv(dataset: Dataset): string {
  return writeCsv({ columns: dataset.schema.fields.map(({ name }) => name), rows: [], notes: [] });
}

/** A dataset's data dictionary as CSV, with what it is and who provides it below. */
export function dictionaryCsv(dataset: Dataset): string {
  return writeCsv(dataDictionary(dataset));
}

/** What each column of a dataset must hold, a row a column: for a table on screen and for the CSV. */
export function dataDictionary(dataset: Dataset): CsvTable {
  const { title, description, schema, dashboard } = dataset;
  return {
    columns: [
      'Column',
      'Title',
      'Type',
      'Required',
      'Part of the key',
      'Allowed values',
      'Range or form',
      'In place of a figure',
      'Total row',
      'Also known as',
      'Description',
    ],
    rows: schema.fields.map((field) => [
      field.name,
      field.title,
      typeWords(field),
      field.constraints?.required === true ? 'yes' : 'no',
      schema.primaryKey.includes(field.name) ? 'yes' : 'no',
      allowedWords(field),
      rangeWords(field, dataset),
      field.constraints?.required === true ? '' : missingWords(dataset),
      totalWords(field),
      (field.aliases ?? []).join('; '),
      field.description ?? '',
    ]),
    notes: [
      ['Dataset', title],
      ['What it is', description],
      ['Provider', dashboard.provider],
      ['How often', frequencyWords(dataset)],
      ['One row for each', keyWords(dataset)],
      ...dashboard.sums.map(
        ({ total, parts }) => ['Must add up', `${parts.join(' + ')} = ${total}`] as const,
      ),
      ...dashboard.partOf.map((chain) => ['Never more than the one before', chain.join(', ')] as const),
    ],
  };
}

const types: Readonly<Record<Field['type'], string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  date: 'date',
};

function typeWords({ type }: Field): string {
  return types[type];
}

function allowedWords({ constraints, valueTitles }: Field): string {
  return (constraints?.enum ?? [])
    .map((value) => {
      const words = valueTitles?.[value];
      return words === undefined || words === value ? value : `${value} (${words})`;
    })
    .join('; ');
}

function rangeWords(field: Field, dataset: Dataset): string {
  const { minimum, maximum, pattern } = field.constraints ?? {};
  const decimals = field.type === 'number' && !Number.isInteger(minimum ?? 0) ? 1 : 0;
  const number = (value: number) => formatNumber(value, decimals);
  if (minimum !== undefined && maximum !== undefined) return `${number(minimum)} to ${number(maximum)}`;
  if (minimum !== undefined) return `${number(minimum)} or more`;
  if (maximum !== undefined) return `up to ${number(maximum)}`;
  if (pattern !== undefined) return `of the form ${pattern}`;
  if (field.type !== 'date') return '';
  const form = 'as 2026-09-30';
  return isPeriod(field, dataset) ? `${periodEndRule(calendarOf(dataset))}, ${form}` : form;
}

/** Periods are dates that a row's key rests on. */
function isPeriod(field: Field, { schema }: Dataset): boolean {
  return field.type === 'date' && schema.primaryKey.includes(field.name);
}

const reasons = {
  suppressed: 'a small number is hidden',
  unavailable: 'not available',
  'not-applicable': 'does not apply',
} as const;

function missingWords({ schema }: Dataset): string {
  return Object.entries(reasons)
    .flatMap(([reason, words]) => {
      const symbols = schema.missingValues.filter(({ label }) => label === reason).map(({ value }) => value);
      const named = symbols.map((symbol) => (symbol === '' ? 'blank' : symbol));
      return named.length === 0 ? [] : [`${words}: ${named.join(' ')}`];
    })
    .join('; ');
}

function totalWords({ total, valueTitles }: Field): string {
  if (total === undefined) return '';
  const words = valueTitles?.[total];
  return words === undefined ? total : `${total} (${words})`;
}

function frequencyWords({ dashboard }: Dataset): string {
  const { frequency, yearType } = dashboard;
  return frequency === 'year' ? `a ${yearType} year` : `a ${frequency} of a ${yearType} year`;
}

function keyWords(dataset: Dataset): string {
  return dataset.schema.primaryKey.map((name) => fieldOf(dataset, name)?.title ?? name).join(', ');
}
