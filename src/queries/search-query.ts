import { wordsOf, type SearchWord } from './search-text.ts';

/** One thing that must be found: a word, or the parts of a reference or of a number, which must stand together. */
export type SearchTerm = readonly string[];

/**
 * What a reader typed, as terms. "AfI3.3-7", "afi 3.3-7" and "3.3-7" are one term each, given the letters with which
 * references begin, and so is whatever else looks like one, "SL2.1"; all the rest is a term a word, none twice.
 */
export function termsOf(query: string, referenceLetters: ReadonlySet<string>): readonly SearchTerm[] {
  const terms: string[][] = [];
  let isReferenceOpen = false;
  for (const chunk of query.trim().split(/\s+/)) {
    const words = wordsOf(chunk);
    const [first, ...rest] = words;
    if (!first) continue;
    const last = terms.at(-1);
    if (isReferenceOpen && last && words.every(isNumber)) {
      last.push(...words.map(textOf));
      isReferenceOpen = false;
      continue;
    }
    const begins = referenceLetters.has(first.text);
    isReferenceOpen = begins && rest.length === 0;
    const isOne = words.every(isNumber) || (rest.every(isNumber) && (begins || rest.length > 1));
    terms.push(...(isOne ? [words.map(textOf)] : words.map((word) => [word.text])));
  }
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = term.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

function isNumber(word: SearchWord): boolean {
  return word.isNumber;
}

function textOf(word: SearchWord): string {
  return word.text;
}
