import { readPapers } from '../ingest/read-papers.ts';
import { papersFile, type PackedPapers } from '../model/paper-file.ts';
import type { AltText, Paper } from '../model/paper.ts';
import { openMemoryPapers, openPaperStore } from '../storage/open-paper-store.ts';
import type { PaperContents } from '../storage/paper-contents.ts';
import type { PaperStore } from '../storage/paper-store.ts';
import { fetchPackageBytes, type Catalogue } from './catalogue.ts';

/** Every paper and alt text that there is for this browser: its own, and those of the site in whose place it has none. */
interface Shelf extends PackedPapers {
  /** 'memory' forgets when the page closes. */
  readonly keptIn: PaperStore['keptIn'];
  /** What cannot be read, in words. */
  readonly damaged: readonly string[];
}

/** What travels with the site, and in words what of it cannot be read. */
interface ShippedPapers extends PackedPapers {
  readonly problems: readonly string[];
}

let opened: Promise<PaperStore> | null = null;
let onPublicCopy: Promise<PaperStore> | null = null;

/** The papers of this browser; on a public copy some that it forgets, since what it keeps is for the internal site of its origin. */
export function openPapers({ isPublicCopy }: Catalogue): Promise<PaperStore> {
  if (isPublicCopy) return (onPublicCopy ??= Promise.resolve(openMemoryPapers()));
  opened ??= openPaperStore().catch((error: unknown) => {
    // Whoever asks again may find them.
    opened = null;
    throw error;
  });
  return opened;
}

/** Throws Error in words where this browser does not give what it keeps. */
export async function loadShelf(catalogue: Catalogue): Promise<Shelf> {
  const [store, shipped] = await Promise.all([openPapers(catalogue), shippedPapers(catalogue)]);
  const kept = await store.load();
  return {
    papers: latestFirst(papersHere(kept, shipped)),
    altTexts: altTextsHere(kept, shipped),
    keptIn: store.keptIn,
    damaged: [...kept.damaged, ...shipped.problems],
  };
}

/** What is kept, and what the site has of which nothing is kept and that was not deleted here. */
export function papersHere({ papers, hidden }: PaperContents, shipped: PackedPapers): readonly Paper[] {
  const here = new Map(shipped.papers.filter(({ id }) => !hidden.has(id)).map((paper) => [paper.id, paper]));
  for (const paper of papers) here.set(paper.id, paper);
  return [...here.values()];
}

/** The same for alt texts. */
export function altTextsHere({ altTexts, hidden }: PaperContents, shipped: PackedPapers): readonly AltText[] {
  const offered = shipped.altTexts.filter(({ generated }) => !hidden.has(generated));
  return [...new Map([...offered, ...altTexts].map((each) => [each.generated, each])).values()];
}

/** In the order in which they are shown. */
export function latestFirst(papers: readonly Paper[]): readonly Paper[] {
  return papers.toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
}

const shippedWith = new WeakMap<Catalogue, Promise<ShippedPapers>>();

/** What travels with the site's data package, read once for the page. Never rejects. */
export function shippedPapers(catalogue: Catalogue): Promise<ShippedPapers> {
  const reading = shippedWith.get(catalogue) ?? readShipped(catalogue);
  shippedWith.set(catalogue, reading);
  return reading;
}

async function readShipped(catalogue: Catalogue): Promise<ShippedPapers> {
  if (!catalogue.hasPapers) return { papers: [], altTexts: [], problems: [] };
  const none = (why: string) => ({ papers: [], altTexts: [], problems: [`The papers of this site: ${why}`] });
  try {
    const bytes = await fetchPackageBytes(papersFile);
    if (!bytes) return none(`datasets/${papersFile} is not there.`);
    const { problems, ...papers } = readPapers(bytes);
    return {
      ...papers,
      problems: problems.map(({ found, expected }) => `The papers of this site: ${found}: ${expected}.`),
    };
  } catch (error) {
    // The next page view asks again.
    shippedWith.delete(catalogue);
    return none(error instanceof Error ? error.message : String(error));
  }
}
