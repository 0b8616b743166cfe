import { svgToPng } from '../export/png.ts';
import { fileStem, saveFile } from '../export/save.ts';
import { writeCsv } from '../export/write-csv.ts';
import { chartImage, subtitleOf } from './chart-image.ts';
import { usualWidth } from './image-width.ts';
import { internalStamp, sourceWords, type Chart } from './chart.ts';
import { cellValue, type FiguresTable } from './figures-table.ts';
import type { IndicatorFigures } from './figures.ts';

/** How a chart leaves the page. */
export interface Leaving {
  /** Where the same chart opens again; '' where that is not said. */
  readonly address: string;
  /** The chart in words, as its author left them. */
  readonly alt: string;
  /** How wide its image is on paper. */
  readonly cm: number;
}

/** The chart as one SVG with its finding, notes, source, address and stamps inside. */
export function chartSvg(chart: Chart, { address, alt, cm }: Leaving = plain(chart)): string {
  return chartImage(chart, {
    alt,
    cm,
    notes: chart.notes,
    source: address === '' ? chart.source : `${chart.source} The same chart: ${address}`,
  });
}

export function chartCsv(chart: Chart, { address, alt }: Leaving = plain(chart)): string {
  return writeCsv({
    columns: [...chart.table.columns],
    rows: chart.table.rows.map((row) => row.map(cellValue)),
    notes: [
      ['Finding', chart.title],
      ['Shown', subtitleOf(chart)],
      ['In words', alt],
      ...chart.notes.map((note): [string, string] => ['Note', note]),
      ['Source', chart.source],
      ...chart.stamps.map((stamp): [string, string] => ['Mark', stamp]),
      [
        'Symbols',
        '[c] hidden: a small number, or one that would give it away; [x] not available; [z] does not apply',
      ],
      ...(address === '' ? [] : [['The same chart', address] satisfies [string, string]]),
    ],
  });
}

export function chartPng(chart: Chart, leaving: Leaving): Promise<Blob> {
  return svgToPng(chartSvg(chart, leaving));
}

export async function downloadPng(chart: Chart, leaving: Leaving): Promise<void> {
  saveFile(fileName(chart, 'png'), await chartPng(chart, leaving));
}

export function downloadSvg(chart: Chart, leaving: Leaving): void {
  saveFile(fileName(chart, 'svg'), new Blob([chartSvg(chart, leaving)], { type: 'image/svg+xml' }));
}

export function downloadCsv(chart: Chart, leaving: Leaving): void {
  saveFile(fileName(chart, 'csv'), new Blob([chartCsv(chart, leaving)], { type: 'text/csv;charset=utf-8' }));
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
      ...(figures.isPublic ? [] : [['Mark', internalStamp] satisfies [string, string]]),
    ],
  });
  const name = `${fileStem(`${figures.indicator.id}-rows-${period}`)}.csv`;
  saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
}

/** What a chart says where nothing else was asked for. */
function plain(chart: Chart): Leaving {
  return { address: '', alt: chart.description, cm: usualWidth.cm };
}

function fileName({ indicatorId, pin, stamps }: Chart, ending: string): string {
  const marked = stamps.includes(internalStamp) ? '-internal' : '';
  return `${fileStem(`${indicatorId}-${pin.chart}`)}${marked}.${ending}`;
}
