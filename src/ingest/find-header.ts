import { openingOf, type Dialect } from './dialect.ts';
import { isFigureCell } from './figure-cells.ts';
import type { HeaderJudge } from './recognise-dataset.ts';
import { cellsOf, scanRecords, type RecordShape } from './scan-records.ts';

/** Where a table starts in a text. */
export interface FoundHeader {
  readonly dialect: Dialect;
  /** The header's own place; null where the text is blank. */
  readonly record: RecordShape | null;
  /** The records above it that are not blank, as they stand. */
  readonly above: readonly RecordShape[];
}

const mostRecords = 60;
const mostTitles = 50;

interface Row {
  readonly record: RecordShape;
  readonly cells: readonly string[];
  readonly figures: number;
}

/**
 * Finds a table's header and its delimiter: the row among the first 50 that fits a dataset best and, where none does,
 * the first that is as wide as the table. Rows of figures are never taken for titles above a header. Without a judge
 * the header is the first row of all.
 */
export function findHeader(
  text: string,
  delimiters: readonly string[],
  quote: string,
  judge: HeaderJudge | null,
): FoundHeader {
  const opening = openingOf(text);
  const tried = delimiters.map((delimiter) => {
    const dialect = { delimiter, quote };
    const rows = firstRows(opening, dialect);
    const { width, agreement } = widthOf(rows);
    const { at, nearness } = chooseHeader(rows, width, judge);
    return { dialect, rows, at, nearness, agreement };
  });
  const best = tried.reduce((one, other) =>
    other.nearness > one.nearness || (other.nearness === one.nearness && other.agreement > one.agreement)
      ? other
      : one,
  );
  const records = best.rows.map(({ record }) => record);
  return { dialect: best.dialect, record: records[best.at] ?? null, above: records.slice(0, best.at) };
}

function firstRows(opening: string, dialect: Dialect): readonly Row[] {
  const rows: Row[] = [];
  scanRecords(opening, dialect, (record) => {
    if (record.lastFilled === 0) return true;
    const cells = cellsOf(opening, record, dialect).slice(0, record.lastFilled);
    const trimmed = cells.map((cell) => cell.trim());
    rows.push({ record, cells: trimmed, figures: trimmed.filter(isFigureCell).length });
    return rows.length < mostRecords;
  });
  return rows;
}

/** The width on which most rows agree, without blank cells at their ends, and how strongly: cells times share of rows. */
function widthOf(rows: readonly Row[]): { readonly width: number; readonly agreement: number } {
  const counts = new Map<number, number>();
  for (const { record } of rows) counts.set(record.cells, (counts.get(record.cells) ?? 0) + 1);
  let common = 1;
  let agreement = 0;
  for (const [cells, count] of counts) {
    const strength = cells > 1 ? (cells * count) / rows.length : 0;
    if (strength > agreement) [common, agreement] = [cells, strength];
  }
  const alike = rows.filter(({ record }) => record.cells === common);
  return { width: Math.max(1, ...alike.map(({ record }) => record.lastFilled)), agreement };
}

function chooseHeader(
  rows: readonly Row[],
  width: number,
  judge: HeaderJudge | null,
): { readonly at: number; readonly nearness: number } {
  if (!judge) return { at: 0, nearness: 0 };
  const nearlyAll = Math.max(2, Math.ceil(width * 0.75));
  const isRow = ({ record, figures }: Row) => record.filled >= nearlyAll && figures > 0;
  const firstRow = rows.findIndex((row) => isRow(row));
  const fits = rows.slice(0, mostTitles).map(({ cells }) => judge(cells));
  const bestOf = (least: number, end: number) =>
    fits.reduce(
      (best, { share, nearness }, at) =>
        at < end && share >= least && nearness > best.nearness ? { at, nearness } : best,
      { at: -1, nearness: 0 },
    );
  const above = bestOf(0, firstRow < 0 ? mostTitles : firstRow);
  if (above.at >= 0) return above;
  // A title may look like a row, such as "Run on" and a day above a table of two columns.
  const any = bestOf(0.5, mostTitles);
  if (any.at >= 0) return any;
  const wide = rows.findIndex(({ record }) => record.filled >= nearlyAll);
  return { at: Math.max(0, wide), nearness: 0 };
}
