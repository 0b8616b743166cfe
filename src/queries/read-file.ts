import type { GivenFile } from '../ingest/file.ts';
import { prepareDropped, prepareShipped } from '../ingest/prepare.ts';
import { readDates } from '../ingest/read-dates.ts';
import type { Recognition } from '../ingest/recognition.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { noChoices, type ReadingChoices } from '../model/reading-choices.ts';
import type { Connection } from '../warehouse/connection.ts';
import { offerExtract, type OfferResult } from '../warehouse/load.ts';
import type { Catalogue } from './catalogue.ts';

/** What reading one file gave: rows offered beside the loaded table under the dataset's name, or why not. */
export type ReadFile =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly offered: OfferResult;
      readonly notes: readonly Issue[];
      /** How it was read, with what was found out on the way. */
      readonly choices: ReadingChoices;
      readonly recognition: Recognition | null;
    }
  | {
      readonly ok: false;
      readonly dataset: Dataset | null;
      readonly issues: readonly Issue[];
      readonly recognition: Recognition | null;
    };

/** Where the rows of a file go: beside which table, named as a dataset of the same columns. */
type OfferUnder = (dataset: Dataset) => Dataset;

/**
 * Reads a file that someone gave, finding its dataset among those given. `today` is the day after which no period may
 * end, ISO; null for a file that was accepted before. `earlierRowsOf` names the table of the rows that it will go on top
 * of, null for none. Throws QueryError.
 */
export async function readGivenFile(
  connection: Connection,
  file: GivenFile,
  { datasets }: Pick<Catalogue, 'datasets'>,
  choices: ReadingChoices,
  today: string | null,
  under: OfferUnder = (dataset) => dataset,
  earlierRowsOf: (dataset: Dataset) => string | null = () => null,
): Promise<ReadFile> {
  const ready = prepareDropped(file, datasets, choices);
  if (!ready.prepared)
    return { ok: false, dataset: ready.dataset, issues: ready.issues, recognition: ready.recognition };
  const { dataset, prepared, issues, recognition } = ready;
  const earlierRows = earlierRowsOf(dataset);
  const offered = await offerExtract(connection, under(dataset), prepared, {
    readDates,
    dateOrder: choices.dateOrder,
    ...(today === null ? {} : { today }),
    ...(earlierRows === null ? {} : { earlierRows }),
  });
  return {
    ok: true,
    dataset,
    offered,
    notes: issues,
    choices,
    recognition,
  };
}

/** Reads a file that the site ships for a dataset. Throws QueryError. */
export async function readShippedFile(
  connection: Connection,
  file: GivenFile,
  dataset: Dataset,
): Promise<ReadFile> {
  const ready = prepareShipped(file, dataset);
  if (!ready.prepared) return { ok: false, dataset, issues: ready.issues, recognition: ready.recognition };
  const offered = await offerExtract(connection, dataset, ready.prepared);
  return {
    ok: true,
    dataset,
    offered,
    notes: ready.issues,
    choices: noChoices,
    recognition: ready.recognition,
  };
}
