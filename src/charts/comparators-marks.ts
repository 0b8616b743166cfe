import { missingSymbol } from '../model/figure.ts';
import type { AreaLine } from './comparators-lines.ts';
import type { Mark, Plot } from './drawing.ts';
import { bandOf, hiddenRuns } from './hidden-bands.ts';
import { measureText } from './measure-text.ts';
import { colour } from './theme.ts';

/** Bands with [c] where our own figure is hidden by the provider. */
export function hiddenMarks(own: AreaLine | undefined, plot: Plot): Mark[] {
  const readings = own?.readings ?? [];
  return hiddenRuns(readings.map((reading) => reading?.value)).flatMap((run): Mark[] => {
    const band = bandOf(run, readings.length, plot);
    return [
      band,
      {
        kind: 'text',
        text: missingSymbol.suppressed,
        x: band.x + band.width / 2,
        y: plot.top + plot.height - 14,
        size: 12,
        fill: colour.secondary,
        align: 'center',
      },
    ];
  });
}

/** Dotted rules with the first period of the new series above them, inside the chart. */
export function cutMarks(cuts: readonly number[], names: readonly string[], plot: Plot): Mark[] {
  return cuts.flatMap((cut): Mark[] => {
    const x = plot.at(cut, 0).x - plot.width / Math.max(1, names.length - 1) / 2;
    const text = `Series break from ${names[cut] ?? ''}`;
    const half = measureText(text, 12) / 2;
    return [
      {
        kind: 'line',
        points: [
          [x, plot.top - 10],
          [x, plot.top + plot.height],
        ],
        stroke: colour.rule,
        width: 1.5,
        dotted: true,
      },
      {
        kind: 'text',
        text,
        x: Math.max(half + 2, x),
        y: plot.top - 20,
        size: 12,
        align: 'center',
        fill: colour.text,
      },
    ];
  });
}
