import type { ListingName, PaperItem } from '../model/paper.ts';
import type { PaperBlock } from '../model/paper-document.ts';

/** A line of a paper's outline. */
export interface OutlineLine {
  /** "Heading", "Figure 1", "Milestones". */
  readonly kind: string;
  /** What stands there, in a few words; '' where nothing does yet. */
  readonly words: string;
}

export const listingTitles: Readonly<Record<ListingName, string>> = {
  verdicts: 'Verdicts',
  milestones: 'Milestones',
  actions: 'Actions',
  'brag-moved': 'BRAG moved',
  risks: 'Risks',
  decisions: 'Decisions',
  insights: 'Insights',
  questions: 'Likely questions',
  asks: 'What is asked',
};

/** An item in the outline, with the labels that its figures and tables have in the paper; no blocks while they are made. */
export function outlineLine(item: PaperItem, blocks: readonly PaperBlock[]): OutlineLine {
  const labelled = blocks.find((block) => 'label' in block);
  switch (item.kind) {
    case 'heading':
      return { kind: 'Heading', words: item.text };
    case 'words':
      return { kind: 'Commentary', words: item.text.trim() === '' ? item.hint : firstWords(item.text) };
    case 'chart':
    case 'table':
      return {
        kind: labelled?.label ?? (item.kind === 'chart' ? 'Figure' : 'Table'),
        words: labelled ? firstWords(labelled.caption) : gapWords(blocks),
      };
    case 'listing': {
      const { area, measure, workstream, action } = item.subject;
      return {
        kind: listingTitles[item.listing],
        words: labelled
          ? `${labelled.label}: ${firstWords(labelled.caption)}`
          : [area, measure, workstream, action].filter((each) => each !== '').join(', ') || gapWords(blocks),
      };
    }
  }
}

function gapWords(blocks: readonly PaperBlock[]): string {
  const said = blocks.find((block) => block.kind === 'gap' || block.kind === 'paragraph');
  return said && 'text' in said ? firstWords(said.text) : '';
}

function firstWords(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 67).trimEnd()}…` : line;
}
