import type { Dataset } from '../model/dataset.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';
import { matchColumns, plain, spellingsOf, type ColumnMatch } from './match-columns.ts';

export interface Compared {
  readonly dataset: Dataset;
  readonly match: ColumnMatch;
  /** The share of the schema's columns that the header has, 0 to 1. */
  readonly share: number;
  /**
   * The share that both have of the columns of both together, 0 to 1 (Jaccard's index), so that a dataset whose
   * columns are some of another's does not take the other's files.
   */
  readonly nearness: number;
}

/** Every dataset beside a header, the nearest first. */
export function compareDatasets(
  cells: readonly string[],
  datasets: readonly Dataset[],
  chosen: ReadingChoices['columns'],
): readonly Compared[] {
  return datasets
    .map((dataset) => {
      const match = matchColumns(cells, dataset, chosen);
      const all = dataset.schema.fields.length;
      const shared = all - match.lacking.length;
      return { dataset, match, share: shared / all, nearness: shared / (all + cells.length - shared) };
    })
    .toSorted((one, other) => other.nearness - one.nearness);
}

/** How well a row of cells would do as the header of some dataset; 0 for both where fewer than two cells are known. */
interface HeaderFit {
  readonly share: number;
  readonly nearness: number;
}

export type HeaderJudge = (cells: readonly string[]) => HeaderFit;

const longestName = 200;

/** Judges rows as headers of the given datasets, quickly for those that are none. */
export function headerJudge(datasets: readonly Dataset[], chosen: ReadingChoices['columns']): HeaderJudge {
  const spellings = new Set(datasets.flatMap((dataset) => [...spellingsOf(dataset).keys()]));
  const isKnown = (cell: string) =>
    Object.hasOwn(chosen, cell) || (cell.length <= longestName && spellings.has(plain(cell)));
  return (cells) => {
    const best = cells.filter(isKnown).length < 2 ? undefined : compareDatasets(cells, datasets, chosen)[0];
    return { share: best?.share ?? 0, nearness: best?.nearness ?? 0 };
  };
}
