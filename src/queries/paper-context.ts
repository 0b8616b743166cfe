import type { QueryClient } from '@tanstack/react-query';
import type { AltText } from '../model/paper.ts';
import type { Catalogue } from './catalogue.ts';
import type { LoadedDataset } from './load-extracts.ts';

/** What the parts of a paper are made from. */
export interface PaperContext {
  readonly client: QueryClient;
  readonly catalogue: Catalogue;
  readonly datasets: ReadonlyMap<string, LoadedDataset>;
  /** True where small numbers are hidden. */
  readonly isPublic: boolean;
  /** Alt texts that authors wrote. */
  readonly altTexts: readonly AltText[];
  /** Where the dashboard stands, without its route: "https://…/". */
  readonly base: string;
  /** The present day, ISO. */
  readonly today: string;
}
