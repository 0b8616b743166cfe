import type { QueryClient } from '@tanstack/react-query';
import type { PackagedFile } from '../export/data-package-descriptor.ts';
import { sha256Hex } from '../ingest/hash.ts';
import { papersFile, papersResource, type PackedPapers } from '../model/paper-file.ts';
import type { AltText, Paper } from '../model/paper.ts';
import type { PaperContents } from '../storage/paper-contents.ts';
import type { Taken } from '../storage/paper-store.ts';
import type { Catalogue } from './catalogue.ts';
import { altTextsHere, loadShelf, openPapers, papersHere, shippedPapers } from './paper-shelf.ts';
import { changed, newId } from './papers.ts';

/** What came of the papers of a package, in numbers. */
interface Merged {
  readonly added: number;
  /** There already, with the same content. */
  readonly same: number;
  /** Added beside another version. */
  readonly copied: number;
  readonly altTexts: number;
  /** Alt texts of this browser that differ from those of the package, and stay. */
  readonly keptTexts: number;
}

/** Papers and alt texts as a file of an internal data package; null where there are none of either. */
export async function packPapers({ papers, altTexts }: PackedPapers): Promise<PackagedFile | null> {
  if (papers.length + altTexts.length === 0) return null;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ papers, altTexts }, null, 2)}\n`);
  return {
    name: papersResource,
    path: papersFile,
    title: 'Papers and alt texts',
    description: `${contentWords(papers.length, altTexts.length)} from this dashboard, as its authors wrote them. Not a table: the dashboard takes them in with the zip, under Papers.`,
    format: 'json',
    mediatype: 'application/json',
    bytes,
    hash: await sha256Hex(bytes),
  };
}

/** All papers and alt texts that there are, to be packed, and in words what is not among them. Never rejects. */
export async function papersToPack(
  catalogue: Catalogue,
): Promise<{ readonly file: PackagedFile | null; readonly words: readonly string[] }> {
  try {
    const { papers, altTexts, damaged } = await loadShelf(catalogue);
    const file = await packPapers({ papers, altTexts });
    return {
      file,
      words: [
        ...(file ? [`${contentWords(papers.length, altTexts.length)} went with it.`] : []),
        ...damaged.map((words) => `Not in it: ${words}`),
      ],
    };
  } catch (error) {
    return { file: null, words: [`Papers are not in it. ${messageOf(error)}`] };
  }
}

/**
 * Keeps the papers of a dropped package beside those that there are: nothing that is here is written over. Says in words
 * what was kept, and what could not be. Never rejects.
 */
export async function takePapers(
  client: QueryClient,
  catalogue: Catalogue,
  packed: PackedPapers,
): Promise<readonly string[]> {
  if (catalogue.isPublicCopy)
    return ['The papers of the package were left out: this site is a public copy, which keeps none.'];
  try {
    const [store, shipped] = await Promise.all([openPapers(catalogue), shippedPapers(catalogue)]);
    const merged = await store.takeIn((kept) => mergePapers(kept, shipped, packed));
    if (merged.added + merged.copied + merged.altTexts > 0) await changed(client);
    return mergedWords(merged);
  } catch (error) {
    return [`The papers of the package were not taken. ${messageOf(error)}`];
  }
}

/** What of a package is put beside what this browser keeps and what travels with its site. */
export function mergePapers(kept: PaperContents, shipped: PackedPapers, packed: PackedPapers): Taken<Merged> {
  const here = new Map(papersHere(kept, shipped).map((paper) => [paper.id, paper]));
  const contents = new Set([...here.values()].map(contentOf));
  const papers: Paper[] = [];
  let [same, copied] = [0, 0];
  const put = (paper: Paper) => {
    here.set(paper.id, paper);
    contents.add(contentOf(paper));
    papers.push(paper);
  };
  for (const paper of packed.papers) {
    const own = here.get(paper.id);
    const copy = { ...paper, id: newId(), title: `${paper.title} (from the package)`, confirmation: null };
    if (!own && !kept.unreadable.has(paper.id)) put(paper);
    // The same package, dropped again, does not add its copies again.
    else if ((own && contentOf(own) === contentOf(paper)) || contents.has(contentOf(copy))) same++;
    else {
      put(copy);
      copied++;
    }
  }
  const known = new Map(altTextsHere(kept, shipped).map(({ generated, text }) => [generated, text]));
  const altTexts = new Map<string, AltText>();
  let keptTexts = 0;
  for (const each of packed.altTexts) {
    const own = known.get(each.generated);
    if (own === undefined) altTexts.set(each.generated, each);
    else if (own !== each.text) keptTexts++;
  }
  const added = papers.length - copied;
  return {
    papers,
    altTexts: [...altTexts.values()],
    result: { added, same, copied, altTexts: altTexts.size, keptTexts },
  };
}

/** The same text for the same paper to a reader, whenever and under whatever id it was saved. All were read by one schema, so their properties are in one order. */
function contentOf(paper: Paper): string {
  return JSON.stringify({ ...paper, id: '', savedAt: '' });
}

function mergedWords({ added, same, copied, altTexts, keptTexts }: Merged): readonly string[] {
  const ofPapers = [
    ...(added > 0 ? [`${count(added, 'paper')} ${were(added)} added`] : []),
    ...(copied > 0
      ? [
          `${count(copied, 'paper')} ${copied === 1 ? 'differs from the one' : 'differ from those'} here and ${were(copied)} added as ${copied === 1 ? 'a copy' : 'copies'} “(from the package)”`,
        ]
      : []),
    ...(same > 0 ? [`${count(same, 'paper')} ${were(same)} there already`] : []),
  ];
  return [
    ...(ofPapers.length > 0
      ? [`${ofPapers.join('; ')}. ${added + copied + same === 1 ? 'It stands' : 'They stand'} under Papers.`]
      : []),
    ...(altTexts > 0 ? [`${count(altTexts, 'alt text')} ${were(altTexts)} added.`] : []),
    ...(keptTexts > 0
      ? [`${count(keptTexts, 'alt text')} of the package ${were(keptTexts)} left out: yours stand.`]
      : []),
  ];
}

function contentWords(papers: number, altTexts: number): string {
  return [
    ...(papers > 0 ? [count(papers, 'paper')] : []),
    ...(altTexts > 0 ? [count(altTexts, 'alt text')] : []),
  ].join(' and ');
}

function count(of: number, noun: string): string {
  return `${of} ${noun}${of === 1 ? '' : 's'}`;
}

function were(of: number): string {
  return of === 1 ? 'was' : 'were';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
