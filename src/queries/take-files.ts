import type { QueryClient } from '@tanstack/react-query';
import { noChoices } from '../model/reading-choices.ts';
import { readerFor } from '../ingest/choose-reader.ts';
import type { HeldFile } from '../ingest/file.ts';
import type { OpenedTables } from '../ingest/reader.ts';
import type { Issue } from '../model/issue.ts';
import type { Catalogue } from './catalogue.ts';
import { endLook } from './extract-history.ts';
import { withinMemory } from './engine-limits.ts';
import { extractsQuery } from './extracts.ts';
import type { Watch } from './import-progress.ts';
import { discardOffer, offerFile, refusedFile, type Given, type Offer } from './offer-file.ts';
import { takePapers } from './paper-package.ts';
import { rememberedFor } from './remembered-columns.ts';
import { startSession } from './session.ts';

/** What is needed to offer a file: what there is, where it is shown, and the day after which no period may end, ISO. */
export interface Taking extends Watch {
  readonly catalogue: Catalogue;
  readonly client: QueryClient;
  readonly today: string;
}

/** What came of a dropped file: an offer a table, and in words what was left aside. */
interface Taken {
  readonly offers: readonly Offer[];
  readonly left: readonly string[];
}

/**
 * Offers what is in a file that was dropped or chosen. Throws Error in words when it cannot be read from its place or
 * needs too much memory, and the signal's reason once it is aborted.
 */
export async function takeFile(file: File, taking: Taking): Promise<Taken> {
  const given = { name: file.name, bytes: file };
  const opened = await readerFor(given).open(given, taking.catalogue.datasets, taking.signal);
  if (opened.kind === 'refused') return { offers: [refusedFile(given, opened.issues)], left: [] };
  const offers: Offer[] = [];
  try {
    if (opened.kind === 'package') return await takePackage(given, opened, taking, offers);
    for (const each of opened.files) offers.push(await offerNew(each, taking));
    return { offers, left: opened.issues.map(noteWords) };
  } catch (error) {
    // Of a file that was stopped, nothing is left.
    for (const offer of offers) await dropOffer(offer).catch(() => {});
    throw error;
  }
}

/** Offers the tables of a data package that would change anything, and keeps its papers, unless a table is refused. */
async function takePackage(
  file: HeldFile,
  { extracts, papers, issues }: OpenedTables & { readonly kind: 'package' },
  taking: Taking,
  offers: Offer[],
): Promise<Taken> {
  if (extracts.length === 0 && papers === null) return { offers: [refusedFile(file, issues)], left: [] };
  const same: string[] = [];
  for (const { dataset, file: table, date, isIllustrative } of extracts) {
    const choices = { ...noChoices, dataset: dataset.name };
    const packaged = { date, illustrative: isIllustrative };
    const offer = await offerGiven({ file: table, choices, packaged }, taking);
    const isSame = offer.state === 'offered' && offer.change.kinds.length === 0;
    if (isSame) await dropOffer(offer);
    if (isSame) same.push(dataset.title);
    else offers.push(offer);
  }
  // Last, since a file that is stopped before leaves nothing.
  taking.signal?.throwIfAborted();
  const isRefused = offers.some(({ state }) => state === 'refused');
  const ofPapers =
    papers === null
      ? []
      : isRefused
        ? ['The papers of the package were not taken, since a table of it was refused.']
        : await takePapers(taking.client, taking.catalogue, papers);
  return {
    offers,
    left: [
      ...ofPapers,
      ...issues.map(noteWords),
      ...(same.length === 0
        ? []
        : [`Of the package ${file.name}, ${same.join(', ')}: the same rows are there already.`]),
    ],
  };
}

function noteWords({ found, expected }: Issue): string {
  return `${found}: ${expected}.`;
}

/** Offers a file as it stands, or with its columns matched as in an earlier file with the same headers. */
async function offerNew(file: HeldFile, taking: Taking): Promise<Offer> {
  const offer = await offerGiven({ file, choices: noChoices }, taking);
  const { recognition } = offer;
  if (!recognition || (recognition.dataset !== null && recognition.lacking.length === 0)) return offer;
  const { extracts, undone } = await (await startSession().store).load();
  const remembered = rememberedFor(
    recognition.columns.map(({ cell }) => cell),
    [...extracts, ...undone],
  );
  if (!remembered) return offer;
  await dropOffer(offer);
  return offerGiven({ file, choices: remembered.choices }, taking);
}

/** Offers a file's bytes under given choices. Throws as takeFile does. */
export async function offerGiven(given: Given, taking: Taking): Promise<Offer> {
  return withinMemory(taking.client, given.file.name, () => offerHere(given, taking));
}

async function offerHere(given: Given, { catalogue, client, today, ...watch }: Taking): Promise<Offer> {
  const connection = await startSession().warehouse.ready;
  const loaded = await client.ensureQueryData(extractsQuery(catalogue));
  // A file is compared with what is kept, not with a past state that someone looks at.
  for (const each of loaded.datasets.values()) if (each.isPast) await endLook(each.dataset, client);
  const extracts = await client.ensureQueryData(extractsQuery(catalogue));
  return offerFile(connection, catalogue, extracts, given, today, watch);
}

/** Forgets an offer; what is loaded stays. */
export async function dropOffer(offer: Offer): Promise<void> {
  if (offer.state === 'offered') await discardOffer(await startSession().warehouse.ready, offer);
}
