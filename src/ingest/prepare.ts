import type { Dataset } from '../model/dataset.ts';
import type { PreparedText } from '../model/extract.ts';
import type { Issue } from '../model/issue.ts';
import { trimBlankLines } from './blank-lines.ts';
import { checkShape, quoteIssue } from './check-shape.ts';
import { fitsNone, leftOut, wrongColumns } from './column-issues.ts';
import { decodeBytes, type Encoding } from './decode.ts';
import { quoteCharacter, sniffDelimiter, type Dialect } from './dialect.ts';
import type { GivenFile } from './file.ts';
import { checkHeader, readHeader } from './header.ts';
import { errorIn } from './issues.ts';
import { tooLarge, tooWide } from './limits.ts';
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

/** Fewer of a dataset's columns than this share, and a file is not taken for it. */
const leastScore = 0.5;

/** Reads a dropped file as text, finds its dialect and its dataset. Never throws for what the file holds. */
export function prepareDropped(file: GivenFile, datasets: readonly Dataset[]): PreparedFile | UnfitFile {
  return read(file, datasets, null, (text) => ({
    delimiter: sniffDelimiter(text),
    quote: quoteCharacter,
  }));
}

/** Reads a file of the site under the dialect that its dataset declares. Never throws for what the file holds. */
export function prepareShipped(file: GivenFile, dataset: Dataset): PreparedFile | UnfitFile {
  const { delimiter, quoteChar } = dataset.dialect;
  return read(file, [dataset], dataset, () => ({ delimiter, quote: quoteChar }));
}

/** `known` is the dataset that a file is said to be of, null where it is to be found. */
function read(
  file: GivenFile,
  datasets: readonly Dataset[],
  known: Dataset | null,
  dialectOf: (text: string) => Dialect,
): PreparedFile | UnfitFile {
  const { name } = file;
  const unreadable = tooLarge(file) ?? notATable(file);
  if (unreadable) return unfit(known, [unreadable]);
  const { text: decoded, encoding, brokenLine } = decodeBytes(file.bytes);
  if (brokenLine !== null) return unfit(known, [brokenEncoding(name, encoding, brokenLine)]);
  const { text, firstLine } = trimBlankLines(decoded);
  const refuse = (dataset: Dataset | null, issues: readonly Issue[]) =>
    unfit(dataset, inFile(issues, firstLine));

  const dialect = dialectOf(text);
  const { cells, badQuote } = readHeader(text, dialect);
  if (badQuote) return refuse(known, [quoteIssue(name, badQuote)]);
  const wide = tooWide(name, cells.length);
  if (wide) return refuse(known, [wide]);
  const personal = personalColumns(name, cells);
  if (personal.length > 0) return refuse(known, personal);
  const nearest = nearestDataset(cells, datasets);
  if (!nearest || nearest.score < leastScore)
    return refuse(known, [fitsNone(name, cells, nearest, datasets)]);

  const { dataset, match } = nearest;
  const header = checkHeader(name, cells);
  const wrong = wrongColumns(name, match).filter(
    (issue) => !header.some(({ column }) => column === issue.column),
  );
  const shape = checkShape(name, text, dialect, cells.length).filter(
    // The site may ship a dataset that is empty until it is filled; a file that someone drops is a mistake then.
    ({ code }) => known === null || code !== 'empty-file',
  );
  const errors = [...header, ...wrong, ...shape];
  if (errors.length > 0) return refuse(dataset, errors);
  const prepared = { fileName: name, text, ...dialect, columns: match.columns, headerLine: firstLine };
  return { dataset, prepared, encoding, issues: inFile(leftOut(name, cells, match), firstLine) };
}

function unfit(dataset: Dataset | null, issues: readonly Issue[]): UnfitFile {
  return { dataset, prepared: null, issues };
}

/** Issues with the lines of the text as lines of the file. */
function inFile(issues: readonly Issue[], firstLine: number): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, row: issue.row === null ? null : issue.row + firstLine - 1 }));
}

function brokenEncoding(name: string, encoding: Encoding, row: number): Issue {
  return errorIn(
    name,
    'encoding',
    'bytes that are not text in the encoding that the file declares',
    `text in ${encoding.toUpperCase()}, as the file's first bytes say: save it again as CSV UTF-8`,
    { row },
  );
}
