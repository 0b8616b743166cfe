import type { Dataset } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Indicator } from '../model/indicator.ts';

/** What is asked of an indicator besides its own definition. */
export interface Ask {
  /** Column → value, in place of the indicator's own filter on that column. */
  readonly filter?: Readonly<Record<string, string>>;
  /** The column to break down by. */
  readonly by?: string;
}

/** A condition on rows, with the values its question marks stand for. */
export interface ChosenRows {
  readonly conditions: readonly string[];
  readonly parameters: readonly string[];
}

/**
 * The rows an indicator counts: those of its filter, and of each column with a total that is neither filtered
 * nor broken down only the total's; broken down, a column gives all its values but the total.
 */
export function chooseRows(indicator: Indicator, dataset: Dataset, ask: Ask): ChosenRows {
  const own = Object.entries(indicator.filter).filter(([column]) => column !== ask.by);
  const filter = new Map([...own, ...Object.entries(ask.filter ?? {})]);
  const conditions: string[] = [];
  const parameters: string[] = [];
  const where = (column: string, comparison: '=' | '<>', value: string) => {
    conditions.push(`CAST(${quoteIdentifier(column)} AS VARCHAR) ${comparison} ?`);
    parameters.push(value);
  };
  for (const [column, value] of filter) where(column, '=', value);
  for (const { name, total } of dataset.schema.fields) {
    if (total === undefined || filter.has(name)) continue;
    where(name, name === ask.by ? '<>' : '=', total);
  }
  return { conditions, parameters };
}
