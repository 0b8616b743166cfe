import type { FileChild } from 'docx';
import type { PreparedPaper } from './prepare-paper.ts';
import { isTooWide } from './word-columns.ts';
import { wordFigure } from './word-figure.ts';
import type { WordPages } from './word-frame.ts';
import type { WordNotes } from './word-notes.ts';
import { textWidth, wideTextWidth } from './word-styles.ts';
import { wordTable } from './word-table.ts';
import { wordHeading, wordWords } from './word-words.ts';

/** What the writer cannot do by itself, and how it is watched. */
export interface WordWriting {
  /** The SVG as a PNG of three times its px. */
  readonly toPng: (svg: string) => Promise<Uint8Array>;
  /** How many figures are done, of how many; called before the first and after each. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Looked at before each figure and before the file is packed; its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** All blocks of a paper, each with the orientation of its page. Throws as writeWord does. */
export async function wordBlocks(
  { blocks }: PreparedPaper,
  footnotes: WordNotes,
  { toPng, onProgress, signal }: WordWriting,
): Promise<WordPages[]> {
  const figures = blocks.filter(({ kind }) => kind === 'figure').length;
  const written: WordPages[] = [];
  let done = 0;
  onProgress?.(done, figures);
  for (const [at, block] of blocks.entries()) {
    switch (block.kind) {
      case 'heading':
        written.push({ isWide: isWideFrom(blocks, at), children: [wordHeading(block)] });
        break;
      case 'figure': {
        // A turn for the page, so that it can show how far this is and take a cancel.
        await new Promise((resolve) => setTimeout(resolve, 0));
        signal?.throwIfAborted();
        const png = await toPng(block.svg);
        written.push(upright(wordFigure(block, { png, number: ++done, footnotes })));
        onProgress?.(done, figures);
        break;
      }
      case 'table': {
        const isWide = isWideFrom(blocks, at);
        const width = isWide ? wideTextWidth : textWidth;
        written.push({ isWide, children: wordTable(block, { footnotes, width }) });
        break;
      }
      default:
        written.push(upright(wordWords(block)));
    }
  }
  return written;
}

/** What stands on an upright page. */
export function upright(children: readonly FileChild[]): WordPages {
  return { isWide: false, children };
}

/** What follows each other on pages of the same orientation becomes one. */
export function joinPages(parts: readonly WordPages[]): WordPages[] {
  const joined: WordPages[] = [];
  for (const part of parts.filter(({ children }) => children.length > 0)) {
    const last = joined.at(-1);
    if (last?.isWide === part.isWide)
      joined[joined.length - 1] = { ...part, children: [...last.children, ...part.children] };
    else joined.push(part);
  }
  return joined;
}

/** Whether a page on its side begins here: a heading goes with what it is the heading of. */
function isWideFrom(blocks: PreparedPaper['blocks'], at: number): boolean {
  const block = blocks[at];
  if (block?.kind === 'heading') return isWideFrom(blocks, at + 1);
  return block?.kind === 'table' && isTooWide(block, textWidth);
}
