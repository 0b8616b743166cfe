import { queryOptions } from '@tanstack/react-query';
import type { PaperItem } from '../model/paper.ts';
import type { LoadedDataset } from './load-extracts.ts';
import type { PaperContext } from './paper-context.ts';
import { itemParts } from './paper-parts.ts';

/** What an item of a paper says; the key carries every extract's hash, so that a new extract is a new paper. */
export function paperItemQuery(item: PaperItem, context: PaperContext) {
  const { isPublic, altTexts, base, datasets, today } = context;
  // Its id says nothing: the same item is the same wherever it stands.
  const said = { ...item, id: '' };
  return queryOptions({
    queryKey: ['paper-item', said, hashesOf(datasets), { isPublic, base, today }, altTexts],
    queryFn: () => itemParts(item, context),
    staleTime: Infinity,
    structuralSharing: false,
  });
}

function hashesOf(datasets: ReadonlyMap<string, LoadedDataset>): readonly string[] {
  return [...datasets.values()].map((each) =>
    each.state === 'loaded' ? each.extract.hash : `${each.dataset.name} ${each.state}`,
  );
}
