import { ExternalHyperlink, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { FigurePart, TablePart } from '../model/paper-document.ts';
import { wordField } from './word-field.ts';
import { webAddress } from './web-address.ts';
import type { WordNotes } from './word-notes.ts';

/** What is said beside a figure or a table. */
export type Beside = Pick<FigurePart | TablePart, 'caption' | 'notes' | 'source' | 'stamps' | 'address'> & {
  readonly label: string;
};

/** "Figure 3: …" in Word's style for captions, with the marks of its notes; it stays with what follows. */
export function wordCaption({ label, caption, notes }: Beside, footnotes: WordNotes): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      ...labelRuns(label),
      new TextRun({ text: ': ', bold: true }),
      new TextRun(caption),
      ...footnotes.referTo(notes),
    ],
  });
}

/** A number that Word counts by itself when an author adds a caption of their own. */
function labelRuns(label: string): ParagraphChild[] {
  const [, word, number] = /^(Figure|Table) (\d+)$/.exec(label) ?? [];
  if (word === undefined || number === undefined) return [new TextRun({ text: label, bold: true })];
  return [
    new TextRun({ text: `${word} `, bold: true }),
    ...wordField(`SEQ ${word} \\* ARABIC`, number, { bold: true }),
  ];
}

/** Source, stamps and the way to the dashboard, small; none where there is nothing to say. */
export function wordSource({ source, stamps, address }: Beside): Paragraph[] {
  const link = webAddress(address);
  const said = [source, ...stamps.filter((stamp) => !source.includes(stamp))].filter((text) => text !== '');
  if (said.length === 0 && link === '') return [];
  const sentences = said.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ');
  return [
    new Paragraph({
      style: 'SourceLine',
      children: [
        ...(sentences === '' ? [] : [new TextRun(sentences)]),
        ...(link === ''
          ? []
          : [
              ...(sentences === '' ? [] : [new TextRun(' ')]),
              new ExternalHyperlink({
                link,
                children: [new TextRun({ text: 'Open this on the dashboard', style: 'Hyperlink' })],
              }),
            ]),
      ],
    }),
  ];
}
