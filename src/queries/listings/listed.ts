import type { PaperPart } from '../../model/paper-document.ts';
import type { ListingItem } from '../../model/paper.ts';
import { dateWords } from '../../model/period.ts';
import type { PaperContext } from '../paper-context.ts';
import { scopedAddress } from '../pin-address.ts';
import type { ListingDays } from './listing-days.ts';
import type { ListingScope } from './listing-scope.ts';

/** A listing with all that its parts are made from. */
export interface Listed {
  readonly item: Pick<ListingItem, 'subject' | 'since'>;
  readonly context: PaperContext;
  readonly scope: ListingScope;
  readonly days: ListingDays;
}

/** Makes the parts of one listing. Throws QueryError where a figure or a register cannot be read. */
export type ListParts = (listed: Listed) => Promise<readonly PaperPart[]>;

/** The whole address that opens a route as a listing sees it: the same day, the same view. */
export function listedAddress(
  { context, days }: Pick<Listed, 'context' | 'days'>,
  route: string,
  choices: Readonly<Record<string, string>> = {},
): string {
  const chosen = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== ''));
  return `${context.base}#${scopedAddress(route, chosen, { asAt: days.figures, isPublic: context.isPublic })}`;
}

/** "Milestones, AfI3 Gaps and delays in health services, as at 30 September 2026". */
export function listedCaption({ scope, days }: Pick<Listed, 'scope' | 'days'>, what: string): string {
  return [
    what,
    ...(scope.words === '' ? [] : [scope.words]),
    ...(days.figures === '' ? [] : [`as at ${dateWords(days.figures)}`]),
  ].join(', ');
}

/**
 * That a register is seen later than figures are, where it is. The day is not named: words that changed with every day
 * would undo what a role has confirmed of a paper.
 */
export function recordsNote({ days }: Pick<Listed, 'days'>): readonly string[] {
  return days.until > days.asAt ? ['What was recorded after that day, until this was made, counts too.'] : [];
}

/** " of AfI3 Gaps and delays in health services", for the middle of a sentence; '' where it is about all. */
export function ofScope({ scope }: Pick<Listed, 'scope'>): string {
  return scope.words === '' ? '' : ` of ${scope.words}`;
}

/** What an author can do about it, after a sentence; '' in public, since such a paper is read by others as it stands. */
export function howTo({ context }: Pick<Listed, 'context'>, words: string): string {
  return context.isPublic ? '' : ` ${words}`;
}

export function paragraph(text: string): PaperPart {
  return { kind: 'paragraph', text };
}

/** A list; nothing where there are no points. */
export function bullets(points: readonly string[]): readonly PaperPart[] {
  return points.length === 0 ? [] : [{ kind: 'bullets', points }];
}

/** Columns of words, but for those named, which hold numbers. */
export function wordColumns(titles: readonly string[], numbers: readonly string[] = []) {
  return titles.map((title) => ({ title, isNumber: numbers.includes(title) }));
}
