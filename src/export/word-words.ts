import { HeadingLevel, Paragraph, Tab, TextRun } from 'docx';
import type { PaperDocument, TextPart } from '../model/paper-document.ts';
import type { ContentsEntry } from './prepare-paper.ts';
import { bullets } from './word-styles.ts';

/** A paragraph of the body. */
export function wordParagraph(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)] });
}

/** A heading in Word's own style of its level. */
export function wordHeading({ text, level }: Pick<ContentsEntry, 'text' | 'level'>): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [new TextRun(text)],
  });
}

/** Words that are no heading: a paragraph, a real list, or a gap in italics. */
export function wordWords(part: Exclude<TextPart, { readonly kind: 'heading' }>): Paragraph[] {
  switch (part.kind) {
    case 'paragraph':
      return [wordParagraph(part.text)];
    case 'bullets':
      return part.points.map(
        (point, at) =>
          new Paragraph({
            style: 'ListParagraph',
            numbering: { reference: bullets, level: 0 },
            spacing: { after: at === part.points.length - 1 ? 120 : 40 },
            children: [new TextRun(point)],
          }),
      );
    case 'gap':
      return [new Paragraph({ style: 'Gap', children: [new TextRun(part.text)] })];
  }
}

/** The title, and under it who the paper is for and when. */
export function wordTitle({ title, details }: Pick<PaperDocument, 'title' | 'details'>): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...details.map(
      ({ term, words }) =>
        new Paragraph({
          style: 'Details',
          children: [new TextRun({ text: term, bold: true }), new TextRun({ children: [new Tab(), words] })],
        }),
    ),
  ];
}
