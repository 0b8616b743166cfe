import type { Verdict } from '../../model/comparison.ts';
import type { ListingName, Paper, Subject } from '../../model/paper.ts';
import type { IndicatorFigures } from '../figures.ts';
import { figuresOf } from '../listings/headline-figures.ts';
import { listingDays } from '../listings/listing-days.ts';
import { listingScope, type ListingScope } from '../listings/listing-scope.ts';
import type { PaperContext } from '../paper-context.ts';
import type { ItemToPlace } from './paper-items.ts';
import { lastReviewDay } from './last-review-day.ts';

/** What a template is filled from. */
export interface TemplateInput {
  readonly context: PaperContext;
  /** ISO; '' for everything there is. */
  readonly asAt: string;
  readonly scope: ListingScope;
  /** A listing about the paper's subject, as at its day, with what changed since the last review. */
  readonly list: (listing: ListingName) => ItemToPlace;
}

/** What a template gives: a paper that nobody has saved yet. */
export type Filled = Pick<Paper, 'title' | 'addressedTo' | 'date' | 'audience' | 'items'>;

/** Throws Error in words where the subject names something that the plan does not have, and QueryError. */
export async function templateInput(
  context: PaperContext,
  { asAt, subject }: { readonly asAt: string; readonly subject: Subject },
): Promise<TemplateInput> {
  const scope = listingScope(subject, context.catalogue);
  if (typeof scope === 'string') throw new Error(scope);
  const since = await lastReviewDay(context, asAt);
  return {
    context,
    asAt,
    scope,
    list: (listing) => ({ kind: 'listing', listing, subject, asAt, since }),
  };
}

/**
 * The headline indicators of the subject's measures, then those watched besides, whose verdict is one of some, in the
 * order of these; those without a better direction are left out. Throws QueryError.
 */
export async function headlinesByVerdict(
  { context, asAt, scope }: TemplateInput,
  verdicts: readonly Verdict[],
): Promise<readonly IndicatorFigures[]> {
  const headlines = scope.entries.flatMap((entry) => entry.headlines);
  const days = listingDays(asAt, context);
  const known = [...(await figuresOf([...headlines, ...scope.watched], { context, days })).values()];
  return verdicts.flatMap((verdict) =>
    known.filter(
      ({ comparison, indicator }) => indicator.better !== 'neutral' && comparison.verdict === verdict,
    ),
  );
}
