import type { ListingItem, ListingName } from '../../model/paper.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import type { PaperContext } from '../paper-context.ts';
import { actionParts, askParts, bragMovedParts } from './action-listings.ts';
import { questionParts } from './question-listing.ts';
import { decisionParts, insightParts, milestoneParts, riskParts } from './register-listings.ts';
import { verdictParts } from './verdict-listing.ts';

type Lister = (item: ListingItem, context: PaperContext) => Promise<readonly PaperPart[]>;

const listers: Readonly<Record<ListingName, Lister>> = {
  verdicts: verdictParts,
  milestones: milestoneParts,
  actions: actionParts,
  'brag-moved': bragMovedParts,
  risks: riskParts,
  decisions: decisionParts,
  insights: insightParts,
  questions: questionParts,
  asks: askParts,
};

/**
 * What a listing says, from the data as at its day. Where there is nothing, or nothing for the public, a sentence says
 * so. Throws QueryError.
 */
export function listingParts(item: ListingItem, context: PaperContext): Promise<readonly PaperPart[]> {
  return listers[item.listing](item, context);
}
