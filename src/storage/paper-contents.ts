import { altTextSchema, paperSchema, type AltText, type Paper } from '../model/paper.ts';
import type { Kept } from './paper-area.ts';

/** What this browser keeps of an author's work, as far as it can be read. */
export interface PaperContents {
  /** In no order. */
  readonly papers: readonly Paper[];
  readonly altTexts: readonly AltText[];
  /** Ids of papers of the site that were deleted here, and generated texts whose alt text of the site was taken back. */
  readonly hidden: ReadonlySet<string>;
  /** Ids at which something stands that cannot be read. */
  readonly unreadable: ReadonlySet<string>;
  /** The same, and alt texts that cannot be read, in words; all of it stays where it is. */
  readonly damaged: readonly string[];
}

/** Reads what is kept. What does not fit is named in words and left out. */
export function readContents(kept: Kept): PaperContents {
  const papers: Paper[] = [];
  const altTexts: AltText[] = [];
  const unreadable = new Set<string>();
  const damaged: string[] = [];
  for (const [id, value] of kept.papers) {
    const paper = readPaper(id, value);
    if (paper) {
      papers.push(paper);
      continue;
    }
    unreadable.add(id);
    damaged.push(`One paper kept in this browser${titleOf(value)} could not be read. ${leftThere}`);
  }
  let lost = 0;
  for (const [generated, value] of kept['alt-texts']) {
    const read = altTextSchema.safeParse(value);
    if (read.success && read.data.generated === generated) altTexts.push(read.data);
    else lost++;
  }
  if (lost > 0)
    damaged.push(
      `${lost === 1 ? 'One alt text' : `${lost} alt texts`} kept in this browser could not be read. ${leftThere}`,
    );
  return { papers, altTexts, hidden: new Set(kept.hidden.keys()), unreadable, damaged };
}

/** A paper as it is stored under its id; null where it cannot be read. */
export function readPaper(id: string, value: unknown): Paper | null {
  const read = paperSchema.safeParse(value);
  return read.success && read.data.id === id ? read.data : null;
}

const leftThere =
  'Nothing of it was deleted: a newer version of the dashboard may have written it, so load the page again.';

function titleOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('title' in value)) return '';
  return typeof value.title === 'string' && value.title !== '' ? `, “${value.title}”,` : '';
}
