import { renderSvg } from '../charts/render-svg.ts';
import { composeFigure } from '../export/compose-svg.ts';
import { svgToPng } from '../export/png.ts';
import { copyPng, fileStem, saveFile } from '../export/save.ts';
import { writeCsv } from '../export/write-csv.ts';
import { verdictWords } from '../model/comparison.ts';
import { sourceWords, type Chart } from './chart.ts';
import { cellValue, type FiguresTable } from './figures-table.ts';
import type { IndicatorFigures } from './figures.ts';

const plotWidth = 720;

/** The chart as one SVG with its finding, notes, source and stamps inside. */
export function chartSvg(chart: Chart): string {
  const plotHeight = chart.height(plotWidth);
  return composeFigure({
    title: chart.title,
    subtitle: subtitleOf(chart),
    plot: renderSvg(chart.option(plotWidth), plotWidth, plotHeight),
    plotWidth,
    plotHeight,
    notes: [...chart.notes],
    source: chart.source,
    stamps: [...chart.stamps],
    description: chart.description,
  });
}

export function chartCsv(chart: Chart): string {
  return writeCsv({
    columns: [...chart.table.columns],
    rows: chart.table.rows.map((row) => row.map(cellValue)),
    notes: [
      ['Finding', chart.title],
      ['Shown', subtitleOf(chart)],
      ...chart.notes.map((note): [string, string] => ['Note', note]),
      ['Source', chart.source],
      ...chart.stamps.map((stamp): [string, string] => ['Mark', stamp]),
      ['Symbols', '[c] hidden by the provider, [x] not available, [z] does not apply'],
    ],
  });
}

export async function downloadPng(chart: Chart): Promise<void> {
  saveFile(fileName(chart, 'png'), await svgToPng(chartSvg(chart)));
}

export function downloadSvg(chart: Chart): void {
  saveFile(fileName(chart, 'svg'), new Blob([chartSvg(chart)], { type: 'image/svg+xml' }));
}

export function downloadCsv(chart: Chart): void {
  saveFile(fileName(chart, 'csv'), new Blob([chartCsv(chart)], { type: 'text/csv;charset=utf-8' }));
}

/** The rows of the extract behind a point, as CSV with where they come from. */
export function downloadRows(figures: IndicatorFigures, rows: FiguresTable, period: string): void {
  const csv = writeCsv({
    columns: [...rows.columns],
    rows: rows.rows.map((row) => row.map(cellValue)),
    notes: [
      ['Rows behind', figures.indicator.title],
      ['Period', period],
      ['Source', sourceWords(figures)],
    ],
  });
  const name = `${fileStem(`${figures.indicator.id}-rows-${period}`)}.csv`;
  saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
}

export function copyImage(chart: Chart): Promise<void> {
  return copyPng(svgToPng(chartSvg(chart)));
}

function subtitleOf({ subtitle, verdict }: Chart): string {
  return verdict === null ? subtitle : `${subtitle} Year on year: ${verdictWords[verdict].toLowerCase()}.`;
}

function fileName({ indicatorId, name }: Chart, ending: string): string {
  return `${fileStem(`${indicatorId}-${name}`)}.${ending}`;
}
