import type { Mark, Plot } from './drawing.ts';
import { breakLines } from './measure-text.ts';
import { colour } from './theme.ts';
import type { YearLine } from './year-lines.ts';

const lineHeight = 16;

/** What must be said above the lines: where comparison stops, and an axis that does not start at 0. */
export function topLines(lines: readonly YearLine[], axisStart: string | null, width: number): string[] {
  const compared = lines.filter((line) => !line.isBeforeBreak);
  const firstCompared = compared.at(-1);
  const hasBreak = lines.some((line) => line.isBeforeBreak || line.cuts.length > 0);
  const cutYear = lines.find((line) => line.cuts.length > 0);
  const said = [
    hasBreak && firstCompared
      ? cutYear
        ? `Series break in ${cutYear.label}: figures before it are not comparable`
        : `Series break: years before ${firstCompared.label} are not comparable`
      : '',
    axisStart === null ? '' : `Axis starts at ${axisStart}`,
  ];
  return said.filter((text) => text !== '').flatMap((text) => breakLines(text, width, 12));
}

/** Room above the plot for those lines, in px. */
export function topHeight(texts: readonly string[]): number {
  return texts.length === 0 ? 10 : texts.length * lineHeight + 14;
}

/** The lines above the plot, and a dotted rule where a break cuts a year. */
export function breakMarks(lines: readonly YearLine[], texts: readonly string[], plot: Plot): Mark[] {
  return [
    ...texts.map((text, at): Mark => ({
      kind: 'text',
      text,
      x: 2,
      y: lineHeight * (at + 0.5),
      size: 12,
      fill: colour.secondary,
    })),
    ...lines
      .flatMap((line) => line.cuts)
      .map((cut): Mark => {
        const x = plot.at(cut, 0).x - plot.width / Math.max(1, (lines[0]?.values.length ?? 2) - 1) / 2;
        return {
          kind: 'line',
          points: [
            [x, plot.top],
            [x, plot.top + plot.height],
          ],
          stroke: colour.rule,
          width: 1.5,
          dotted: true,
        };
      }),
  ];
}
