import type { SearchKind } from '../queries/search-entries.ts';
import type { SearchHit, SearchResults } from '../queries/search.ts';

/** A row that can be chosen: something found, or the offer of those of its kind that are not shown yet. */
type SearchRow =
  | { readonly at: number; readonly hit: SearchHit }
  | { readonly at: number; readonly hit: null; readonly left: number };

export interface ShownGroup {
  readonly kind: SearchKind;
  /** How many were found, shown or not. */
  readonly count: number;
  /** Numbered on through all groups, from 0. */
  readonly rows: readonly SearchRow[];
}

const most = 5;

/** What is shown of the results: the first of each kind, or all of it where a reader asked for the whole. */
export function shownGroups(
  { groups }: SearchResults,
  whole: ReadonlySet<SearchKind>,
): readonly ShownGroup[] {
  let next = 0;
  return groups.map(({ kind, hits }) => {
    const count = hits.length;
    // An offer of one would take the place that the one itself needs.
    const isWhole = whole.has(kind) || count <= most + 1;
    const rows: SearchRow[] = (isWhole ? hits : hits.slice(0, most)).map((hit) => ({ at: next++, hit }));
    if (!isWhole) rows.push({ at: next++, hit: null, left: count - most });
    return { kind, count, rows };
  });
}
