import { datasetAddress, datasetRowId } from '../components/dataset-address.ts';
import { outcomeAddress } from '../components/outcome-address.ts';
import type { SearchEntry } from '../queries/search-entries.ts';

/** Where something that was found stands. */
export interface FoundPlace {
  readonly to: string;
  /** The id of its element where it is a part of its page; null where the page is its own. */
  readonly element: string | null;
}

/** The page of what was found, and its place there. An action stands on the row of its outcome. */
export function placeOf({ kind, id, outcome }: SearchEntry): FoundPlace {
  if (outcome) return { to: outcomeAddress(outcome), element: outcome.id };
  switch (kind) {
    case 'dataset':
      return { to: datasetAddress(id), element: datasetRowId(id) };
    case 'page':
      return { to: id, element: null };
    default:
      return { to: `/${kind}s/${id}`, element: null };
  }
}
