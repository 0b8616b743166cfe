import { searchKinds, type SearchEntry, type SearchKind } from './search-entries.ts';
import { matchReference, matchTerm } from './search-match.ts';
import { termsOf, type SearchTerm } from './search-query.ts';
import { nearestWord, type OtherSpelling } from './search-spelling.ts';
import { cutAround, piecesOf, wordsOf, type Piece, type SearchWord, type Span } from './search-text.ts';

/** Entries with their words, ready to be searched again and again. */
export interface SearchIndex {
  readonly entries: readonly IndexedEntry[];
  /** How often each word of letters occurs. */
  readonly counts: ReadonlyMap<string, number>;
  /** The letters with which references begin. */
  readonly referenceLetters: ReadonlySet<string>;
}

interface IndexedEntry {
  readonly entry: SearchEntry;
  readonly references: readonly (readonly SearchWord[])[];
  readonly title: readonly SearchWord[];
  readonly passages: readonly { readonly text: string; readonly words: readonly SearchWord[] }[];
}

/** An entry that was found, with what of it was looked for marked. */
export interface SearchHit {
  readonly entry: SearchEntry;
  readonly reference: readonly Piece[];
  readonly title: readonly Piece[];
  /** Where else the words stand; what the entry is about where all are in its title; none where that says nothing. */
  readonly passage: readonly Piece[];
}

interface SearchGroup {
  readonly kind: SearchKind;
  /** The most relevant first. */
  readonly hits: readonly SearchHit[];
}

export interface SearchResults {
  /** The group of the most relevant hit first. */
  readonly groups: readonly SearchGroup[];
  readonly count: number;
  /** Words that nothing has, with those looked for in their place; none where all was found as typed. */
  readonly instead: readonly OtherSpelling[];
}

/** Reads the words of all entries. */
export function indexEntries(entries: readonly SearchEntry[]): SearchIndex {
  const indexed = entries.map((entry) => ({
    entry,
    references: entry.references.map(wordsOf),
    title: wordsOf(entry.title),
    passages: entry.passages.map((text) => ({ text, words: wordsOf(text) })),
  }));
  const counts = new Map<string, number>();
  for (const { title, passages } of indexed)
    for (const word of [title, ...passages.map(({ words }) => words)].flat())
      if (!word.isNumber) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  const letters = indexed.flatMap(({ references }) => references.map(([first]) => first?.text ?? ''));
  return { entries: indexed, counts, referenceLetters: new Set(letters) };
}

/** Finds the entries that have every word of a query; only where none has, those with words one edit away. */
export function search(index: SearchIndex, query: string): SearchResults {
  const terms = termsOf(query, index.referenceLetters);
  const found = find(index, terms);
  if (found.length > 0 || terms.length === 0) return grouped(found, []);
  const instead: OtherSpelling[] = [];
  const others = terms.map((term): SearchTerm => {
    const [word = ''] = term;
    const isKnown = term.length > 1 || index.entries.some((each) => rate(each, [term]) !== null);
    const nearest = isKnown ? null : nearestWord(word, index.counts);
    if (nearest === null) return term;
    instead.push({ asked: word, found: nearest });
    return [nearest];
  });
  const again = instead.length > 0 ? find(index, others) : [];
  return grouped(again, again.length > 0 ? instead : []);
}

interface Rated {
  readonly hit: SearchHit;
  /** The lower, the more relevant. */
  readonly cost: number;
  /** Where the first word stands in the title; 0 for one in the reference. */
  readonly at: number;
}

function find({ entries }: SearchIndex, terms: readonly SearchTerm[]): readonly Rated[] {
  if (terms.length === 0) return [];
  return entries
    .flatMap((entry) => rate(entry, terms) ?? [])
    .toSorted((one, other) => one.cost - other.cost || one.at - other.at);
}

/** Beginnings of words come before what stands inside them, and each in a title before the same in a passage. */
const costs = {
  title: { whole: 0, start: 1, inside: 4 },
  passage: { whole: 2, start: 3, inside: 5 },
};
/** The very reference, or the very title, that was asked for. */
const exactly = -1;
const notInTitle = Number.MAX_SAFE_INTEGER;

function rate(indexed: IndexedEntry, terms: readonly SearchTerm[]): Rated | null {
  const { entry, references, title, passages } = indexed;
  const inReference: Span[] = [];
  const inTitle: Span[] = [];
  const elsewhere: SearchTerm[] = [];
  let cost = 0;
  for (const term of terms) {
    const [own, printed] = [references.slice(0, 1), references.slice(1)].map(
      (some) => some.flatMap((words) => matchReference(words, term) ?? [])[0],
    );
    const titled = matchTerm(title, term);
    const named = own ?? printed;
    const passed = passages
      .flatMap(({ words }) => matchTerm(words, term) ?? [])
      .map(({ how }) => costs.passage[how]);
    const least = Math.min(
      ...(named ? [term.length > 1 && named.how === 'whole' ? exactly : costs.title[named.how]] : []),
      ...(titled ? [costs.title[titled.how]] : []),
      ...passed,
    );
    if (least === Infinity) return null;
    cost += least;
    if (own) inReference.push(...own.spans);
    if (titled) inTitle.push(...titled.spans);
    if (!own && !titled) elsewhere.push(term);
  }
  const isTitle = terms.flat().join(' ') === title.map(({ text }) => text).join(' ');
  return {
    cost: isTitle ? exactly : cost,
    at: inReference.length > 0 ? 0 : Math.min(...inTitle.map(([from]) => from), notInTitle),
    hit: {
      entry,
      reference: piecesOf(entry.references[0] ?? '', inReference),
      title: piecesOf(entry.title, inTitle),
      passage: passageFor(entry, passages, elsewhere),
    },
  };
}

/** The passage that has most of the terms that the title has not. */
function passageFor(
  { about }: SearchEntry,
  passages: IndexedEntry['passages'],
  terms: readonly SearchTerm[],
): readonly Piece[] {
  let best = { text: about, spans: [] as readonly Span[], terms: 0 };
  for (const { text, words } of passages) {
    const matches = terms.flatMap((term) => matchTerm(words, term) ?? []);
    if (matches.length > best.terms)
      best = { text, spans: matches.flatMap(({ spans }) => spans), terms: matches.length };
  }
  return cutAround(best.text, best.spans);
}

function grouped(rated: readonly Rated[], instead: readonly OtherSpelling[]): SearchResults {
  const groups = searchKinds
    .map((kind) => ({ kind, rated: rated.filter(({ hit }) => hit.entry.kind === kind) }))
    .filter((group) => group.rated.length > 0)
    .toSorted((one, other) => (one.rated[0]?.cost ?? 0) - (other.rated[0]?.cost ?? 0))
    .map(({ kind, rated: own }) => ({ kind, hits: own.map(({ hit }) => hit) }));
  return { groups, count: rated.length, instead };
}
