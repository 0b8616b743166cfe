import { isNumber, type Figure } from '../model/figure.ts';
import type { SeriesBreak } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodsPerYear, shiftPeriod, type Period } from '../model/period.ts';
import type { Series } from '../model/reading.ts';

/** How parts follow each other: by the latest figure, by its change on a year earlier, or as the schema lists them. */
export type PartOrder = 'matters' | 'change' | 'schema';

/** What the order rests on: only what a reader of this view may see. */
interface PartFigures {
  /** The part's name for readers. */
  readonly title: string;
  readonly latest: Figure;
  /** Latest − a year earlier, in the unit; null where it is not known. */
  readonly change: number | null;
}

/** A part's figure in a period ('unavailable' without a row) and its change on a year earlier, across no series break. */
export function latestAndChange(
  { readings, calendar }: Series,
  period: Period,
  breaks: readonly SeriesBreak[],
): Pick<PartFigures, 'latest' | 'change'> {
  const at = (end: string) => readings.find((reading) => reading.period.end === end)?.value ?? 'unavailable';
  const before = shiftPeriod(period, -periodsPerYear(calendar.frequency), calendar).end;
  const latest = at(period.end);
  const earlier = at(before);
  const isCut = breaks.some(({ from }) => before < from && period.end >= from);
  return { latest, change: isNumber(latest) && isNumber(earlier) && !isCut ? latest - earlier : null };
}

/**
 * The parts in order, first what lies furthest in the direction that is not better, or the largest where neither is.
 * Equal ones stay as the schema lists them, as given. A part without a change follows those with one; a part without a latest figure stands last, by its name
 * alone, so that its place tells nothing of what is hidden. 'schema' moves nothing.
 */
export function orderParts<Part extends PartFigures>(
  parts: readonly Part[],
  order: PartOrder,
  better: Indicator['better'],
): Part[] {
  if (order === 'schema') return [...parts];
  const key = ({ latest, change }: PartFigures) => {
    const figure = isNumber(latest) ? latest : 0;
    const counted = order === 'matters' ? figure : (change ?? figure);
    if (better === 'neutral') return order === 'change' ? -Math.abs(counted) : -counted;
    return better === 'higher' ? counted : -counted;
  };
  return parts.toSorted((one, other) => {
    const group = groupOf(one, order) - groupOf(other, order);
    if (group !== 0) return group;
    if (!isNumber(one.latest)) return one.title.localeCompare(other.title, 'en-GB', { numeric: true });
    return key(one) - key(other);
  });
}

/** Those with what the order counts, those with a latest figure alone, those without. */
function groupOf({ latest, change }: PartFigures, order: PartOrder): number {
  if (!isNumber(latest)) return 2;
  return order === 'change' && change === null ? 1 : 0;
}

/**
 * True where values have an order of their own, such as ages and year groups: each carries a whole number of up to
 * four digits that is not part of a code, and the first of them never falls from one value to the next.
 */
export function isOrdered(values: readonly string[]): boolean {
  const numbers = values.map((value) => /(?<![a-z0-9])\d{1,4}(?![0-9])/i.exec(value)?.[0]);
  return (
    values.length > 1 &&
    numbers.every(
      (number, at) => number !== undefined && (at === 0 || Number(numbers[at - 1]) <= Number(number)),
    )
  );
}
