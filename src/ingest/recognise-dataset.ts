import type { Dataset } from '../model/dataset.ts';
import { matchColumns, type ColumnMatch } from './match-columns.ts';

export interface Recognised {
  readonly dataset: Dataset;
  readonly match: ColumnMatch;
  /** The share of the schema's columns that the header has, 0 to 1. */
  readonly score: number;
}

/**
 * The dataset that a header is nearest to, whether or not it has all columns; null where it has none of any. Nearest is
 * who shares most of the columns of both together (Jaccard's index), so that a dataset whose columns are some of
 * another's does not take the other's files.
 */
export function nearestDataset(cells: readonly string[], datasets: readonly Dataset[]): Recognised | null {
  const compared = datasets
    .map((dataset) => {
      const match = matchColumns(cells, dataset);
      const all = dataset.schema.fields.length;
      const shared = all - match.lacking.length;
      return {
        recognised: { dataset, match, score: shared / all },
        nearness: shared / (all + cells.length - shared),
      };
    })
    .toSorted((one, other) => other.nearness - one.nearness);
  const best = compared[0];
  return best && best.nearness > 0 ? best.recognised : null;
}
