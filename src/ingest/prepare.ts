import type { Dataset } from '../model/dataset.ts';
import type { PreparedText } from '../model/extract.ts';
import type { Issue } from '../model/issue.ts';
import { checkShape } from './check-shape.ts';
import { decodeBytes, type Encoding } from './decode.ts';
import { quoteCharacter, sniffDelimiter } from './dialect.ts';
import type { GivenFile } from './file.ts';
import { checkHeader, readHeader } from './header.ts';
import { errorIn } from './issues.ts';
import { tooLarge, tooWide } from './limits.ts';
import type { ColumnMatch } from './match-columns.ts';
import { notATable } from './not-a-table.ts';
import { personalColumns } from './personal-columns.ts';
import { nearestDataset } from './recognise-dataset.ts';

/** A file that fits a dataset, ready for the warehouse, with notes on what was left out. */
export interface PreparedFile {
  readonly dataset: Dataset;
  readonly prepared: PreparedText;
  readonly encoding: Encoding;
  readonly issues: readonly Issue[];
}

/** A file that fits none, or that cannot be read as the one it looks like. */
export interface UnfitFile {
  readonly dataset: Dataset | null;
  readonly prepared: null;
  readonly issues: readonly Issue[];
}

/** Reads a dropped file as text, finds its dialect and its dataset. Never throws for what the file holds. */
export function prepareDropped(file: GivenFile, datasets: readonly Dataset[]): PreparedFile | UnfitFile {
  const unreadable = tooLarge(file) ?? notATable(file);
  if (unreadable) return unfit(null, [unreadable]);
  const { text, encoding } = decodeBytes(file.bytes);
  return fit(file.name, text, encoding, sniffDelimiter(text), datasets);
}

/** Reads a file of the site under the dialect that its dataset declares. */
export function prepareShipped(file: GivenFile, dataset: Dataset): PreparedFile | UnfitFile {
  const unreadable = tooLarge(file) ?? notATable(file);
  if (unreadable) return unfit(dataset, [unreadable]);
  const { text, encoding } = decodeBytes(file.bytes);
  return fit(file.name, text, encoding, dataset.dialect.delimiter, [dataset]);
}

function fit(
  name: string,
  decoded: string,
  encoding: Encoding,
  delimiter: string,
  datasets: readonly Dataset[],
): PreparedFile | UnfitFile {
  const text = decoded.replace(/^(?:[^\S\n]*\n)+/, '');
  const headerLine = 1 + (decoded.slice(0, decoded.length - text.length).match(/\n/g)?.length ?? 0);
  const refuse = (dataset: Dataset | null, issues: readonly Issue[]) =>
    unfit(
      dataset,
      issues.map((issue) => ({ ...issue, row: issue.row === null ? null : issue.row + headerLine - 1 })),
    );

  const cells = readHeader(text, delimiter);
  const wide = tooWide(name, cells.length);
  if (wide) return refuse(null, [wide]);
  const personal = personalColumns(name, cells);
  if (personal.length > 0) return refuse(null, personal);
  const shape = checkShape(name, text, delimiter, cells.length);
  const nearest = nearestDataset(cells, datasets);
  if (!nearest || nearest.score < 0.5) return refuse(null, [fitsNone(name, cells, datasets)]);
  const { dataset, match } = nearest;
  const header = checkHeader(name, cells);
  const wrong = wrongColumns(name, match).filter(
    (issue) => !header.some(({ column }) => column === issue.column),
  );
  const errors = [...header, ...wrong, ...shape];
  if (errors.length > 0) return refuse(dataset, errors);
  const prepared = {
    fileName: name,
    text,
    delimiter,
    quote: quoteCharacter,
    columns: match.columns,
    headerLine,
  };
  return { dataset, prepared, encoding, issues: leftOut(name, cells, match) };
}

function unfit(dataset: Dataset | null, issues: readonly Issue[]): UnfitFile {
  return { dataset, prepared: null, issues };
}

function fitsNone(name: string, cells: readonly string[], datasets: readonly Dataset[]): Issue {
  const found = cells.length > 8 ? `${cells.slice(0, 8).join(', ')} …` : cells.join(', ');
  const nearest = nearestDataset(cells, datasets);
  const expected = nearest
    ? `the columns of a dataset; the nearest is ${nearest.dataset.title}, of which these are lacking: ${nearest.match.lacking.map((field) => field.name).join(', ')}`
    : `the columns of one of: ${datasets.map((dataset) => dataset.title).join('; ')}`;
  return errorIn(name, 'no-dataset', found, expected, { row: 1 });
}

function wrongColumns(name: string, { lacking, repeated }: ColumnMatch): readonly Issue[] {
  return [
    ...lacking.map((field) =>
      errorIn(name, 'missing-column', 'no such column', `a column named ${field.name} (${field.title})`, {
        row: 1,
        column: field.name,
      }),
    ),
    ...repeated.map(({ cell, column }) =>
      errorIn(name, 'duplicate-column', `${cell}, which is ${column} again`, 'each column once', {
        row: 1,
        column: cell,
      }),
    ),
  ];
}

function leftOut(name: string, cells: readonly string[], { columns }: ColumnMatch): readonly Issue[] {
  return cells.flatMap((cell, at) =>
    columns[at] === null
      ? [
          {
            ...errorIn(name, 'extra-column', cell, 'a column of the dataset: this one is left out', {
              row: 1,
              column: cell,
            }),
            severity: 'note' as const,
          },
        ]
      : [],
  );
}
