import type { PaperPart, TableCells } from '../model/paper-document.ts';
import type { PaperItem } from '../model/paper.ts';
import { altTextOf } from './alt-texts.ts';
import { chartImage } from './chart-image.ts';
import type { Chart } from './chart.ts';
import { cellText, type FiguresTable } from './figures-table.ts';
import { usualWidth } from './image-width.ts';
import { listingParts } from './listings/listing-parts.ts';
import { pinAddress } from './pin-address.ts';
import { pinnedChart } from './pinned-chart.ts';
import type { PaperContext } from './paper-context.ts';
import { chartCaption } from './paper-caption.ts';

/**
 * What an item of a paper says, from the data as they are loaded now and as at the item's day. What cannot be shown is a
 * gap that says why. Throws QueryError where a figure cannot be worked out.
 */
export async function itemParts(item: PaperItem, context: PaperContext): Promise<readonly PaperPart[]> {
  switch (item.kind) {
    case 'heading':
      return item.text.trim() === '' ? [] : [{ kind: 'heading', level: item.level, text: item.text.trim() }];
    case 'words':
      return wordsParts(item.text);
    case 'listing':
      return listingParts(item, context);
    case 'chart':
    case 'table': {
      const pinned = await pinnedChart(item.pin, context);
      if ('withheld' in pinned) return [{ kind: 'gap', text: pinned.withheld }];
      return [item.kind === 'chart' ? figureOf(pinned.chart, context) : tableOf(pinned.chart, context)];
    }
  }
}

/** Paragraphs and lists of a text: an empty line parts paragraphs, "- " begins a point. */
function wordsParts(text: string): readonly PaperPart[] {
  return text.split(/\n\s*\n/).flatMap((block) => runsOf(block.split('\n').map((line) => line.trim())));
}

function runsOf(lines: readonly string[]): PaperPart[] {
  const parts: PaperPart[] = [];
  for (const line of lines.filter((each) => each !== '')) {
    const point = /^[-•*]\s+(.+)$/.exec(line)?.[1];
    const last = parts.at(-1);
    if (point !== undefined)
      if (last?.kind === 'bullets') parts[parts.length - 1] = { ...last, points: [...last.points, point] };
      else parts.push({ kind: 'bullets', points: [point] });
    else if (last?.kind === 'paragraph')
      parts[parts.length - 1] = { kind: 'paragraph', text: `${last.text} ${line}` };
    else parts.push({ kind: 'paragraph', text: line });
  }
  return parts;
}

function figureOf(chart: Chart, context: PaperContext): PaperPart {
  const alt = altTextOf(chart.description, context.altTexts);
  const svg = chartImage(chart, { alt, cm: usualWidth.cm, notes: [], source: '' });
  const [, width = '0'] = /<svg[^>]* width="([\d.]+)"/.exec(svg) ?? [];
  const [, height = '0'] = /<svg[^>]* height="([\d.]+)"/.exec(svg) ?? [];
  return {
    ...sourced(chart, context),
    kind: 'figure',
    title: chart.title,
    svg,
    width: Number(width),
    height: Number(height),
    alt,
    table: cellsOf(chart.table),
  };
}

function tableOf(chart: Chart, context: PaperContext): PaperPart {
  return { ...sourced(chart, context), kind: 'table', ...cellsOf(chart.table) };
}

function sourced(chart: Chart, { catalogue, isPublic, base }: PaperContext) {
  return {
    caption: chartCaption(chart, catalogue),
    notes: chart.notes,
    source: chart.source,
    stamps: chart.stamps,
    address: `${base}#${pinAddress(chart.pin, isPublic)}`,
  };
}

/** Cells as they are read; a column is of numbers where every cell is one, a symbol or empty. */
function cellsOf({ columns, rows }: FiguresTable): TableCells {
  const isNumber = (at: number) =>
    rows.some((row) => typeof row[at] === 'object') &&
    rows.every((row) => typeof row[at] === 'object' || /^(|\[\w\]|series break)$/.test(row[at] ?? ''));
  return {
    columns: columns.map((title, at) => ({ title, isNumber: isNumber(at) })),
    rows: rows.map((row) => row.map(cellText)),
  };
}
