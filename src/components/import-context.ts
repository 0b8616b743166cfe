import { createContext, useContext } from 'react';
import type { Dataset } from '../model/dataset.ts';
import type { OfferedFile, Offer } from '../queries/import-extract.ts';

/** Files on their way in, and what a reader can do with them. Kept above the pages, so that none is lost by a click. */
export interface Imports {
  readonly offers: readonly Offer[];
  /** What is going on: "Reading waiting-times.csv…"; '' when nothing is. */
  readonly busy: string;
  /** What came of the last step, in words. */
  readonly outcome: string;
  readonly offer: (files: readonly File[]) => void;
  readonly accept: (offer: OfferedFile) => void;
  readonly discard: (offer: Offer) => void;
  readonly undo: (dataset: Dataset) => void;
}

export const ImportContext = createContext<Imports | null>(null);

export function useImports(): Imports {
  const imports = useContext(ImportContext);
  if (!imports) throw new Error('useImports needs an ImportProvider above it');
  return imports;
}
