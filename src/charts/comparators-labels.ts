import { formatFigure, type Unit } from '../model/format.ts';
import { periodShort, type Calendar, type Period } from '../model/period.ts';
import type { NeighbourBand } from '../statistics/neighbours.ts';
import type { AreaLine } from './comparators-lines.ts';
import type { Mark, Plot } from './drawing.ts';
import { breakLines, measureText } from './measure-text.ts';
import { nudge } from './nudge.ts';
import { colour } from './theme.ts';
import { shortened } from './trend-rules.ts';

/** What stands beside the plot at the height of a line's last figure. */
export interface EndLabel {
  readonly texts: readonly string[];
  readonly value: number;
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string;
  readonly width: number;
  readonly height: number;
}

interface LabelInput {
  readonly unit: Unit;
  readonly calendar: Calendar;
  readonly periods: readonly Period[];
  readonly width: number;
}

const gap = 12;
/** Four labels of three lines and a figure are as high as the plot of a narrow chart. */
const mostLines = 3;

/** A label a line and one for the band, wrapped to a third of the chart and cut to three lines; a line that ends earlier says when. */
export function endLabels(
  lines: readonly AreaLine[],
  bands: readonly (NeighbourBand | null)[],
  { unit, calendar, periods, width }: LabelInput,
): EndLabel[] {
  const isNarrow = width < 400;
  const room = Math.min(230, width * (isNarrow ? 0.38 : 0.33));
  const last = periods.length - 1;
  const when = (at: number) => {
    const period = periods[at];
    return at === last || !period ? '' : `, ${periodShort(period, calendar)}`;
  };
  const label = (
    name: string,
    figure: string,
    value: number,
    look: Pick<EndLabel, 'size' | 'bold' | 'fill'>,
  ): EndLabel => {
    const whole = `${name}  ${figure}`;
    const texts =
      measureText(whole, look.size, look.bold) <= room
        ? [whole]
        : [...shortened(breakLines(name, room, look.size, look.bold), mostLines), figure];
    const widest = Math.max(...texts.map((text) => measureText(text, look.size, look.bold)));
    return { ...look, texts, value, width: widest, height: texts.length * (look.size + 2) + 4 };
  };
  const bandAt = bands.findLastIndex((band) => band);
  const band = bands[bandAt];
  return [
    ...lines.flatMap(({ name, values, isOwn, look }) => {
      const at = values.findLastIndex((value) => value !== null);
      const value = values[at];
      if (value === undefined || value === null) return [];
      const style = { size: isOwn && !isNarrow ? 15 : 13, bold: isOwn, fill: look.label };
      return [label(name + when(at), formatFigure(value, unit), value, style)];
    }),
    ...(band
      ? [
          label(
            `Range of ${band.count} neighbours${when(bandAt)}`,
            `${formatFigure(band.lowest, unit)} to ${formatFigure(band.highest, unit)}`,
            band.highest,
            { size: 12, bold: false, fill: colour.secondary },
          ),
        ]
      : []),
  ];
}

/** Room to the right of the plot that the labels need, in px. */
export function endGutter(labels: readonly EndLabel[]): number {
  return Math.max(0, ...labels.map((label) => label.width)) + gap + 6;
}

/** The labels as near to the ends of their lines as they fit without lying over each other. */
export function endMarks(labels: readonly EndLabel[], plot: Plot): Mark[] {
  const centres = nudge(
    labels.map((label) => plot.at(0, label.value).y),
    labels.map((label) => label.height),
    plot.top - 10,
    // Below lies the name of the last period.
    plot.top + plot.height + 8,
  );
  return labels.flatMap(({ texts, size, bold, fill, height }, at) =>
    texts.map((text, line): Mark => ({
      kind: 'text',
      text,
      x: plot.left + plot.width + gap,
      y: (centres[at] ?? 0) - height / 2 + 2 + (line + 0.5) * (size + 2),
      size,
      bold,
      fill,
    })),
  );
}
