import type { HeldFile } from '../ingest/file.ts';
import type { Recognition } from '../ingest/recognition.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Extract } from '../model/extract.ts';
import type { Issue } from '../model/issue.ts';
import { noChoices, type ReadingChoices } from '../model/reading-choices.ts';
import type { Connection } from '../warehouse/connection.ts';
import { describeTable } from '../warehouse/describe.ts';
import { clearOffer, type OfferResult } from '../warehouse/load.ts';
import { dropMerged, mergedTable, mergeOffered, type MergeMode } from '../warehouse/merge.ts';
import { slicedConnection } from '../warehouse/sliced-connection.ts';
import type { Catalogue } from './catalogue.ts';
import type { LoadedExtracts } from './extracts.ts';
import { startClock, type ImportClock, type Watch } from './import-progress.ts';
import { asOne, type LoadedDataset } from './load-extracts.ts';
import { readGivenFile } from './read-file.ts';
import { whatWouldChange, type WouldChange } from './what-would-change.ts';

/** A file that is to be read, how, and what is known of it from elsewhere. */
export interface Given {
  readonly file: HeldFile;
  readonly choices: ReadingChoices;
  /** What a data package says of its table; absent for a file by itself. */
  readonly packaged?: { readonly date: string | null; readonly illustrative: boolean };
}

/** What came of one file that was dropped or chosen. Nothing is stored before it is accepted. */
export type Offer = Given & {
  /** Tells offers of one page apart. */
  readonly id: number;
  /** How its header was understood; null where none could be read. */
  readonly recognition: Recognition | null;
} & (
    | ({ readonly state: 'offered' } & Offered)
    | { readonly state: 'refused'; readonly dataset: Dataset | null; readonly issues: readonly Issue[] }
  );

interface Offered {
  readonly dataset: Dataset;
  /** Names the tables beside the loaded one in which the file's rows stand. */
  readonly staged: Dataset;
  /** The file by itself. */
  readonly extract: Extract;
  readonly load: OfferResult;
  /** What was done on the way in and what asks for a second look. */
  readonly notes: readonly Issue[];
  readonly mode: MergeMode;
  /** The hash of what the changes were compared with; null for none. */
  readonly against: string | null;
  readonly change: WouldChange;
}

export type OfferedFile = Offer & { readonly state: 'offered' };

/** The name of an offer's file. */
export function nameOf({ file }: Offer): string {
  return file.name;
}

let lastId = 0;

/** A file of which nothing could be offered. */
export function refusedFile(file: HeldFile, issues: readonly Issue[]): Offer {
  return {
    state: 'refused',
    id: ++lastId,
    file,
    choices: noChoices,
    recognition: null,
    dataset: null,
    issues,
  };
}

/**
 * Reads a file, finds its dataset, checks every cell, and says what it would change. Throws QueryError, and the signal's
 * reason once it is aborted; nothing is left then.
 */
export async function offerFile(
  connection: Connection,
  catalogue: Catalogue,
  extracts: LoadedExtracts,
  given: Given,
  today: string,
  watch: Watch = {},
): Promise<Offer> {
  const id = ++lastId;
  const tables = new Map<string, Dataset>();
  const under = (dataset: Dataset) => {
    const staged = { ...dataset, name: `${dataset.name}__offer_${String(id)}` };
    tables.set(staged.name, staged);
    return staged;
  };
  const clock = startClock(watch);
  const sliced = await slicedConnection(connection, watch.signal);
  try {
    return await makeOffer(sliced, catalogue, extracts, given, {
      id,
      today,
      under,
      clock,
      signal: watch.signal,
    });
  } catch (error) {
    // On the page's own connection: the other one does nothing more once it was stopped.
    for (const staged of tables.values())
      await clearOffer(connection, staged)
        .then(() => dropMerged(connection, staged))
        .catch(() => {});
    throw error;
  } finally {
    clock.stop();
    await sliced.close().catch(() => {});
  }
}

interface Offering {
  readonly id: number;
  readonly today: string;
  /** Names the tables beside the loaded one. */
  readonly under: (dataset: Dataset) => Dataset;
  readonly clock: ImportClock;
  readonly signal: AbortSignal | undefined;
}

async function makeOffer(
  connection: Connection,
  catalogue: Catalogue,
  extracts: LoadedExtracts,
  given: Given,
  { id, today, under, clock, signal }: Offering,
): Promise<Offer> {
  const { file, choices, packaged } = given;
  const modeOf = (dataset: Dataset) =>
    modeOnto(dataset, extracts.datasets.get(dataset.name), packaged !== undefined);
  const earlierRowsOf = (dataset: Dataset) => (modeOf(dataset) === 'replace' ? null : dataset.name);
  const read = await readGivenFile(connection, file, catalogue, choices, today, under, earlierRowsOf, {
    signal,
    clock,
  });
  const refused = (dataset: Dataset | null, issues: readonly Issue[]): Offer => ({
    ...given,
    state: 'refused',
    id,
    recognition: read.recognition,
    dataset,
    issues,
  });
  if (!read.ok) return refused(read.dataset, read.issues);
  const { dataset, offered } = read;
  const staged = under(dataset);
  const before = extracts.datasets.get(dataset.name);
  const issues = [...read.notes, ...offered.issues];
  if (issues.some((issue) => issue.severity === 'error')) {
    await dropMerged(connection, staged);
    return refused(dataset, issues);
  }
  const extract: Extract = {
    dataset: dataset.name,
    fileName: file.name,
    hash: read.hash,
    size: read.size,
    date: packaged?.date ?? today,
    illustrative: packaged?.illustrative ?? false,
    origin: 'imported',
  };
  const offer = {
    ...given,
    state: 'offered',
    id,
    choices: read.choices,
    recognition: read.recognition,
    dataset,
    staged,
    extract,
    load: offered,
    notes: issues,
  } as const;
  clock.at('comparing');
  return { ...offer, ...(await compareWith(connection, catalogue, before, offer)) };
}

/** What the file would change of the dataset as it stands; the rows it would make are left in a table beside it. */
export async function compareWith(
  connection: Connection,
  catalogue: Catalogue,
  before: LoadedDataset | undefined,
  offer: Pick<OfferedFile, 'dataset' | 'staged' | 'extract' | 'packaged'>,
): Promise<Pick<OfferedFile, 'mode' | 'against' | 'change'>> {
  const { dataset, staged, extract, packaged } = offer;
  const mode = modeOnto(dataset, before, packaged !== undefined);
  await mergeOffered(connection, staged, mode === 'replace' ? null : dataset.name, mode);
  const table = mergedTable(staged);
  const change = await whatWouldChange(connection, catalogue, {
    dataset,
    before,
    table,
    after: await afterwards(connection, before, { dataset, staged, extract, mode }),
  });
  return { mode, against: before?.state === 'loaded' ? before.extract.hash : null, change };
}

/** The dataset as it would stand once the merged rows are accepted. Throws QueryError. */
export async function afterwards(
  connection: Connection,
  before: LoadedDataset | undefined,
  { dataset, staged, extract, mode }: Pick<OfferedFile, 'dataset' | 'staged' | 'extract' | 'mode'>,
) {
  const parts = mode === 'replace' || before?.state !== 'loaded' ? [extract] : [...before.parts, extract];
  const table = await describeTable(connection, dataset, mergedTable(staged));
  return {
    parts,
    extract: await asOne(parts, extract),
    load: {
      rows: table?.rows ?? 0,
      firstPeriod: table?.firstPeriod ?? null,
      lastPeriod: table?.lastPeriod ?? null,
      issues: [],
    },
  };
}

/**
 * Real figures never go on top of made-up ones, there must be something to go on top of, and the table of a data
 * package is whole.
 */
function modeOnto({ dashboard }: Dataset, before: LoadedDataset | undefined, isPackaged: boolean): MergeMode {
  if (isPackaged || before?.state !== 'loaded' || before.extract.illustrative || before.load.rows === 0)
    return 'replace';
  return dashboard.update;
}

/** Drops an offered file; what is loaded stays. */
export async function discardOffer(connection: Connection, { staged }: OfferedFile): Promise<void> {
  await dropMerged(connection, staged);
}
