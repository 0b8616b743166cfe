import type { SearchKind } from '../queries/search-entries.ts';
import type { SearchResults } from '../queries/search.ts';

const words: Readonly<Record<SearchKind, readonly [one: string, many: string]>> = {
  measure: ['measure', 'measures'],
  indicator: ['indicator', 'indicators'],
  area: ['area for improvement', 'areas for improvement'],
  outcome: ['outcome', 'outcomes'],
  action: ['action', 'actions'],
  dataset: ['dataset', 'datasets'],
  page: ['page', 'pages'],
};

/** "1 measure", "12 more actions". */
export function countWords(count: number, kind: SearchKind, more = ''): string {
  return [count, more, words[kind][count === 1 ? 0 : 1]].filter((part) => part !== '').join(' ');
}

/** A group's heading: "Areas for improvement". */
export function headingWords(kind: SearchKind): string {
  const [, many] = words[kind];
  return many.slice(0, 1).toUpperCase() + many.slice(1);
}

/** What a search found, in a sentence, and what was looked for in place of words that nothing has. */
export function foundWords({ groups, count, instead }: SearchResults): string {
  const found =
    count === 0
      ? 'Nothing found.'
      : `${count} found: ${groups.map(({ kind, hits }) => countWords(hits.length, kind)).join(', ')}.`;
  const spelt = instead.map(
    (each) => `Nothing has “${each.asked}”; “${each.found}” was looked for instead. `,
  );
  return `${spelt.join('')}${found}`;
}
