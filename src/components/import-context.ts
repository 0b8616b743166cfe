import { createContext, useContext } from 'react';
import type { Dataset } from '../model/dataset.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';
import type { KeptExtract } from '../queries/extract-history.ts';
import type { ImportProgress } from '../queries/import-progress.ts';
import type { OfferedFile, Offer } from '../queries/offer-file.ts';

/** Files on their way in, and what a reader can do with them. Kept above the pages, so that none is lost by a click. */
export interface Imports {
  readonly offers: readonly Offer[];
  /** What is going on: "Reading waiting-times.csv…"; '' when nothing is. */
  readonly busy: string;
  /** What came of the last steps, in words; none while something is going on. */
  readonly outcome: readonly string[];
  readonly offer: (files: readonly File[]) => void;
  /** Reads an offered or refused file once more, under other choices. */
  readonly readAgain: (offer: Offer, choices: ReadingChoices) => void;
  readonly accept: (offers: readonly OfferedFile[]) => void;
  readonly discard: (offer: Offer) => void;
  readonly undo: (dataset: Dataset) => void;
  /** Makes a past state the present one; null for what the site ships. */
  readonly restore: (dataset: Dataset, id: string | null) => void;
  /** Shows a past state until it is ended or the page is loaded again. */
  readonly lookAt: (dataset: Dataset, id: string | null) => void;
  readonly endLook: (dataset: Dataset) => void;
  /** Offers a kept file again. */
  readonly bringBack: (extract: KeptExtract) => void;
  readonly forget: (extract: KeptExtract) => void;
  readonly deleteEverything: () => void;
}

/** How far the file is that is being read now, and how to stop. Apart from the rest, since it changes all the time. */
export interface ImportAtWork {
  /** Null while nothing tells how far it is. */
  readonly progress: ImportProgress | null;
  /** Stops what is being read and what waits to be read; null where nothing can be stopped. */
  readonly cancel: (() => void) | null;
}

export const ImportAtWorkContext = createContext<ImportAtWork>({ progress: null, cancel: null });

export const ImportContext = createContext<Imports | null>(null);

export function useImports(): Imports {
  const imports = useContext(ImportContext);
  if (!imports) throw new Error('useImports needs an ImportProvider above it');
  return imports;
}

export function useImportAtWork(): ImportAtWork {
  return useContext(ImportAtWorkContext);
}
