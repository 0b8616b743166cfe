import type { QueryClient } from '@tanstack/react-query';
import { noChoices } from '../model/reading-choices.ts';
import type { GivenFile } from '../ingest/file.ts';
import { openFile } from '../ingest/open-files.ts';
import { readPackage } from '../ingest/read-package.ts';
import type { Issue } from '../model/issue.ts';
import type { Catalogue } from './catalogue.ts';
import { endLook } from './extract-history.ts';
import { extractsQuery } from './extracts.ts';
import { discardOffer, offerFile, refusedFile, type Given, type Offer } from './offer-file.ts';
import { rememberedFor } from './remembered-columns.ts';
import { startSession } from './session.ts';

/** What is needed to offer a file: what there is, where it is shown, and the day after which no period may end, ISO. */
export interface Taking {
  readonly catalogue: Catalogue;
  readonly client: QueryClient;
  readonly today: string;
}

/** What came of a dropped file: an offer a table, and in words what was left aside. */
interface Taken {
  readonly offers: readonly Offer[];
  readonly left: readonly string[];
}

/** Offers what is in a file that was dropped or chosen. Throws Error in words when it cannot be read from its place. */
export async function takeFile(file: File, taking: Taking): Promise<Taken> {
  const given = { name: file.name, bytes: await bytesOf(file) };
  const opened = await openFile(given);
  if (opened.kind === 'refused') return { offers: [refusedFile(given, opened.issues)], left: [] };
  if (opened.kind === 'package') return takePackage(given, opened.entries, taking);
  const offers: Offer[] = [];
  for (const each of opened.files) offers.push(await offerNew(each, taking));
  return { offers, left: opened.issues.map(noteWords) };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new Error(
      `${file.name} could not be read from its place. If it is a folder, drop the files in it; otherwise close it in other programs and drop it again.`,
      { cause },
    );
  }
}

/** Offers the tables of a data package that would change anything. */
async function takePackage(
  file: GivenFile,
  entries: ReadonlyMap<string, Uint8Array>,
  taking: Taking,
): Promise<Taken> {
  const { extracts, issues } = await readPackage(entries, taking.catalogue.datasets);
  if (extracts.length === 0) return { offers: [refusedFile(file, issues)], left: [] };
  const offers: Offer[] = [];
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
  return {
    offers,
    left: [
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
async function offerNew(file: GivenFile, taking: Taking): Promise<Offer> {
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

/** Offers a file's bytes under given choices. */
export async function offerGiven(given: Given, { catalogue, client, today }: Taking): Promise<Offer> {
  const connection = await startSession().warehouse.ready;
  const loaded = await client.ensureQueryData(extractsQuery(catalogue));
  // A file is compared with what is kept, not with a past state that someone looks at.
  for (const each of loaded.datasets.values()) if (each.isPast) await endLook(each.dataset, client);
  const extracts = await client.ensureQueryData(extractsQuery(catalogue));
  return offerFile(connection, catalogue, extracts, given, today);
}

/** Forgets an offer; what is loaded stays. */
export async function dropOffer(offer: Offer): Promise<void> {
  if (offer.state === 'offered') await discardOffer(await startSession().warehouse.ready, offer);
}
