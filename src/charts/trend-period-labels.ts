import { periodShort, periodsPerYear, type Calendar } from '../model/period.ts';
import type { SpcPlace } from '../statistics/spc-periods.ts';
import type { Mark, Plot } from './drawing.ts';
import { measureText } from './measure-text.ts';
import { colour } from './theme.ts';

/** Names of periods below the plot, as many as fit, at the same places of each year. */
export function periodMarks(
  places: readonly SpcPlace[],
  calendar: Calendar,
  plot: Plot,
  size: number,
): Mark[] {
  const perYear = periodsPerYear(calendar.frequency);
  const texts = places.map(({ period }) => periodShort(period, calendar));
  const widest = Math.max(0, ...texts.map((text) => measureText(text, size)));
  const step = plot.width / Math.max(1, places.length - 1);
  const every = [1, 2, 3, 6, 12, 24, 48, 120]
    .filter((each) => each >= perYear || perYear % each === 0)
    .find((each) => each * step >= widest + 12);
  const right = plot.left + plot.width + 8;
  const marks: Mark[] = [];
  let free = 0;
  places.forEach(({ period }, at) => {
    const text = texts[at] ?? '';
    const index = period.year * perYear + period.position;
    if (every === undefined ? at > 0 : index % every !== 0) return;
    const width = measureText(text, size);
    const x = Math.min(Math.max(plot.at(at, 0).x - width / 2, 1), right - width);
    if (x < free) return;
    free = x + width + 8;
    marks.push({ kind: 'text', text, x, y: plot.top + plot.height + 15, size, fill: colour.secondary });
  });
  return marks;
}
