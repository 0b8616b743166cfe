import {
  Bookmark,
  FootnoteReferenceRun,
  Paragraph,
  TextRun,
  type IPropertiesOptions,
  type ParagraphChild,
} from 'docx';
import { wordField } from './word-field.ts';

/** The footnotes of a document as they are met: the same words are one note, referred to again. */
export interface WordNotes {
  /** The marks to put behind a caption: those of earlier notes first, so that they rise. */
  readonly referTo: (notes: readonly string[]) => ParagraphChild[];
  /** All notes met so far, as the document takes them. */
  readonly footnotes: () => NonNullable<IPropertiesOptions['footnotes']>;
}

/** Starts counting footnotes at 1. */
export function startNotes(): WordNotes {
  const numbers = new Map<string, number>();
  return {
    referTo: (notes) => {
      const said = [...new Set(notes)].filter((note) => note.trim() !== '');
      const known = said.flatMap((note) => numbers.get(note) ?? []).toSorted((a, b) => a - b);
      const first = said.filter((note) => !numbers.has(note));
      for (const note of first) numbers.set(note, numbers.size + 1);
      const marks = [...known.map(againMark), ...first.map((note) => [firstMark(numbers.get(note) ?? 0)])];
      return marks.flatMap((mark, at) => [...(at === 0 ? [] : [comma()]), ...mark]);
    },
    footnotes: () =>
      Object.fromEntries(
        [...numbers].map(([note, number]) => [
          String(number),
          { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${note}`)] })] },
        ]),
      ),
  };
}

function comma(): ParagraphChild {
  return new TextRun({ text: ',', superScript: true });
}

function firstMark(number: number): ParagraphChild {
  return new Bookmark({ id: bookmarkOf(number), children: [new FootnoteReferenceRun(number)] });
}

/** Word counts every reference of its own as a new note; NOTEREF is its way to name an earlier one. */
function againMark(number: number): ParagraphChild[] {
  return wordField(`NOTEREF ${bookmarkOf(number)} \\f \\h`, String(number), { superScript: true });
}

function bookmarkOf(number: number): string {
  return `_RefNote${number}`;
}
