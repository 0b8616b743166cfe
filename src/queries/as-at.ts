import type { Catalogue } from './catalogue.ts';
import type { LoadedExtracts } from './extracts.ts';

/** The day for which everything is worked out, as if no later period existed. */
export interface AsAt {
  /** A quarter's last day, ISO. */
  readonly date: string;
  /** False where a reader looks back: then today's figures are shown as they would have stood. */
  readonly isLatest: boolean;
  /** The quarter ends that can be chosen, latest first. */
  readonly quarters: readonly string[];
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The latest quarter end on or before a day, ISO. */
function quarterEndBefore(day: string): string {
  const year = Number(day.slice(0, 4));
  const ends = [`${year - 1}-12-31`, ...quarterEnds.map((end) => `${year}-${end}`)];
  return ends.findLast((end) => end <= day) ?? `${year - 1}-12-31`;
}

/**
 * What an address asks for, among the quarters that the headline datasets reach; otherwise the latest of them. Null
 * where no headline dataset has figures. `reviewed` is the quarter of the review that is shown, which may be later than
 * any figure (ISO); null on other pages.
 */
export function asAtFrom(
  asked: string | null,
  reviewed: string | null,
  catalogue: Catalogue,
  extracts: Pick<LoadedExtracts, 'datasets'>,
): AsAt | null {
  const headline = new Set(
    catalogue.indicators.filter((indicator) => indicator.headline).map((indicator) => indicator.dataset),
  );
  const spans = [...headline].flatMap((name) => {
    const loaded = extracts.datasets.get(name);
    if (loaded?.state !== 'loaded' || loaded.load.firstPeriod === null || loaded.load.lastPeriod === null)
      return [];
    return [{ first: loaded.load.firstPeriod, last: loaded.load.lastPeriod }];
  });
  const first = spans.map((span) => span.first).toSorted()[0];
  const last = spans
    .map((span) => span.last)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  const latest = quarterEndBefore(last);
  const quarters: string[] = [];
  for (let end = latest; end >= first; end = quarterEndBefore(dayBefore(end))) quarters.push(end);
  if (quarters.length === 0) quarters.push(latest);
  if (reviewed !== null && reviewed >= first)
    return {
      date: reviewed,
      isLatest: reviewed >= latest,
      quarters: reviewed > latest ? [reviewed, ...quarters] : quarters,
    };
  const date = asked !== null && quarters.includes(asked) ? asked : latest;
  return { date, isLatest: date === latest, quarters };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
