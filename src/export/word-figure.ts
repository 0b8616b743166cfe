import { ImageRun, Paragraph } from 'docx';
import type { FigurePart } from '../model/paper-document.ts';
import { wordCaption, wordSource } from './word-caption.ts';
import type { WordNotes } from './word-notes.ts';

/** 1 cm in px, of which 96 are an inch. */
const cm = 96 / 2.54;
const widest = 16 * cm;
/** What a page holds beside a heading, a caption and its source. */
const tallest = 20.5 * cm;

/** How large a picture stands in the text, in px: as wide as the text, or as high as fits on a page with its caption. */
function placedSize({ width, height }: Pick<FigurePart, 'width' | 'height'>): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(widest / width, tallest / height);
  return { width: width * scale, height: height * scale };
}

/** A picture with its alt text, its caption below, its source; `number` is its place among the pictures, from 1. */
export function wordFigure(
  figure: FigurePart & { readonly label: string },
  { png, number, footnotes }: { png: Uint8Array; number: number; footnotes: WordNotes },
): Paragraph[] {
  return [
    new Paragraph({
      style: 'Picture',
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: placedSize(figure),
          altText: {
            id: String(number),
            name: figure.label,
            title: figure.title,
            description: figure.alt,
          },
        }),
      ],
    }),
    wordCaption(figure, footnotes),
    ...wordSource(figure),
  ];
}
