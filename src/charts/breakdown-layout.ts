import { formatFigure, type Unit } from '../model/format.ts';
import { periodShort, shiftPeriod, type Calendar, type Period } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';
import { breakLines, measureText } from './measure-text.ts';

/** One part of a breakdown, by its name for readers. */
export interface BreakdownPart {
  readonly title: string;
  readonly series: Series;
}

/** A small chart's place, in px, and what stands above it. */
export interface Panel {
  readonly title: readonly string[];
  /** The latest figure and its period; '' for a part without rows. */
  readonly latest: string;
  readonly latestPeriod: string;
  /** Where the period stands: beside the figure, or below it where no chart would have the room. */
  readonly isPeriodBelow: boolean;
  readonly x: number;
  /** Top of the title. */
  readonly y: number;
  readonly width: number;
  readonly plotTop: number;
  readonly plotHeight: number;
  readonly isFirstInRow: boolean;
  readonly readings: readonly (Reading | undefined)[];
}

export const titleSize = 14;
export const axisLabelSize = 12;
export const titleLine = 18;
const latestLine = 26;
export const latestSize = 18;
export const latestPeriodSize = 13;
export const latestPeriodLine = 16;
const axisSpace = 26;
export const axisLineHeight = 15;
const columnGap = 22;
const rowGap = 20;
const yearsDrawn = 4;

/** All periods, in order, from the first to the last that any part has within the latest four years. */
export function breakdownPeriods(parts: readonly BreakdownPart[], calendar: Calendar): Period[] {
  const all = parts.flatMap((part) => part.series.readings.map((reading) => reading.period));
  const latest = all.reduce<Period | null>(
    (last, each) => (!last || each.end > last.end ? each : last),
    null,
  );
  if (!latest) return [];
  const first = all
    .filter((each) => each.year > latest.year - yearsDrawn)
    .reduce((before, each) => (each.end < before.end ? each : before), latest);
  const periods: Period[] = [];
  for (let period = first; period.end <= latest.end; period = shiftPeriod(period, 1, calendar))
    periods.push(period);
  return periods;
}

/** How much a latest figure takes before its period, in px. */
export function latestWidth(latest: string): number {
  return latest === '' ? 0 : measureText(latest, latestSize, true) + 6;
}

/** How many small charts stand beside each other in a width. */
function columnsIn(width: number, count: number): number {
  const most = width >= 700 ? 4 : width >= 500 ? 3 : width >= 300 || (width >= 260 && count > 4) ? 2 : 1;
  const rows = (columns: number) => Math.ceil(count / columns);
  // Three and three look calmer than four and two.
  return count > most &&
    count % most !== 0 &&
    count % (most - 1) === 0 &&
    most > 2 &&
    rows(most - 1) <= rows(most) + 1
    ? most - 1
    : Math.min(most, Math.max(1, count));
}

interface LayoutInput {
  readonly parts: readonly BreakdownPart[];
  readonly unit: Unit;
  readonly calendar: Calendar;
  readonly width: number;
  readonly columns?: number;
}

/** Where each part stands: titles wrapped, all plots of a row level. */
export function layOutPanels(
  { parts, unit, calendar, width, columns }: LayoutInput,
  periods: readonly Period[],
  left: number,
): {
  readonly panels: Panel[];
  readonly height: number;
  /** The first and the last period's names, on two lines each where one has not the room for both. */
  readonly ends: readonly string[];
} {
  const perRow = columns ?? columnsIn(width, parts.length);
  const panelWidth = (width - left - 8 - (perRow - 1) * columnGap) / perRow;
  const plotHeight = perRow === 1 ? 150 : Math.round(Math.min(150, Math.max(110, panelWidth * 0.85)));
  const names = periods.map((period) => periodShort(period, calendar));
  const ends = [names.at(0) ?? '', names.at(-1) ?? ''];
  const isSplit =
    names.length > 1 &&
    ends.reduce((sum, name) => sum + measureText(name, axisLabelSize), 0) + 10 > panelWidth;
  const latestOf = parts.map(({ series }) => {
    const latest = series.readings.reduce<Reading | null>(
      (last, each) => (!last || each.period.end > last.period.end ? each : last),
      null,
    );
    return {
      latest: latest ? formatFigure(latest.value, unit) : '',
      latestPeriod: latest ? periodShort(latest.period, calendar) : 'no rows',
    };
  });
  const isPeriodBelow = latestOf.some(
    ({ latest, latestPeriod }) =>
      latestWidth(latest) + measureText(latestPeriod, latestPeriodSize) > panelWidth,
  );
  const panels: Panel[] = [];
  let y = 0;
  for (let start = 0; start < parts.length; start += perRow) {
    const row = parts.slice(start, start + perRow).map((part) => ({
      part,
      title: breakLines(part.title, panelWidth, titleSize, true),
    }));
    const titleHeight = Math.max(...row.map(({ title }) => title.length)) * titleLine;
    const plotTop = y + titleHeight + latestLine + (isPeriodBelow ? latestPeriodLine : 0) + 12;
    row.forEach(({ part, title }, at) => {
      const byEnd = new Map(part.series.readings.map((reading) => [reading.period.end, reading]));
      panels.push({
        title,
        ...(latestOf[start + at] ?? { latest: '', latestPeriod: '' }),
        isPeriodBelow,
        x: left + at * (panelWidth + columnGap),
        y,
        width: panelWidth,
        plotTop,
        plotHeight,
        isFirstInRow: at === 0,
        readings: periods.map((period) => byEnd.get(period.end)),
      });
    });
    y = plotTop + plotHeight + axisSpace + (isSplit ? axisLineHeight : 0) + rowGap;
  }
  return {
    panels,
    height: Math.max(60, y - rowGap),
    ends: isSplit ? ends.map((name) => name.replace(/ (?=\S+$)/, '\n')) : ends,
  };
}
