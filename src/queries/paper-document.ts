import type { PaperBlock, PaperDocument, PaperPart } from '../model/paper-document.ts';
import type { Paper } from '../model/paper.ts';
import { dateWords } from '../model/period.ts';
import { internalStamp } from './chart.ts';

/** An item of a paper with what it says. */
export interface MadeItem {
  readonly id: string;
  readonly parts: readonly PaperPart[];
}

/** Counts figures and tables through a paper; each item keeps its own blocks. */
export function countedBlocks(
  items: readonly MadeItem[],
): readonly { readonly id: string; readonly blocks: readonly PaperBlock[] }[] {
  let figures = 0;
  let tables = 0;
  return items.map(({ id, parts }) => ({
    id,
    blocks: parts.map((part): PaperBlock => {
      if (part.kind === 'figure') return { ...part, label: `Figure ${++figures}` };
      if (part.kind === 'table') return { ...part, label: `Table ${++tables}` };
      return part;
    }),
  }));
}

/** The paper as every writer takes it. `created` is ISO with time; `confirmation` is a sentence, '' for none. */
export function paperDocument(
  paper: Pick<Paper, 'title' | 'addressedTo' | 'date' | 'audience' | 'items'>,
  items: readonly MadeItem[],
  { created, confirmation }: Pick<PaperDocument, 'created' | 'confirmation'>,
): PaperDocument {
  const blocks = withoutEmptySections(countedBlocks(items).flatMap((item) => item.blocks));
  const sourced = blocks.filter((block) => block.kind === 'figure' || block.kind === 'table');
  const stamps = [...new Set(sourced.flatMap((block) => block.stamps))];
  const isInternal = paper.audience === 'internal';
  const days = daysOf(paper);
  return {
    title: paper.title.trim() === '' ? 'Untitled paper' : paper.title.trim(),
    details: [
      ...(paper.addressedTo.trim() === '' ? [] : [{ term: 'For', words: paper.addressedTo.trim() }]),
      ...(paper.date === '' ? [] : [{ term: 'Date', words: dateWords(paper.date) }]),
      ...(days.length === 0 ? [] : [{ term: 'Figures as at', words: days.map(dateWords).join(', ') }]),
    ],
    audience: paper.audience,
    stamps: [...(isInternal ? [internalStamp] : []), ...stamps.filter((stamp) => stamp !== internalStamp)],
    blocks,
    closing: closingWords(blocks, isInternal),
    confirmation,
    created,
  };
}

/** Without headings under which nothing stands: a commentary that nobody has written leaves none behind. */
function withoutEmptySections(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const kept: PaperBlock[] = [];
  for (const block of blocks.toReversed()) {
    const next = kept.at(-1);
    const isEmpty =
      block.kind === 'heading' && (!next || (next.kind === 'heading' && next.level <= block.level));
    if (!isEmpty) kept.push(block);
  }
  return kept.toReversed();
}

/** The days for which a paper's items are worked out, latest first. */
export function daysOf({ items }: Pick<Paper, 'items'>): readonly string[] {
  const days = items.flatMap((item) =>
    item.kind === 'listing'
      ? [item.asAt]
      : item.kind === 'chart' || item.kind === 'table'
        ? [item.pin.asAt]
        : [],
  );
  return [...new Set(days.filter((day) => day !== ''))].toSorted().toReversed();
}

/** What holds for all figures and tables of a paper. */
function closingWords(blocks: readonly PaperBlock[], isInternal: boolean): string[] {
  if (!blocks.some(({ kind }) => kind === 'figure' || kind === 'table')) return [];
  return [
    isInternal
      ? 'This paper is internal: it may contain small numbers, from which a child could be recognised. It must not be published.'
      : '[c] stands for a figure that is hidden: a small number, or one from which a small number could be worked out. Charts, tables and words keep to the same rule.',
    '[x] stands for a figure that is not available, [z] for one that does not apply. Neither is zero.',
    'Percentages are worked out from counts. Verdicts compare the latest period, or the latest 12 months, with the same a year earlier; what a verdict rests on is said beside each figure on the dashboard.',
  ];
}
