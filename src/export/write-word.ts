import { Document, Packer, Paragraph, TableOfContents, TextRun, type FileChild } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { PaperDocument } from '../model/paper-document.ts';
import { preparePaper, type PreparedPaper } from './prepare-paper.ts';
import { wordFigure } from './word-figure.ts';
import { headerTop, topMargin, wordFooter, wordHeader } from './word-frame.ts';
import { startNotes, type WordNotes } from './word-notes.ts';
import { settlePackage } from './word-package.ts';
import { page, wordNumbering, wordStyles } from './word-styles.ts';
import { wordTable } from './word-table.ts';
import { wordHeading, wordParagraph, wordTitle, wordWords } from './word-words.ts';

/** What the writer cannot do by itself, and how it is watched. */
export interface WordWriting {
  /** The SVG as a PNG of three times its px. */
  readonly toPng: (svg: string) => Promise<Uint8Array>;
  /** How many figures are done, of how many; called before the first and after each. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Looked at before each figure and before the file is packed; its reason is thrown. */
  readonly signal?: AbortSignal;
}

/**
 * The paper as a Word document. The same paper gives the same bytes. Throws the signal's reason once it is aborted,
 * and whatever toPng throws.
 */
export async function writeWord(document: PaperDocument, writing: WordWriting): Promise<Blob> {
  const paper = preparePaper(document);
  const footnotes = startNotes();
  const children = [
    ...wordTitle(paper),
    ...wordContents(paper),
    ...(await wordBlocks(paper, footnotes, writing)),
    ...wordClosing(paper),
  ];
  writing.signal?.throwIfAborted();
  const packed = await Packer.toArrayBuffer(
    new Document({
      title: paper.title,
      subject: subjectOf(paper),
      description: descriptionOf(paper),
      creator: 'SEND core data set',
      lastModifiedBy: 'SEND core data set',
      styles: wordStyles,
      numbering: wordNumbering,
      footnotes: footnotes.footnotes(),
      // An entry without its page would be no use on paper, so what cannot be measured is guessed.
      pageNumbers: estimatePageNumbersWith({ guess: true }),
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height },
              margin: {
                top: topMargin(paper),
                bottom: page.margin,
                left: page.margin,
                right: page.margin,
                header: headerTop,
                footer: 709,
              },
            },
          },
          headers: { default: wordHeader(paper) },
          footers: { default: wordFooter() },
          children,
        },
      ],
    }),
  );
  writing.signal?.throwIfAborted();
  return new Blob([settlePackage(new Uint8Array(packed), paper.created)], {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });
}

function wordContents({ contents }: PreparedPaper): FileChild[] {
  if (contents.length === 0) return [];
  return [
    new Paragraph({ style: 'ContentsHeading', children: [new TextRun('Contents')] }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

async function wordBlocks(
  { blocks }: PreparedPaper,
  footnotes: WordNotes,
  { toPng, onProgress, signal }: WordWriting,
): Promise<FileChild[]> {
  const figures = blocks.filter(({ kind }) => kind === 'figure').length;
  const children: FileChild[] = [];
  let done = 0;
  onProgress?.(done, figures);
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        children.push(wordHeading(block));
        break;
      case 'figure': {
        // A turn for the page, so that it can show how far this is and take a cancel.
        await new Promise((resolve) => setTimeout(resolve, 0));
        signal?.throwIfAborted();
        const png = await toPng(block.svg);
        children.push(...wordFigure(block, { png, number: ++done, footnotes }));
        onProgress?.(done, figures);
        break;
      }
      case 'table':
        children.push(...wordTable(block, footnotes));
        break;
      default:
        children.push(...wordWords(block));
    }
  }
  return children;
}

function wordClosing({ closingHeading, closing, confirmation }: PreparedPaper): FileChild[] {
  return [
    ...(closingHeading ? [wordHeading(closingHeading)] : []),
    ...closing.map(wordParagraph),
    ...(confirmation === ''
      ? []
      : [new Paragraph({ style: 'Confirmation', children: [new TextRun(confirmation)] })]),
  ];
}

/** "For: Children and Young People Scrutiny Committee. Date: 24 November 2026". */
function subjectOf({ details }: PreparedPaper): string {
  return details.map(({ term, words }) => `${term}: ${words}`).join('. ');
}

function descriptionOf({ audience, stamps }: PreparedPaper): string {
  return [
    audience === 'internal' ? 'Internal paper.' : 'Paper for the public: small numbers are hidden.',
    ...stamps.map((stamp) => (/[.!?]$/.test(stamp) ? stamp : `${stamp}.`)),
  ].join(' ');
}
