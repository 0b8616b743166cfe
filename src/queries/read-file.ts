import { readerFor } from '../ingest/choose-reader.ts';
import type { GivenFile, HeldFile } from '../ingest/file.ts';
import { prepareShipped } from '../ingest/prepare.ts';
import { sha256Hex } from '../ingest/hash.ts';
import { readDates } from '../ingest/read-dates.ts';
import type { Recognition } from '../ingest/recognition.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { noChoices, type ReadingChoices } from '../model/reading-choices.ts';
import type { Connection } from '../warehouse/connection.ts';
import { offerExtract, type OfferResult } from '../warehouse/load.ts';
import type { Catalogue } from './catalogue.ts';
import type { ImportClock } from './import-progress.ts';

/** What reading one file gave: rows offered beside the loaded table under the dataset's name, or why not. */
export type ReadFile =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      /** SHA-256 of the file's bytes, lower-case hex, and how many there are. */
      readonly hash: string;
      readonly size: number;
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
 * of, null for none. Throws QueryError, and the signal's reason once it is aborted.
 */
export async function readGivenFile(
  connection: Connection,
  file: HeldFile,
  { datasets }: Pick<Catalogue, 'datasets'>,
  choices: ReadingChoices,
  today: string | null,
  under: OfferUnder = (dataset) => dataset,
  earlierRowsOf: (dataset: Dataset) => string | null = () => null,
  { signal, clock }: { readonly signal?: AbortSignal | undefined; readonly clock?: ImportClock } = {},
): Promise<ReadFile> {
  const { reading: ready, hash, size } = await readerFor(file).read(file, datasets, choices, today, signal);
  if (!ready.prepared)
    return { ok: false, dataset: ready.dataset, issues: ready.issues, recognition: ready.recognition };
  const { dataset, prepared, issues, recognition } = ready;
  try {
    clock?.at('loading');
    const earlierRows = earlierRowsOf(dataset);
    const offered = await offerExtract(connection, under(dataset), prepared, {
      readDates,
      dateOrder: choices.dateOrder,
      ...(today === null ? {} : { today }),
      ...(earlierRows === null ? {} : { earlierRows }),
      onPart: (rows, share) => {
        clock?.loaded(rows, share);
        if (share === 1) clock?.at('checking');
      },
    });
    // As the file was read: a recipe that fitted by itself is named, so that it is read so again.
    const readBy = { ...choices, recipe: recognition.recipe?.name ?? null };
    return { ok: true, dataset, hash, size, offered, notes: issues, choices: readBy, recognition };
  } finally {
    prepared.content.release();
  }
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
    hash: await sha256Hex(file.bytes),
    size: file.bytes.byteLength,
    offered,
    notes: ready.issues,
    choices: noChoices,
    recognition: ready.recognition,
  };
}
