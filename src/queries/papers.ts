import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Paper, PaperItem } from '../model/paper.ts';
import { announcePaperChange, onPapersChanged } from '../storage/changes.ts';
import { catalogueQuery, type Catalogue } from './catalogue.ts';
import { latestFirst, loadShelf, openPapers, shippedPapers } from './paper-shelf.ts';

const papersKey = ['papers'] as const;
/** Of what authors wrote in place of texts from the data. */
export const altTextsKey = ['alt-texts'] as const;

/** The papers that there are for this browser: those kept in it, and those that travel with the site. */
export interface Papers {
  /** Latest saved first. */
  readonly papers: readonly Paper[];
  /** 'memory' forgets them when the page closes. */
  readonly keptIn: 'indexeddb' | 'memory';
  /** What cannot be read, in words. */
  readonly damaged: readonly string[];
}

/** All papers. Fails with Error in words where this browser does not give what it keeps. */
export function papersQuery() {
  return queryOptions({
    queryKey: papersKey,
    queryFn: async ({ client }): Promise<Papers> => {
      const { papers, keptIn, damaged } = await loadShelf(await catalogueOf(client));
      return { papers, keptIn, damaged };
    },
    staleTime: Infinity,
  });
}

/**
 * Keeps a paper, which gets a new `savedAt`. `basedOn` is the `savedAt` with which the author began: where another tab
 * has saved since, nothing changes and theirs is given back. Throws Error in words where it cannot be kept.
 */
export async function savePaper(client: QueryClient, paper: Paper, basedOn: string) {
  const store = await openPapers(await catalogueOf(client));
  const saved = await store.savePaper(paper, basedOn);
  show(client, saved.state === 'saved' ? saved.paper : saved.theirs);
  if (saved.state === 'saved') announcePaperChange();
  return saved;
}

/** Takes a paper away and gives it back, so that it can be restored; null where there is none. Throws as saving does. */
export async function deletePaper(client: QueryClient, id: string): Promise<Paper | null> {
  const { store, shipped } = await sources(client);
  const ofSite = shipped.papers.find((paper) => paper.id === id) ?? null;
  const removed = await store.removePaper(id, ofSite !== null);
  await changed(client);
  return removed ?? ofSite;
}

/** Puts a deleted paper back as it was; one that was saved again meanwhile stays. Throws as saving does. */
export async function restorePaper(client: QueryClient, paper: Paper): Promise<void> {
  const { store, shipped } = await sources(client);
  const ofSite = shipped.papers.find(({ id }) => id === paper.id);
  await store.restorePaper(paper, JSON.stringify(ofSite) === JSON.stringify(paper));
  await changed(client);
}

/** Keeps a copy of a paper, which nobody has confirmed yet. Throws as saving does. */
export async function duplicatePaper(client: QueryClient, paper: Paper): Promise<Paper> {
  return keepNew(client, {
    ...paper,
    id: newId(),
    title: `${paper.title} (copy)`,
    items: paper.items.map((item) => ({ ...item, id: newId() })),
    confirmation: null,
  });
}

/**
 * Puts an item at the end of a paper as it is now, which nobody has confirmed then any more; of a new public one with
 * the title where `paperId` is null. Throws as saving does, and where that paper is no longer there.
 */
export async function addToPaper(
  client: QueryClient,
  paperId: string | null,
  item: PaperItem,
  { title }: { readonly title: string },
): Promise<Paper> {
  if (paperId === null) return keepNew(client, { ...emptyPaper, id: newId(), title, items: [item] });
  const { store, shipped } = await sources(client);
  const base = shipped.papers.find(({ id }) => id === paperId) ?? null;
  const edited = await store.editPaper(paperId, base, (paper) => ({
    ...paper,
    items: [...paper.items, paper.items.some(({ id }) => id === item.id) ? { ...item, id: newId() } : item],
    confirmation: null,
  }));
  if (!edited) throw new Error('That paper was deleted meanwhile. Choose another one, or begin a new one.');
  show(client, edited);
  announcePaperChange();
  return edited;
}

/** Reads papers and alt texts again whenever another tab changes one. Returns how to stop. */
export function followPapers(client: QueryClient): () => void {
  return onPapersChanged(() => void readAgain(client));
}

/** Removes every paper and alt text that this browser keeps; those of the site are offered again. Throws as saving does. */
export async function forgetPapers(client: QueryClient): Promise<void> {
  const store = await openPapers(await catalogueOf(client));
  await store.clear();
  await changed(client);
}

/** Shows what is kept now, and tells other tabs. */
export async function changed(client: QueryClient): Promise<void> {
  announcePaperChange();
  await readAgain(client);
}

/** An id that no other will have, also on plain http, where browsers have no randomUUID. */
export function newId(): string {
  const { randomUUID } = crypto as Partial<Crypto>;
  if (randomUUID) return randomUUID.call(crypto);
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const emptyPaper: Omit<Paper, 'id' | 'title' | 'items'> = {
  addressedTo: '',
  date: '',
  audience: 'public',
  confirmation: null,
  savedAt: '',
};

async function keepNew(client: QueryClient, paper: Paper): Promise<Paper> {
  const saved = await savePaper(client, paper, '');
  return saved.state === 'saved' ? saved.paper : saved.theirs;
}

/** Shows a paper as it is kept now, without reading the others again. */
function show(client: QueryClient, paper: Paper): void {
  client.setQueryData<Papers>(papersKey, (before) => {
    if (!before) return before;
    const others = before.papers.filter(({ id }) => id !== paper.id);
    return { ...before, papers: latestFirst([...others, paper]) };
  });
  // A reading that began before this was kept would put the older state back.
  if (client.isFetching({ queryKey: papersKey }) > 0) void client.invalidateQueries({ queryKey: papersKey });
}

async function readAgain(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: papersKey }),
    client.invalidateQueries({ queryKey: altTextsKey }),
  ]);
}

function catalogueOf(client: QueryClient): Promise<Catalogue> {
  return client.ensureQueryData(catalogueQuery);
}

async function sources(client: QueryClient) {
  const catalogue = await catalogueOf(client);
  const [store, shipped] = await Promise.all([openPapers(catalogue), shippedPapers(catalogue)]);
  return { store, shipped };
}
