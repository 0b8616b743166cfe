import type { PaperBlock, PaperDocument } from '../model/paper-document.ts';

/** What no text of a document may hold: controls, and code points that XML has no place for. */
const notText = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A heading as it stands in the contents. */
export interface ContentsEntry {
  /** Unique in the document, of letters, digits and hyphens. */
  readonly id: string;
  readonly text: string;
  readonly level: 1 | 2;
}

type Heading = Extract<PaperBlock, { readonly kind: 'heading' }>;
export type PreparedBlock = Exclude<PaperBlock, Heading> | (ContentsEntry & { readonly kind: 'heading' });

export interface PreparedPaper extends Omit<PaperDocument, 'blocks'> {
  readonly blocks: readonly PreparedBlock[];
  /** Null where nothing closes the paper. */
  readonly closingHeading: ContentsEntry | null;
  /** Empty where there are too few headings to be worth a list. */
  readonly contents: readonly ContentsEntry[];
}

/** Fewer headings than this are seen without a list of them. */
const fewestContents = 3;

/** A document made ready for writing: text without controls, heading levels without gaps, headings with ids. */
export function preparePaper(document: PaperDocument): PreparedPaper {
  const { blocks, ...rest } = withoutControls(document);
  let headings = 0;
  let hasLevel1 = false;
  const prepared = blocks.map((block): PreparedBlock => {
    if (block.kind !== 'heading') return block;
    const level = hasLevel1 ? block.level : 1;
    hasLevel1 = true;
    return { ...block, level, id: `part-${++headings}` };
  });
  const closingHeading: ContentsEntry | null =
    rest.closing.length === 0 ? null : { id: 'closing', text: 'Sources and symbols', level: 1 };
  const contents = [
    ...prepared.filter((block) => block.kind === 'heading'),
    ...(closingHeading ? [closingHeading] : []),
  ];
  return {
    ...rest,
    blocks: prepared,
    closingHeading,
    contents: contents.length < fewestContents ? [] : contents,
  };
}

function withoutControls(document: PaperDocument): PaperDocument {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    const text = value.replace(notText, '');
    return key === 'svg' ? text : text.replace(/\s*[\t\r\n]+\s*/g, ' ');
  }) as PaperDocument;
}
