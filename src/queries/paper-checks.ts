import type { PaperBlock } from '../model/paper-document.ts';
import type { AltText, Paper, PaperItem } from '../model/paper.ts';
import { dateWords } from '../model/period.ts';
import type { LoadedDataset } from './load-extracts.ts';
import { daysOf } from './paper-document.ts';
import { periodsDue } from './staleness.ts';
import { personsIn, smallNumbersIn } from './telling-words.ts';

/** One thing that is looked at before a paper leaves. */
export interface PaperCheck {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly needsAttention: boolean;
  /** The items of the paper that it is about. */
  readonly items: readonly string[];
}

/** An item of a paper, counted through. */
export interface CheckedItem {
  readonly item: PaperItem;
  readonly blocks: readonly PaperBlock[];
}

/** What the checks look at besides the paper itself. */
interface Around {
  readonly datasets: ReadonlyMap<string, LoadedDataset>;
  readonly altTexts: readonly AltText[];
  /** ISO. */
  readonly today: string;
}

type Sourced = Extract<PaperBlock, { readonly label: string }>;

/** What is hidden and why, what is illustrative or stale, and what may tell too much; what needs attention comes first. */
export function paperChecks(
  paper: Pick<Paper, 'title' | 'addressedTo' | 'audience' | 'items'>,
  items: readonly CheckedItem[],
  around: Around,
): readonly PaperCheck[] {
  const blocks = items.flatMap((each) => each.blocks);
  const sourced = blocks.filter((block): block is Sourced => 'label' in block);
  const checks = [
    paper.audience === 'public' ? hiddenCheck(sourced) : internalCheck(),
    ...(paper.audience === 'public' ? [wordsCheck(paper, items, around.altTexts)] : []),
    personsCheck(paper, items, around.altTexts),
    gapsCheck(items),
    illustrativeCheck(sourced),
    staleCheck(sourced, around),
    daysCheck(paper),
    altCheck(sourced, around.altTexts),
    sourceCheck(sourced),
  ];
  return checks.toSorted((one, other) => Number(other.needsAttention) - Number(one.needsAttention));
}

function hiddenCheck(sourced: readonly Sourced[]): PaperCheck {
  const counted = sourced.map((block) => ({ label: block.label, hidden: hiddenIn(block) }));
  const all = counted.reduce((sum, { hidden }) => sum + hidden, 0);
  const where = counted.filter(({ hidden }) => hidden > 0).map(({ label }) => label);
  return {
    ...good('hidden', 'Small numbers are hidden'),
    words:
      all === 0
        ? 'No figure of this paper is small enough to be hidden.'
        : `${count(all, 'cell')} shown as [c], in ${listed(where)}: small numbers, and those from which a small number could be worked out, in the same table, a total, a percentage, another quarter or an earlier extract. Charts, alt texts, tables and every file keep to the same rule.`,
  };
}

function hiddenIn(block: Sourced): number {
  const { rows } = block.kind === 'table' ? block : block.table;
  return rows.flat().filter((cell) => cell === '[c]').length;
}

function internalCheck(): PaperCheck {
  return {
    id: 'internal',
    title: 'Small numbers are shown',
    words:
      'This paper is internal. Every page and every figure says so. Choose Public before it goes to a committee or on a website.',
    needsAttention: true,
    items: [],
  };
}

function wordsCheck(
  paper: Pick<Paper, 'title' | 'addressedTo'>,
  items: readonly CheckedItem[],
  altTexts: readonly AltText[],
): PaperCheck {
  const { found, where } = sentences(paper, items, altTexts, smallNumbersIn);
  return {
    ...good('words', 'Words give no hidden number away'),
    ...(found.length === 0
      ? { words: 'No sentence names fewer than five children.' }
      : {
          title: 'Words may give a hidden number away',
          words: `${quoted(found)} Say it without the number, or be sure that it may be known.`,
          needsAttention: true,
          items: where,
        }),
  };
}

function personsCheck(
  paper: Pick<Paper, 'title' | 'addressedTo'>,
  items: readonly CheckedItem[],
  altTexts: readonly AltText[],
): PaperCheck {
  const { found, where } = sentences(paper, items, altTexts, personsIn);
  return {
    ...good('persons', 'No names of children or staff'),
    ...(found.length === 0
      ? { words: 'No sentence seems to name a person, a postcode or a number of a single child.' }
      : {
          title: 'A person may be named',
          words: `${quoted(found)} Use a role’s title.`,
          needsAttention: true,
          items: where,
        }),
  };
}

/** The sentences that a test finds in what people wrote: the paper's own words, alt texts and rows of registers. */
function sentences(
  { title, addressedTo }: Pick<Paper, 'title' | 'addressedTo'>,
  items: readonly CheckedItem[],
  altTexts: readonly AltText[],
  find: (text: string) => readonly string[],
): { readonly found: readonly string[]; readonly where: readonly string[] } {
  const own = new Set(altTexts.map(({ text }) => text));
  const found = items.map(({ item, blocks }) => ({
    id: item.id,
    sentences: blocks.flatMap((block) => writtenIn(item, block, own)).flatMap(find),
  }));
  return {
    found: [...new Set([...[title, addressedTo].flatMap(find), ...found.flatMap((each) => each.sentences)])],
    where: found.filter((each) => each.sentences.length > 0).map(({ id }) => id),
  };
}

const workedOut = ['verdicts', 'questions'];

function writtenIn(item: PaperItem, block: PaperBlock, altTexts: ReadonlySet<string>): readonly string[] {
  // What is worked out from the data has its small numbers hidden already.
  if (item.kind === 'listing' && workedOut.includes(item.listing)) return [];
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'bullets':
      return block.points;
    case 'figure':
      return altTexts.has(block.alt) ? [block.alt] : [];
    case 'table':
      return item.kind === 'listing' ? block.rows.flat() : [];
    case 'gap':
      return [];
  }
}

function gapsCheck(items: readonly CheckedItem[]): PaperCheck {
  const gaps = items.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'gap'));
  const empty = items.filter(({ item, blocks }) => item.kind === 'words' && blocks.length === 0);
  if (gaps.length + empty.length === 0)
    return {
      ...good('gaps', 'Nothing is missing'),
      words: 'Every part of the outline has something to show.',
    };
  return {
    id: 'gaps',
    title: 'Something is missing',
    words: [
      ...(gaps.length === 0
        ? []
        : [`${count(gaps.length, 'part')} cannot be shown and ${gaps.length === 1 ? 'says' : 'say'} why.`]),
      ...(empty.length === 0
        ? []
        : [
            `${count(empty.length, 'commentary', 'commentaries')} without words: left out of the document, as is a heading with nothing under it.`,
          ]),
    ].join(' '),
    needsAttention: true,
    items: [...gaps, ...empty].map(({ item }) => item.id),
  };
}

function illustrativeCheck(sourced: readonly Sourced[]): PaperCheck {
  const made = sourced.filter(({ stamps }) => stamps.some((stamp) => /illustrative/i.test(stamp)));
  if (made.length === 0)
    return {
      ...good('illustrative', 'No illustrative data'),
      words: 'Every figure rests on a real extract.',
    };
  return {
    id: 'illustrative',
    title: 'Illustrative data',
    words: `${listed(made.map(({ label }) => label))} ${made.length === 1 ? 'rests' : 'rest'} on data made up to show the dashboard. Each says so, as does every page. Load the real extracts before the paper is published.`,
    needsAttention: true,
    items: [],
  };
}

function staleCheck(sourced: readonly Sourced[], { datasets, today }: Around): PaperCheck {
  const late = [...datasets.values()].flatMap((each) => {
    if (each.state !== 'loaded') return [];
    const used = sourced.some(({ source }) => source.includes(each.extract.fileName));
    const due = used ? periodsDue(each.dataset, each.load.lastPeriod, today) : [];
    return due.length === 0 ? [] : [`${each.dataset.title} (${listed(due)})`];
  });
  if (late.length === 0)
    return {
      ...good('stale', 'Extracts are up to date'),
      words: 'No period that is due is missing in an extract used here.',
    };
  return {
    id: 'stale',
    title: 'Extracts are late',
    words: `Due and not loaded: ${late.join('; ')}.`,
    needsAttention: true,
    items: [],
  };
}

function daysCheck(paper: Pick<Paper, 'items'>): PaperCheck {
  const days = daysOf(paper);
  if (days.length < 2)
    return {
      ...good('days', 'One day for all figures'),
      words: days[0] === undefined ? 'No part is pinned to a day.' : `All as at ${dateWords(days[0])}.`,
    };
  return {
    id: 'days',
    title: 'Figures as at different days',
    words: `${listed(days.map(dateWords))}. Captions say which.`,
    needsAttention: true,
    items: [],
  };
}

function altCheck(sourced: readonly Sourced[], altTexts: readonly AltText[]): PaperCheck {
  const alts = sourced.flatMap((block) => (block.kind === 'figure' ? [block.alt] : []));
  const own = alts.filter((alt) => altTexts.some(({ text }) => text === alt)).length;
  return {
    ...good('alt', 'Alt text on every figure'),
    words:
      alts.length === 0
        ? 'The paper has no figures.'
        : `Written from the data${own === 0 ? '' : `, ${own} by the author`}; ${alts.length} of ${alts.length}.`,
  };
}

function sourceCheck(sourced: readonly Sourced[]): PaperCheck {
  const without = sourced.filter(({ source }) => source === '');
  return {
    ...good('source', 'Source and extract date'),
    words:
      without.length === 0
        ? `Under ${count(sourced.length, 'figure or table', 'figures and tables')}.`
        : `Missing under ${listed(without.map(({ label }) => label))}.`,
    needsAttention: without.length > 0,
  };
}

function good(id: string, title: string): PaperCheck {
  return { id, title, words: '', needsAttention: false, items: [] };
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

function quoted(found: readonly string[]): string {
  const shown = found.slice(0, 3).map((sentence) => `“${shortened(sentence)}”`);
  return `${listed(shown)}${found.length > 3 ? ` and ${found.length - 3} more` : ''}.`;
}

function shortened(sentence: string): string {
  return sentence.length > 120 ? `${sentence.slice(0, 117).trimEnd()}…` : sentence;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
