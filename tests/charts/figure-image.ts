import { composeFigure, plotWidthOf } from '../../src/export/compose-svg.ts';
import { svgOf, type ChartCase } from './all-cases.ts';
import { longName } from './year-on-year-cases.ts';

/** A chart as it leaves the page, so many px wide, with long words around it. */
export function figureImage(chart: ChartCase, width: number): string {
  const plotWidth = plotWidthOf(width);
  return composeFigure({
    width,
    title: `${longName}: half had waited more than 32.8 weeks, 6.2 weeks less than a year earlier`,
    subtitle: `Median weeks waited so far (${longName}), at month end, by month, latest four years.`,
    plot: svgOf(chart, plotWidth),
    plotWidth,
    plotHeight: chart.height(plotWidth),
    notes: [
      `${longName}: a change of 1 week or more counts.`,
      'Public view: counts under 5 are hidden as [c].',
    ],
    source: 'Source: illustrative, as an extract of 9 October 2026 (waiting-times.csv, 864 rows).',
    stamps: ['Illustrative data: made up to show the dashboard', 'Internal: may contain small numbers'],
    description: `${chart.kind}: ${chart.name}.`,
  });
}
