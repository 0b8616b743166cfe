import { QueryClient } from '@tanstack/react-query';
import { vi } from 'vitest';
import type { PackedPapers } from '../../../src/model/paper-file.ts';
import { catalogueQuery, type Catalogue } from '../../../src/queries/catalogue.ts';

const empty: Catalogue = {
  isPublicCopy: false,
  plan: undefined as unknown as Catalogue['plan'],
  datasets: [],
  indicators: [],
  measures: [],
  promiseYears: undefined as unknown as Catalogue['promiseYears'],
  breaks: [],
  targets: [],
  annotations: [],
  examples: [],
  hasPapers: false,
  brokenHeadlines: [],
  problems: [],
};

/** A page of a site, with the papers that travel with it; null for none. Its browser keeps papers in memory. */
export function paperSite(shipped: PackedPapers | null = null, isPublicCopy = false) {
  const catalogue = { ...empty, hasPapers: shipped !== null && !isPublicCopy, isPublicCopy };
  const client = new QueryClient();
  client.setQueryData(catalogueQuery.queryKey, catalogue);
  vi.stubGlobal('document', { baseURI: 'https://site.example/' });
  const fetched = vi.fn((_: URL) => Promise.resolve(new Response(JSON.stringify(shipped))));
  vi.stubGlobal('fetch', fetched);
  return { client, catalogue, fetched };
}
