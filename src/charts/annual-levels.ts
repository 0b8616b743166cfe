import type { Unit } from '../model/format.ts';
import { periodAt } from '../model/period.ts';
import type { Series } from '../model/reading.ts';
import type { Placed } from './annual-marks.ts';
import { boxesOfTexts, type Segment } from './boxes.ts';
import { datedLevels, levelTitle, type DatedFact, type DatedLevel } from './dated-levels.ts';
import type { Mark, Plot } from './drawing.ts';
import { levelLabels, levelLines, levelLook } from './level-marks.ts';
import { measureText } from './measure-text.ts';
import type { EndLabel } from './trend-labels.ts';
import type { YearColumn } from './year-columns.ts';

/** Targets and baselines over the years drawn; a small chart has only those in force. */
export function annualLevels(
  columns: readonly YearColumn[],
  given: {
    readonly series: Series;
    readonly targets: readonly DatedFact[];
    readonly unit: Unit;
    readonly compact?: boolean;
  },
): DatedLevel[] {
  const ends = columns.map(({ year }) => [periodAt(year, 0, given.series.calendar).end]);
  const levels = datedLevels(given.targets, ends, ends.at(-1)?.[0] ?? '', given.unit);
  return given.compact ? levels.filter(({ isInForce }) => isInForce) : levels;
}

/** What is in force is named at the right edge, in a small chart in a key; the years below say since when. */
export function levelEnds(
  levels: readonly DatedLevel[],
  { width, isCompact }: { readonly width: number; readonly isCompact: boolean },
): EndLabel[] {
  if (isCompact) return [];
  const isNarrow = width < 560;
  const size = isNarrow ? 12 : 13;
  return levels
    .filter(({ isInForce }) => isInForce)
    .map((level) => {
      const words = [levelTitle(level), level.figure];
      const texts = isNarrow ? words : [words.join(' ')];
      return {
        level: level.value,
        texts,
        fill: levelLook(level).text,
        isLatest: false,
        size,
        width: Math.max(...texts.map((text) => measureText(text, size))),
        height: texts.length * (size + 2) + 4,
      };
    });
}

/** The level lines over the columns, open where a text stands, and labels for what has ended. */
export function annualLevelMarks(
  levels: readonly DatedLevel[],
  around: {
    readonly marks: readonly Mark[];
    readonly placed: readonly Placed[];
    readonly plot: Plot;
    readonly barWidth: number;
    readonly size: number;
  },
): Mark[] {
  const { marks, placed, plot, barWidth, size } = around;
  const step = plot.width / Math.max(1, placed.length);
  const texts = boxesOfTexts(marks);
  const ended = levelLabels(
    levels.filter(({ isInForce }) => !isInForce),
    plot,
    step,
    {
      taken: texts,
      lines: marks.flatMap(segmentsOf),
      columns: placed.map(({ centre, top }) => ({
        x: centre - barWidth / 2,
        y: top,
        width: barWidth,
        height: plot.top + plot.height - top,
      })),
      size,
    },
  );
  const labels = ended.flatMap((label) => label.marks);
  // One that has ended and cannot be named here stands in the notes alone.
  const drawn = levels.filter((level) => level.isInForce || ended.some((label) => label.level === level));
  return [...levelLines(drawn, plot, step, 'columns', [...texts, ...boxesOfTexts(labels)]), ...labels];
}

/** The straight pieces of a drawn line. */
function segmentsOf(mark: Mark): Segment[] {
  if (mark.kind !== 'line') return [];
  return mark.points.slice(1).map(([x, y], at): Segment => {
    const [fromX, fromY] = mark.points[at] ?? [x, y];
    return [
      { x: fromX, y: fromY },
      { x, y },
    ];
  });
}
