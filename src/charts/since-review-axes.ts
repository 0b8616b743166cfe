import { type Unit } from '../model/format.ts';
import {
  periodShort,
  positionLabel,
  periodsPerYear,
  yearLabel,
  type Calendar,
  type Frequency,
} from '../model/period.ts';
import type { Mark, Plot } from './drawing.ts';
import { measureText } from './measure-text.ts';
import type { ReviewedPlaces } from './since-review-places.ts';
import { colour } from './theme.ts';
import { trendAxis } from './trend-axis.ts';
import type { ValueAxis } from './value-axis.ts';

/**
 * An axis with a quarter of the figures' range free above and below them, so that a small change does not fill the
 * plot; it starts above 0 only where that is far off, and then the chart says where.
 */
export function reviewAxis(
  { values, lastReview, earlier, latest }: ReviewedPlaces,
  unit: Unit,
  steps: number,
): ValueAxis {
  const known = [...values, lastReview?.value, earlier?.value, latest?.value].filter(
    (value) => typeof value === 'number',
  );
  if (known.length === 0) return trendAxis([], unit, steps);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const room = (high - low) / 4;
  // Figures that come near to 0, seen against the highest, are shown from 0 on.
  const bottom = low - room >= high / 2 ? low - room : Math.min(0, low);
  const top = unit.unit === 'percent' && high <= 100 ? Math.min(100, high + room) : high + room;
  return trendAxis([bottom, top], unit, steps);
}

/** Steps from one name to the next that fall on the same places of each year. */
const everyPlaces: Readonly<Record<Frequency, readonly number[]>> = {
  month: [1, 3, 6],
  quarter: [1, 2],
  term: [1],
  year: [1, 2],
};

/** What stands under a place: its name, and the year under the first name and where a year starts. */
interface PlaceName {
  readonly at: number;
  readonly texts: readonly string[];
  readonly width: number;
}

/** The names of as many places as fit, the latest always, at the same places of each year. */
function placeNames({ places }: ReviewedPlaces, calendar: Calendar, step: number, size: number): PlaceName[] {
  const nameOf = (at: number, withYear: boolean): PlaceName => {
    const period = places[at]?.period;
    const name = period ? positionLabel(period.position, calendar) || periodShort(period, calendar) : '';
    const year =
      calendar.frequency === 'month'
        ? period?.end.slice(0, 4)
        : yearLabel(period?.year ?? 0, calendar.yearType);
    const texts = withYear && calendar.frequency !== 'year' ? [name, year ?? ''] : [name];
    return { at, texts, width: Math.max(...texts.map((text) => measureText(text, size))) };
  };
  const last = places.length - 1;
  if (last < 0) return [];
  const perYear = calendar.frequency === 'year' ? 4 : periodsPerYear(calendar.frequency);
  const widest = Math.max(...places.map((_, at) => nameOf(at, true).width));
  const every = everyPlaces[calendar.frequency].find((each) => each * step >= widest + 10) ?? perYear;
  const wanted = places.flatMap(({ period }, at) =>
    at !== last && (calendar.frequency === 'year' ? last - at : period.position) % every === 0 ? [at] : [],
  );
  const first = wanted[0] ?? last;
  const withYear = (at: number) => at === first || places[at]?.period.position === 0;
  const end = nameOf(last, withYear(last));
  const names = wanted.map((at) => nameOf(at, withYear(at)));
  const reach = (one: PlaceName, other: PlaceName) => (one.width + other.width) / 2 + 6;
  return [...names.filter((name) => (last - name.at) * step >= reach(name, end)), end];
}

/** Those names below the plot, inside the chart's width. */
export function placeNameMarks(
  drawn: ReviewedPlaces,
  calendar: Calendar,
  plot: Plot,
  { size, width }: { readonly size: number; readonly width: number },
): Mark[] {
  const step = plot.width / Math.max(1, drawn.places.length - 1);
  return placeNames(drawn, calendar, step, size).flatMap((name) =>
    name.texts.map((text, line): Mark => ({
      kind: 'text',
      text,
      x: Math.min(Math.max(plot.at(name.at, 0).x, name.width / 2 + 1), width - name.width / 2 - 1),
      y: plot.top + plot.height + 15 + line * (size + 3),
      size,
      align: 'center',
      fill: colour.secondary,
    })),
  );
}
