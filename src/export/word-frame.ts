import {
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { PaperDocument } from '../model/paper-document.ts';
import { wrapText } from './text-width.ts';
import { ink, page, textWidth } from './word-styles.ts';

/** What stands on pages of one orientation. */
export interface WordPages {
  readonly isWide: boolean;
  readonly children: readonly FileChild[];
}

/** Pages of A4, upright or on their side, with the paper's head and foot. */
export function wordSection(
  { isWide, children }: WordPages,
  paper: Pick<PaperDocument, 'title' | 'stamps' | 'audience'>,
): ISectionOptions {
  const { width, height, margin } = page;
  const orientation = isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      page: {
        size: { width, height, orientation },
        margin: {
          top: topMargin(paper),
          bottom: margin,
          left: margin,
          right: margin,
          header: headerTop,
          footer: 709,
        },
      },
    },
    headers: { default: wordHeader(paper) },
    footers: { default: wordFooter() },
    children,
  };
}

/** The head of every page: the title, and each stamp on a line of its own. */
function wordHeader({
  title,
  stamps,
  audience,
}: Pick<PaperDocument, 'title' | 'stamps' | 'audience'>): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        spacing: { after: stamps.length === 0 ? 0 : 80 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: ink.rule, space: 4 } },
        children: [new TextRun(title)],
      }),
      ...stamps.map(
        (stamp, at) =>
          new Paragraph({
            style: 'Stamp',
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: ink.stampGround },
            // The stamp of an internal paper comes first.
            children: [
              new TextRun({ text: stamp, ...(audience === 'internal' && at === 0 ? { bold: true } : {}) }),
            ],
          }),
      ),
    ],
  });
}

/** Where the head begins, in twips from the edge of the page. */
const headerTop = 600;

/** How far down the text begins, in twips, so that it keeps clear of the head however many lines that has. */
function topMargin({ title, stamps }: Pick<PaperDocument, 'title' | 'stamps'>): number {
  const lines = [title, ...stamps].map((text) => wrapText(text, textWidth, 9 * 20, true).length);
  const height = lines.reduce((total, count) => total + count * 230, stamps.length === 0 ? 80 : 160);
  return Math.max(page.margin, headerTop + height + 240);
}

/** The foot of every page: "Page 2 of 7". */
function wordFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
