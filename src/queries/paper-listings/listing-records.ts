import type { Register } from '../../model/dataset.ts';
import type { ListingItem } from '../../model/paper.ts';
import type { PaperPart, TableCells } from '../../model/paper-document.ts';
import { quarterEnd } from '../../plan/month.ts';
import { sourceWords } from '../chart.ts';
import type { PaperContext } from '../paper-context.ts';
import { scopedAddress } from '../pin-address.ts';
import { registerDataset, registerQuery, type RegisterRow } from '../registers.ts';

/** Rows of a register for a listing, with where they come from; a sentence where they are not for this paper. */
export type Records =
  { readonly rows: readonly RegisterRow[]; readonly source: string } | { readonly withheld: string };

/** Reads a register. Throws QueryError. */
export async function recordsOf(register: Register, what: string, context: PaperContext): Promise<Records> {
  const dataset = registerDataset(context.catalogue, register);
  const loaded = dataset && context.datasets.get(dataset.name);
  if (!dataset || loaded?.state !== 'loaded')
    return { withheld: `${what} cannot be listed: no extract of them is loaded.` };
  if (context.isPublic && dataset.dashboard.audience === 'internal')
    return { withheld: `${what} are kept for the partnership. Choose Internal to list them.` };
  const rows = await context.client.fetchQuery(registerQuery(loaded, context.isPublic));
  return { rows, source: sourceWords(loaded) };
}

/**
 * The last day of which records count, ISO: the item's own day, or the present one while the quarter after it runs, as
 * on the pages.
 */
export function recordsDay({ asAt }: Pick<ListingItem, 'asAt'>, today: string): string {
  if (asAt === '' || asAt >= today) return today;
  const next = new Date(Date.parse(asAt) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return quarterEnd(next) >= today ? today : asAt;
}

/** A table of words: every column is read, none is of numbers. */
export function wordsTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  around: { readonly caption: string; readonly source: string; readonly address: string },
): PaperPart {
  const cells: TableCells = { columns: titles.map((title) => ({ title, isNumber: false })), rows };
  return { kind: 'table', ...cells, ...around, notes: [], stamps: [] };
}

/** Where the same stands on the dashboard. */
export function listingAddress(
  route: string,
  choices: Readonly<Record<string, string>>,
  { asAt }: Pick<ListingItem, 'asAt'>,
  { base, isPublic }: Pick<PaperContext, 'base' | 'isPublic'>,
): string {
  return `${base}#${scopedAddress(route, choices, { asAt, isPublic })}`;
}

/** " of AfI3", " of the workstream Inclusion"; '' where it is about all. */
export function subjectWords({ subject }: ListingItem, { catalogue }: PaperContext): string {
  if (subject.area !== '')
    return ` of ${subject.area} ${catalogue.plan.area(subject.area)?.shortTitle ?? ''}`;
  if (subject.workstream !== '') return ` of the workstream ${subject.workstream}`;
  if (subject.measure !== '')
    return `: ${catalogue.measures.find(({ id }) => id === subject.measure)?.title ?? subject.measure}`;
  return subject.action === '' ? '' : ` ${subject.action}`;
}
