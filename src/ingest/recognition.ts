import { openingOf } from './dialect.ts';
import type { MatchedBy } from './match-columns.ts';
import type { ReadTable } from './read-table.ts';
import type { ChosenRecipe } from './published-file.ts';
import type { Compared } from './recognise-dataset.ts';
import { cellsOf, scanRecords } from './scan-records.ts';

/** One column of a file, beside the dataset's column it is taken for. */
interface RecognisedColumn {
  /** The header's cell; '' where it is blank. */
  readonly cell: string;
  /** Its first three different cells that are not blank. */
  readonly samples: readonly string[];
  /** The schema's column; null where this one is left out. */
  readonly column: string | null;
  readonly matchedBy: MatchedBy | null;
}

/** A dataset that a file may be of. */
interface Candidate {
  readonly dataset: string;
  readonly title: string;
  /** The columns that file and dataset share, out of those of both together, 0 to 1. */
  readonly score: number;
}

/** How a file's header was understood: what a person needs to put it right. */
export interface Recognition {
  /** The dataset that the columns are matched with: the chosen or the nearest; null where none is near. */
  readonly dataset: string | null;
  /** All datasets, the nearest first. */
  readonly candidates: readonly Candidate[];
  readonly columns: readonly RecognisedColumn[];
  /** The names of the dataset's columns that the file lacks. */
  readonly lacking: readonly string[];
  /** The header's cells that are left out. */
  readonly extra: readonly string[];
  /** The recipe by which a published file was read; absent for a file that is the dataset's own table. */
  readonly recipe?: { readonly name: string; readonly title: string };
}

/**
 * Puts together how a table was understood. `hidden` are header cells whose samples must not be shown; by a recipe no
 * column stands for another by itself.
 */
export function recognitionOf(
  { text, dialect, header }: ReadTable,
  candidates: readonly Compared[],
  chosen: Compared | null,
  hidden: readonly string[],
  by: ChosenRecipe | null = null,
): Recognition {
  const samples = samplesOf(text, dialect, header.length);
  const columns = header.map((cell, at) => ({
    cell,
    samples: hidden.includes(cell) ? [] : (samples[at] ?? []),
    column: chosen?.match.columns[at] ?? null,
    matchedBy: chosen?.match.matchedBy[at] ?? null,
  }));
  const nearest = candidates.map(({ dataset, nearness }) => ({
    dataset: dataset.name,
    title: dataset.title,
    score: nearness,
  }));
  if (by) {
    const { recipe, dataset } = by;
    const { name, title } = recipe;
    return {
      dataset: dataset.name,
      candidates: nearest,
      columns: [],
      lacking: [],
      extra: [],
      recipe: { name, title },
    };
  }
  return {
    dataset: chosen?.dataset.name ?? null,
    candidates: nearest,
    columns,
    lacking: chosen?.match.lacking.map(({ name }) => name) ?? [],
    extra: columns.filter(({ cell, column }) => cell !== '' && column === null).map(({ cell }) => cell),
  };
}

const mostSamples = 3;
const mostRows = 500;
const longestSample = 80;

function samplesOf(
  text: string,
  dialect: ReadTable['dialect'],
  width: number,
): readonly (readonly string[])[] {
  const opening = openingOf(text);
  const found = Array.from({ length: width }, () => new Set<string>());
  let rows = 0;
  scanRecords(opening, dialect, (record) => {
    if (record.line > 1)
      cellsOf(opening, record, dialect).forEach((raw, at) => {
        const samples = found[at];
        const cell = raw.trim();
        if (samples && cell !== '' && samples.size < mostSamples) samples.add(cell.slice(0, longestSample));
      });
    return ++rows <= mostRows;
  });
  return found.map((samples) => [...samples]);
}
