import type { SearchTerm } from './search-query.ts';
import { spanOf, type SearchWord, type Span } from './search-text.ts';

/** How a term was found in a text. */
interface Match {
  /** 'whole' words come before their beginnings, and those before what stands inside words. */
  readonly how: 'whole' | 'start' | 'inside';
  readonly spans: readonly Span[];
}

/** Shorter stretches than this are in so many words that finding them inside one says nothing. */
const shortestInside = 3;

/** Finds a term in a text's words, at its best; null where it is not there. */
export function matchTerm(words: readonly SearchWord[], term: SearchTerm): Match | null {
  const [word = ''] = term;
  if (term.length > 1) return matchTogether(words, term);
  const found = words.flatMap((each) => {
    const match = matchWord(each, word);
    return match ? [match] : [];
  });
  for (const how of ['whole', 'start', 'inside'] as const) {
    const spans = found.filter((each) => each.how === how).map(({ span }) => span);
    if (spans.length > 0) return { how, spans };
  }
  return null;
}

/** Finds a term in a reference: 'whole' where it is that one, 'start' where it is one above it or its first letters. */
export function matchReference(words: readonly SearchWord[], term: SearchTerm): Match | null {
  const [first, ...numbers] = words;
  if (!first) return null;
  // A number alone is any area's, outcome's and action's.
  if (term.length === 1) return matchTerm([first], term);
  const own = term[0] === first.text ? words : numbers;
  if (term.length > own.length || term.some((part, index) => own[index]?.text !== part)) return null;
  return {
    how: term.length === own.length ? 'whole' : 'start',
    spans: [together(own.slice(0, term.length))],
  };
}

function matchTogether(words: readonly SearchWord[], term: SearchTerm): Match | null {
  const spans = words.flatMap((_, at) =>
    term.every((part, index) => words[at + index]?.text === part)
      ? [together(words.slice(at, at + term.length))]
      : [],
  );
  return spans.length === 0 ? null : { how: 'whole', spans };
}

function matchWord(word: SearchWord, sought: string): { how: Match['how']; span: Span } | null {
  if (word.text === sought) return { how: 'whole', span: spanOf(word) };
  // A digit alone is the beginning of every number: it says nothing.
  const isLongEnough = !word.isNumber || sought.length > 1;
  if (word.text.startsWith(sought))
    return isLongEnough ? { how: 'start', span: spanOf(word, 0, sought.length) } : null;
  if (word.isNumber) return null;
  if (sought.length > shortestInside && sought === `${word.text}s`)
    return { how: 'start', span: spanOf(word) };
  const at = sought.length < shortestInside ? -1 : word.text.indexOf(sought);
  return at === -1 ? null : { how: 'inside', span: spanOf(word, at, sought.length) };
}

function together(words: readonly SearchWord[]): Span {
  return [words[0]?.from[0] ?? 0, words.at(-1)?.to.at(-1) ?? 0];
}
