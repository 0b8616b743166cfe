import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type FileChild,
  type ITableCellOptions,
} from 'docx';
import type { TableCells, TablePart } from '../model/paper-document.ts';
import { wordCaption, wordSource } from './word-caption.ts';
import { cellPadding, countLines, layColumns, type ColumnLayout } from './word-columns.ts';
import type { WordNotes } from './word-notes.ts';
import { ink } from './word-styles.ts';

/** A table with its caption above and its source below, for a width in twips; a short one is kept on one page. */
export function wordTable(
  table: TablePart & { readonly label: string },
  { footnotes, width }: { readonly footnotes: WordNotes; readonly width: number },
): FileChild[] {
  const caption = wordCaption(table, footnotes);
  const source = wordSource(table);
  if (table.columns.length === 0) return [caption, ...source];
  // Word sets a table and what follows it close together: without a source an empty line parts them.
  const below = source.length > 0 ? source : [new Paragraph({ style: 'SourceLine' })];
  return [caption, nativeTable(table, width), ...below];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const light = { style: BorderStyle.SINGLE, size: 4, color: ink.lightRule };
const dark = { style: BorderStyle.SINGLE, size: 8, color: ink.text };

/** A table of at most so many lines does not break across pages. */
const keptWhole = 24;

function nativeTable(table: TableCells, width: number): Table {
  const { columns, rows } = table;
  const layout = layColumns(table, width);
  const isKeptWhole = countLines(table, layout) <= keptWhole;
  // Of a longer one, a page has no row alone: neither below the caption nor above the source.
  const staysWithNext = (at: number) => isKeptWhole || at === 0 || at >= rows.length - 2;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...layout.widths],
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: light,
      bottom: { ...light, color: ink.text },
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, at) =>
          cell(
            title,
            { at, layout, columns, isBold: true, keepNext: true },
            { borders: { bottom: dark }, verticalAlign: VerticalAlign.BOTTOM },
          ),
        ),
      }),
      ...rows.map(
        (row, down) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, at) =>
              cell(row[at] ?? '', { at, layout, columns, isBold: at === 0, keepNext: staysWithNext(down) }),
            ),
          }),
      ),
    ],
  });
}

interface CellLook {
  readonly at: number;
  readonly layout: ColumnLayout;
  readonly columns: TableCells['columns'];
  readonly isBold: boolean;
  readonly keepNext: boolean;
}

function cell(
  text: string,
  { at, layout, columns, isBold, keepNext }: CellLook,
  look: Omit<ITableCellOptions, 'children' | 'width'> = {},
): TableCell {
  return new TableCell({
    ...look,
    width: { size: layout.widths[at] ?? 0, type: WidthType.DXA },
    // The outer cells end where the text of the page does.
    margins: {
      marginUnitType: WidthType.DXA,
      top: 60,
      bottom: 60,
      left: at === 0 ? 0 : cellPadding / 2,
      right: at === columns.length - 1 ? 0 : cellPadding / 2,
    },
    children: [
      new Paragraph({
        style: 'TableCell',
        keepNext,
        alignment: columns[at]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, size: layout.size, ...(isBold ? { bold: true } : {}) })],
      }),
    ],
  });
}
