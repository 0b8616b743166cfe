import { formatFigure, type Unit } from '../model/format.ts';
import { periodShort, type Calendar, type Period } from '../model/period.ts';
import type { Reading } from '../model/reading.ts';
import type { IntervalOf } from './breakdown-intervals.ts';
import type { Panel } from './breakdown-layout.ts';
import { readingRow, type TooltipRow } from './tooltip.ts';

interface Shown {
  readonly unit: Unit;
  readonly calendar: Calendar;
  readonly intervalOf?: IntervalOf;
}

/** A part's reading on one line with its counts and interval; none where the extract has no row. */
export function rowOf(
  { readings, title }: Panel,
  position: number,
  shown: Shown,
  periods: readonly Period[],
): TooltipRow[] {
  const reading = readings[position];
  const period = periods[position];
  if (!reading || !period) return [];
  const when = periodShort(period, shown.calendar);
  const row = readingRow(`${title.join(' ')}, ${when}`, reading, shown.unit, null);
  const range = rangeOf(reading, shown);
  return [range === null ? row : { ...row, counts: `${row.counts}, 95% interval ${range}` }];
}

/** The same on lines no wider than the part's own chart: its name, the figure with counts, the interval. */
export function linesOf(
  panel: Panel | undefined,
  position: number,
  shown: Shown,
  periods: readonly Period[],
): TooltipRow[] {
  const reading = panel?.readings[position];
  const period = periods[position];
  if (!panel || !reading || !period) return [];
  const text = (label: string, counts: string) => ({ swatch: null, label, value: '', counts });
  const range = rangeOf(reading, shown);
  return [
    ...panel.title.map((line) => text(line, '')),
    readingRow(periodShort(period, shown.calendar), reading, shown.unit, null),
    ...(range === null ? [] : [text('95% interval', ''), text(range, '')]),
  ];
}

function rangeOf(reading: Reading, { unit, intervalOf }: Shown): string | null {
  const interval = intervalOf?.(reading);
  return interval ? `${formatFigure(interval.lower, unit)} to ${formatFigure(interval.upper, unit)}` : null;
}
