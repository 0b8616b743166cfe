import type { PaperPart } from '../../model/paper-document.ts';
import type { ListingItem, ListingName } from '../../model/paper.ts';
import type { PaperContext } from '../paper-context.ts';
import { actionParts } from './actions.ts';
import { askParts } from './asks.ts';
import { bragMovedParts } from './brag-moved.ts';
import { decisionParts } from './decisions.ts';
import { insightParts } from './insights.ts';
import type { ListParts } from './listed.ts';
import { listingDays } from './listing-days.ts';
import { listingScope } from './listing-scope.ts';
import { milestoneParts } from './milestones.ts';
import { questionParts } from './questions.ts';
import { riskParts } from './risks.ts';
import { verdictParts } from './verdicts.ts';

const parts: Readonly<Record<ListingName, ListParts>> = {
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
 * What a listing says, from the extracts and registers as they are loaded, as at its day, in the view of the paper: a
 * public one never holds a hidden number nor a row of an internal register. Where there is nothing, one of its parts says
 * so. Throws QueryError where a figure or a register cannot be read.
 */
export async function listingParts(item: ListingItem, context: PaperContext): Promise<readonly PaperPart[]> {
  const scope = listingScope(item.subject, context.catalogue);
  if (typeof scope === 'string') return [{ kind: 'gap', text: scope }];
  return parts[item.listing]({ item, context, scope, days: listingDays(item.asAt, context) });
}
