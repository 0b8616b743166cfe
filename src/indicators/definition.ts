import { fieldOf, type Dataset } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodColumn } from './period-column.ts';

/** What is wrong with one field of a definition, in words. */
export interface DefinitionProblem {
  readonly field: string;
  readonly message: string;
}

/** Checks a definition against its dataset; undefined where there is no such dataset. Empty when it is sound. */
export function checkDefinition(indicator: Indicator, dataset: Dataset | undefined): DefinitionProblem[] {
  if (!dataset) return [{ field: 'dataset', message: `there is no dataset “${indicator.dataset}”` }];
  return [
    ...figureColumns(indicator).flatMap(([field, column]) => figureProblem(field, column, dataset)),
    ...filterProblems(indicator, dataset),
    ...splitColumns(indicator).flatMap(([field, column]) => splitProblem(field, column, dataset)),
    ...grainProblems(indicator, dataset),
  ];
}

function figureColumns(indicator: Indicator): [string, string][] {
  const named = (field: string, columns: readonly string[] = []) =>
    columns.map((column): [string, string] => [field, column]);
  return [
    ...named('numerator', indicator.numerator),
    ...named('denominator', indicator.denominator),
    ...named('value', indicator.value === undefined ? [] : [indicator.value]),
    ...named('base', indicator.base === undefined ? [] : [indicator.base]),
    ...named('distribution', indicator.distribution),
  ];
}

function figureProblem(field: string, column: string, dataset: Dataset): DefinitionProblem[] {
  const found = fieldOf(dataset, column);
  if (!found) return [{ field, message: `“${dataset.name}” has no column “${column}”` }];
  const isNumber = found.type === 'integer' || found.type === 'number';
  if (!isNumber || dataset.schema.primaryKey.includes(column))
    return [{ field, message: `“${column}” is not a column of figures` }];
  return [];
}

function filterProblems(indicator: Indicator, dataset: Dataset): DefinitionProblem[] {
  return Object.entries(indicator.filter).flatMap(([column, value]) => {
    const found = fieldOf(dataset, column);
    if (!found) return [{ field: 'filter', message: `“${dataset.name}” has no column “${column}”` }];
    const allowed = found.constraints?.enum;
    return !allowed || allowed.includes(value)
      ? []
      : [
          {
            field: 'filter',
            message: `“${value}” is none of the values of “${column}”: ${allowed.join(', ')}`,
          },
        ];
  });
}

function splitColumns(indicator: Indicator): [string, string][] {
  return [
    ...indicator.breakdowns.map((column): [string, string] => ['breakdowns', column]),
    ...indicator.choices.map((column): [string, string] => ['choices', column]),
  ];
}

function splitProblem(field: string, column: string, dataset: Dataset): DefinitionProblem[] {
  const found = fieldOf(dataset, column);
  if (!found) return [{ field, message: `“${dataset.name}” has no column “${column}”` }];
  return column === periodColumn || found.type !== 'string'
    ? [{ field, message: `“${column}” is not a column to split by` }]
    : [];
}

/** A value as reported needs one row a period, so each key column must be filtered or have a total. */
function grainProblems(indicator: Indicator, dataset: Dataset): DefinitionProblem[] {
  if (indicator.value === undefined) return [];
  return dataset.schema.primaryKey
    .filter((column) => column !== periodColumn && !(column in indicator.filter))
    .filter((column) => fieldOf(dataset, column)?.total === undefined)
    .map((column) => ({
      field: 'filter',
      message: `“${indicator.value ?? ''}” cannot be added up, so the filter must choose one value of “${column}”`,
    }));
}
