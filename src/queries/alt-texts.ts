import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { longestAltText, type AltText } from '../model/paper.ts';
import { catalogueQuery } from './catalogue.ts';
import { loadShelf, openPapers, shippedPapers } from './paper-shelf.ts';
import { altTextsKey, changed } from './papers.ts';

/** Alt texts that authors wrote. Fails with Error in words where this browser does not give what it keeps. */
export function altTextsQuery() {
  return queryOptions({
    queryKey: altTextsKey,
    queryFn: async ({ client }): Promise<readonly AltText[]> =>
      (await loadShelf(await client.ensureQueryData(catalogueQuery))).altTexts,
    staleTime: Infinity,
  });
}

/**
 * Keeps an alt text in place of the one from the data; the same text, or none, forgets it. Throws Error in words where
 * it has more than 600 characters or cannot be kept.
 */
export async function saveAltText(client: QueryClient, generated: string, text: string): Promise<void> {
  const own = text.trim();
  const isForgotten = own === '' || own === generated.trim();
  if (!isForgotten && own.length > longestAltText)
    throw new Error(
      `An alt text has at most ${longestAltText} characters; these are ${own.length}. Nothing was saved.`,
    );
  const catalogue = await client.ensureQueryData(catalogueQuery);
  const [store, shipped] = await Promise.all([openPapers(catalogue), shippedPapers(catalogue)]);
  if (isForgotten)
    await store.forgetAltText(
      generated,
      shipped.altTexts.some((each) => each.generated === generated),
    );
  else await store.keepAltText({ generated, text: own });
  await changed(client);
}

/**
 * The chart in words: the author's, where one wrote them for exactly this text from the data, otherwise that text. Words
 * about figures that have changed since, or about figures that are hidden in this view, are never shown.
 */
export function altTextOf(generated: string, altTexts: readonly AltText[]): string {
  return altTexts.find((each) => each.generated === generated)?.text ?? generated;
}
