import { formatFigure } from '../model/format.ts';
import { periodShort } from '../model/period.ts';
import type { SpcPlace } from '../statistics/spc-periods.ts';
import { possibleLimit, type PossibleRange } from '../statistics/spc-possible.ts';
import { targetFigure } from '../statistics/target-value.ts';
import { levelTitle, type DatedLevel } from './dated-levels.ts';
import type { Mark, Plot } from './drawing.ts';
import { levelLook } from './level-marks.ts';
import { measureText } from './measure-text.ts';
import { nudge } from './nudge.ts';
import { colour } from './theme.ts';
import type { TrendInput } from './trend-input.ts';

/** What stands to the right of the plot at a level: one text, or two below each other where the chart is narrow. */
export interface EndLabel {
  readonly level: number;
  readonly texts: readonly string[];
  readonly fill: string;
  readonly isLatest: boolean;
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

/** The latest figure, and the mean, limits, target and baseline in use at the end. */
export function endLabels(
  { analysis, unit, width, compact, series }: TrendInput,
  {
    places,
    range,
    levels,
  }: {
    readonly places: readonly SpcPlace[];
    readonly range: PossibleRange;
    readonly levels: readonly DatedLevel[];
  },
): EndLabel[] {
  const isNarrow = compact === true || width < 560;
  const group = analysis.groups.findLast((each) => each.mean !== null);
  const latest = places.findLast((place) => place.value !== null);
  const label = (
    name: string,
    level: number | null,
    fill: string,
    { isLatest = false, value = '' } = {},
  ): EndLabel[] => {
    if (level === null || (compact && !isLatest)) return [];
    const figure = value || formatFigure(level, unit);
    const parts = isLatest ? [figure, name] : [name, figure];
    const texts = isNarrow ? parts : [parts.join(isLatest ? '  ' : ' ')];
    const size = isNarrow ? 12 : 13;
    return [
      {
        level,
        texts,
        fill,
        isLatest,
        size,
        width: Math.max(...texts.map((text) => measureText(text, size, isLatest))),
        height: texts.length * (size + 2) + 4,
      },
    ];
  };
  return [
    ...label('Upper limit', possibleLimit(group?.upper ?? null, range), colour.secondary),
    ...label(latest ? periodShort(latest.period, series.calendar) : '', latest?.value ?? null, colour.now, {
      isLatest: true,
    }),
    ...label('Mean', group?.mean ?? null, colour.rule),
    ...label('Lower limit', possibleLimit(group?.lower ?? null, range), colour.secondary),
    ...levels
      .filter((level) => level.isInForce)
      .flatMap((level) =>
        label(levelTitle(level), level.value, levelLook(level).text, {
          value: targetFigure(level.value, unit),
        }),
      ),
  ];
}

/** The labels beside the plot, moved apart where they would lie over each other. */
export function endLabelMarks(labels: readonly EndLabel[], plot: Plot): Mark[] {
  const centres = nudge(
    labels.map(({ level }) => plot.at(0, level).y),
    labels.map(({ height }) => height),
    plot.top - 8,
    plot.top + plot.height + 8,
  );
  return labels.flatMap(({ texts, fill, size, isLatest, height }, index) =>
    texts.map((text, at): Mark => ({
      kind: 'text',
      text,
      x: plot.left + plot.width + 12,
      y: (centres[index] ?? 0) - height / 2 + 2 + (at + 0.5) * (size + 2),
      size,
      bold: isLatest,
      fill,
    })),
  );
}
