import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';
import { bytesOf, type GivenFile, type HeldFile } from './file.ts';
import { sha256Hex } from './hash.ts';
import { tooLarge } from './limits.ts';
import { openFile } from './open-files.ts';
import { prepareDropped, type FileReading } from './prepare.ts';
import { readPackage, type ReadPackage } from './read-package.ts';

/** What a dropped file holds, each table with its bytes held. */
export type OpenedTables =
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'tables'; readonly files: readonly HeldFile[]; readonly issues: readonly Issue[] }
  | ({ readonly kind: 'package' } & Omit<ReadPackage, 'extracts'> & {
        readonly extracts: readonly (Omit<ReadPackage['extracts'][number], 'file'> & {
          readonly file: HeldFile;
        })[];
      });

/** A file that was read, and what names its bytes. */
export interface ReadDropped {
  readonly reading: FileReading;
  /** SHA-256 of the bytes, lower-case hex; '' where nothing could be made of them. */
  readonly hash: string;
  readonly size: number;
}

/** Opens and reads dropped files, here or in a worker; either is given up once the signal is aborted. */
export interface Reader {
  open(file: HeldFile, datasets: readonly Dataset[], signal?: AbortSignal): Promise<OpenedTables>;
  read(
    file: HeldFile,
    datasets: readonly Dataset[],
    choices: ReadingChoices,
    /** The day from which ages are counted, ISO; null for a file that was accepted before. */
    today: string | null,
    signal?: AbortSignal,
  ): Promise<ReadDropped>;
}

/** Reads where it is called. A signal cannot stop what runs without a pause. */
export const directReader: Reader = {
  async open(file, datasets, signal) {
    const large = tooLarge(file);
    if (large) return { kind: 'refused', issues: [large] };
    const given = { name: file.name, bytes: await bytesOf(file) };
    const opened = await openFile(given);
    signal?.throwIfAborted();
    if (opened.kind === 'refused') return opened;
    if (opened.kind === 'tables') return { ...opened, files: opened.files.map(held) };
    const read = await readPackage(opened.entries, datasets);
    return {
      kind: 'package',
      ...read,
      extracts: read.extracts.map((each) => ({ ...each, file: held(each.file) })),
    };
  },
  async read(file, datasets, choices, today, signal) {
    const given = { name: file.name, bytes: await bytesOf(file) };
    signal?.throwIfAborted();
    const reading = prepareDropped(given, datasets, choices, today);
    const hash = reading.prepared ? await sha256Hex(given.bytes) : '';
    return { reading, hash, size: given.bytes.byteLength };
  },
};

/** Its bytes as they are now, whatever becomes of the file on disk until it is accepted. */
function held({ name, bytes }: GivenFile): HeldFile {
  return { name, bytes: new Blob([new Uint8Array(bytes)]) };
}
