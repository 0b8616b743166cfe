import type { QueryClient } from '@tanstack/react-query';
import { bytesOf } from '../ingest/file.ts';
import { acceptMerged } from '../warehouse/merge.ts';
import type { Catalogue } from './catalogue.ts';
import { endLook } from './extract-history.ts';
import { loadedNow, showChanged } from './extracts.ts';
import { afterwards, compareWith, type OfferedFile } from './offer-file.ts';
import { groupProblems } from './problem-groups.ts';
import { startSession } from './session.ts';

/**
 * Puts an offered file in place: kept in this browser first, then swapped into the engine; all or nothing. Where the
 * dataset has changed since the file was offered, gives the offer anew, compared with what is there now, and changes
 * nothing; otherwise null.
 */
export async function acceptOffer(
  offer: OfferedFile,
  catalogue: Catalogue,
  client: QueryClient,
): Promise<OfferedFile | null> {
  const session = startSession();
  const [connection, store] = await Promise.all([session.warehouse.ready, session.store]);
  const { dataset } = offer;
  if (loadedNow(client, dataset.name)?.isPast) await endLook(dataset, client);
  const before = loadedNow(client, dataset.name);
  const hash = before?.state === 'loaded' ? before.extract.hash : null;
  if (hash !== offer.against)
    return { ...offer, ...(await compareWith(connection, catalogue, before, offer)) };
  const after = await afterwards(connection, before, offer);
  await store.push(offer.extract, await bytesOf(offer.file), {
    choices: offer.choices,
    rows: offer.load.rows,
    isOnTop: offer.mode !== 'replace',
    warnings: groupProblems(offer.notes.filter(({ severity }) => severity === 'warning')).map(
      ({ words }) => words,
    ),
  });
  try {
    await acceptMerged(connection, offer.staged, dataset);
  } catch (error) {
    await store.pop(dataset.name);
    throw error;
  }
  showChanged(client, { state: 'loaded', dataset, canUndo: true, ...after });
  return null;
}
