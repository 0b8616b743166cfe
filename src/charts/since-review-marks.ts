import { missingSymbol } from '../model/figure.ts';
import type { Mark, Plot } from './drawing.ts';
import { bandOf, hiddenRuns } from './hidden-bands.ts';
import { measureText } from './measure-text.ts';
import type { ReviewedPlaces } from './since-review-places.ts';
import { colour } from './theme.ts';

const breakWords = 'Series break';

/** Room above the plot, in px: a row for the band's name, and one for breaks. */
export function topRoom({ since, breaks }: ReviewedPlaces): number {
  return 14 + (since === null ? 0 : 16) + (breaks.length === 0 ? 0 : 18);
}

/** The band from the last review to the end, and over it the bands of hidden figures, edged so that they tell apart. */
export function bandMarks({ since, places }: ReviewedPlaces, plot: Plot): Mark[] {
  const right = plot.left + plot.width;
  const left = since === null ? right : Math.round(plot.at(since, 0).x);
  const { top, height } = plot;
  return [
    ...(since === null
      ? []
      : [{ kind: 'box', x: left, y: top, width: right - left, height, fill: colour.since } as const]),
    ...hiddenRuns(places.map(({ value }) => value)).flatMap((run): Mark[] => {
      const band = bandOf(run, places.length, plot);
      return [{ ...band, x: band.x - 2, width: band.width + 4, fill: colour.white }, band];
    }),
  ];
}

/** The band's name above it, [c] in bands of hidden figures, and a dotted rule before each new series. */
export function wordMarks(
  { since, places, breaks }: ReviewedPlaces,
  plot: Plot,
  { name, size, width }: { readonly name: string; readonly size: number; readonly width: number },
): Mark[] {
  const step = plot.width / Math.max(1, places.length - 1);
  return [
    ...(since === null ? [] : [bandName(name, plot.at(since, 0).x, { size, width })]),
    ...hiddenRuns(places.map(({ value }) => value)).map((run): Mark => {
      const band = bandOf(run, places.length, plot);
      return {
        kind: 'text',
        text: missingSymbol.suppressed,
        x: band.x + band.width / 2,
        y: plot.top + plot.height - 14,
        size: 12,
        align: 'center',
        fill: colour.secondary,
      };
    }),
    ...breakMarks(
      breaks.map((at) => plot.at(at, 0).x - step / 2),
      plot,
      width,
    ),
  ];
}

function bandName(
  text: string,
  from: number,
  { size, width }: { readonly size: number; readonly width: number },
): Mark {
  return {
    kind: 'text',
    text,
    x: Math.max(2, Math.min(from, width - 2 - measureText(text, size, true))),
    y: 10,
    size,
    bold: true,
    fill: colour.now,
  };
}

function breakMarks(rules: readonly number[], plot: Plot, width: number): Mark[] {
  const half = measureText(breakWords, 12) / 2;
  let free = 0;
  return rules.flatMap((x): Mark[] => {
    const centre = Math.min(Math.max(x, half + 2), width - half - 2);
    const isFree = centre - half >= free;
    if (isFree) free = centre + half + 8;
    return [
      {
        kind: 'line',
        points: [
          [x, plot.top - 8],
          [x, plot.top + plot.height],
        ],
        stroke: colour.rule,
        width: 1.5,
        dotted: true,
      },
      ...(isFree
        ? [
            {
              kind: 'text',
              text: breakWords,
              x: centre,
              y: plot.top - 17,
              size: 12,
              align: 'center',
              fill: colour.text,
            } as const,
          ]
        : []),
    ];
  });
}
