import type { QueryClient } from '@tanstack/react-query';
import { noChoices, type ReadingChoices } from '../model/reading-choices.ts';
import type { GivenFile } from '../ingest/file.ts';
import type { Catalogue } from './catalogue.ts';
import { endLook } from './extract-history.ts';
import { extractsQuery } from './extracts.ts';
import { discardOffer, offerFile, type Offer } from './offer-file.ts';
import { startSession } from './session.ts';

/** Offers a file that was dropped or chosen. Throws Error in words when it cannot be read from its place. */
export async function takeFile(
  file: File,
  catalogue: Catalogue,
  client: QueryClient,
  today: string,
): Promise<{ readonly offers: readonly Offer[]; readonly left: readonly string[] }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const offer = await offerGiven({ name: file.name, bytes }, noChoices, catalogue, client, today);
  return { offers: [offer], left: [] };
}

/** Offers a file's bytes under given choices. */
export async function offerGiven(
  file: GivenFile,
  choices: ReadingChoices,
  catalogue: Catalogue,
  client: QueryClient,
  today: string,
): Promise<Offer> {
  const connection = await startSession().warehouse.ready;
  const loaded = await client.ensureQueryData(extractsQuery(catalogue));
  // A file is compared with what is kept, not with a past state that someone looks at.
  for (const each of loaded.datasets.values()) if (each.isPast) await endLook(each.dataset, client);
  const extracts = await client.ensureQueryData(extractsQuery(catalogue));
  return offerFile(connection, catalogue, extracts, file, choices, today);
}

/** Forgets an offer; what is loaded stays. */
export async function dropOffer(offer: Offer): Promise<void> {
  if (offer.state === 'offered') await discardOffer(await startSession().warehouse.ready, offer);
}
