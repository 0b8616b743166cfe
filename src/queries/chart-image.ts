import { renderSvg } from '../charts/render-svg.ts';
import { composeFigure, plotWidthOf } from '../export/compose-svg.ts';
import { pxOfCm } from '../export/image-widths.ts';
import { verdictWords } from '../model/comparison.ts';
import type { Chart } from './chart.ts';

/** What an image of a chart says around it. */
interface Around {
  /** The chart in words, as its author left them. */
  readonly alt: string;
  /** How wide it is on paper. */
  readonly cm: number;
  /** Under the chart; none where they stand beside the image. */
  readonly notes: readonly string[];
  readonly source: string;
}

/** A chart as one SVG with its finding, unit and stamps inside, and what is given around it. */
export function chartImage(chart: Chart, { alt, cm, notes, source }: Around): string {
  const width = pxOfCm(cm);
  const plotWidth = plotWidthOf(width);
  const plotHeight = chart.height(plotWidth);
  return composeFigure({
    width,
    title: chart.title,
    subtitle: subtitleOf(chart),
    plot: renderSvg(chart.option(plotWidth), plotWidth, plotHeight),
    plotWidth,
    plotHeight,
    notes,
    source,
    stamps: chart.stamps,
    description: alt,
  });
}

/** What is drawn, with the verdict in words where there is one. */
export function subtitleOf({ subtitle, verdict }: Chart): string {
  return verdict === null ? subtitle : `${subtitle} Year on year: ${verdictWords[verdict].toLowerCase()}.`;
}
