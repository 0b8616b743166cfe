import { Document, Packer, Paragraph, TableOfContents, TextRun, type FileChild } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { PaperDocument } from '../model/paper-document.ts';
import { preparePaper, type PreparedPaper } from './prepare-paper.ts';
import { joinPages, upright, wordBlocks, type WordWriting } from './word-blocks.ts';
import { wordSection } from './word-frame.ts';
import { startNotes } from './word-notes.ts';
import { settlePackage } from './word-package.ts';
import { wordNumbering, wordStyles } from './word-styles.ts';
import { wordHeading, wordParagraph, wordTitle } from './word-words.ts';

/**
 * The paper as a Word document. The same paper gives the same bytes. Throws the signal's reason once it is aborted,
 * and whatever toPng throws.
 */
export async function writeWord(document: PaperDocument, writing: WordWriting): Promise<Blob> {
  const paper = preparePaper(document);
  const footnotes = startNotes();
  const pages = joinPages([
    upright([...wordTitle(paper), ...wordContents(paper)]),
    ...(await wordBlocks(paper, footnotes, writing)),
    upright(wordClosing(paper)),
  ]);
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
      sections: pages.map((each) => wordSection(each, paper)),
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
