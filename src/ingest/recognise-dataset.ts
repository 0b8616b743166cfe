import type { Dataset } from '../model/dataset.ts';
import { matchColumns, type ColumnMatch } from './match-columns.ts';

export interface Recognised {
  readonly dataset: Dataset;
  readonly match: ColumnMatch;
  /** The share of the schema's columns that the header has, 0 to 1. */
  readonly score: number;
}

/** The dataset whose columns a header has most of, whether or not it has all; null where it has none of any. */
export function nearestDataset(cells: readonly string[], datasets: readonly Dataset[]): Recognised | null {
  const scored = datasets
    .map((dataset) => {
      const match = matchColumns(cells, dataset);
      const all = dataset.schema.fields.length;
      return { dataset, match, score: (all - match.lacking.length) / all };
    })
    .toSorted((one, other) => other.score - one.score);
  const best = scored[0];
  return best && best.score > 0 ? best : null;
}
