import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { noChoices, type ReadingChoices } from '../model/reading-choices.ts';
import { trimBlankLines } from './blank-lines.ts';
import { quoteIssue } from './check-shape.ts';
import { decodeBytes, type Encoding } from './decode.ts';
import { delimiters, quoteCharacter, readSepLine, type Dialect } from './dialect.ts';
import { encodingIssues } from './encoding-issues.ts';
import type { GivenFile } from './file.ts';
import { findHeader, type FoundHeader } from './find-header.ts';
import { readHeader } from './header.ts';
import { noteIn } from './issues.ts';
import { leftOutCells, leftOutLines } from './left-out.ts';
import { tooLarge, tooWide } from './limits.ts';
import { notATable, notATableText } from './not-a-table.ts';
import { headerJudge } from './recognise-dataset.ts';
import { tidyTable } from './tidy-table.ts';

/** The table of a file as text, before it is known of which dataset it is. */
export interface ReadTable {
  /** From the header to the last row, LF line ends, as many cells in each row as in the header where nothing is lost. */
  readonly text: string;
  readonly dialect: Dialect;
  readonly encoding: Encoding;
  /** The header's cells, without the blanks around them. */
  readonly header: readonly string[];
  /** Places, from 0, of columns that are blank from the header to the last row. */
  readonly blankColumns: readonly number[];
  /** The line of the file on which the header stands, from 1. */
  readonly headerLine: number;
  /** What stands above the header and below the table, with the line of the file it starts on. */
  readonly around: readonly { readonly line: number; readonly text: string }[];
  /** How the file was read, with lines of the file; warnings where its letters are in doubt. */
  readonly notes: readonly Issue[];
}

/** A table, or why there is none. */
export type TableReading =
  | { readonly table: ReadTable; readonly issues: readonly [] }
  | { readonly table: null; readonly issues: readonly Issue[] };

/**
 * Reads a dropped file as a table: its encoding, delimiter and header are found, the header with the help of the
 * datasets it may be of, and lines above and below the table left out. Never throws for what the file holds.
 */
export function readDroppedTable(
  file: GivenFile,
  datasets: readonly Dataset[],
  { columns }: ReadingChoices = noChoices,
): TableReading {
  const judge = headerJudge(datasets, columns);
  return readTable(file, (text, named) =>
    findHeader(text, named ? [named] : delimiters, quoteCharacter, judge),
  );
}

/** Reads a file under a declared dialect; its first line that is not blank is the header. Never throws either. */
export function readDeclaredTable(
  file: GivenFile,
  { delimiter, quoteChar }: Dataset['dialect'],
): TableReading {
  return readTable(file, (text) => findHeader(text, [delimiter], quoteChar, null));
}

function readTable(
  file: GivenFile,
  find: (text: string, namedDelimiter: string | null) => FoundHeader,
): TableReading {
  const { name } = file;
  const unreadable = tooLarge(file) ?? notATable(file);
  if (unreadable) return { table: null, issues: [unreadable] };
  const decoded = decodeBytes(file.bytes);
  const noText = notATableText(name, decoded.text);
  if (noText) return { table: null, issues: [noText] };
  const encoding = encodingIssues(name, decoded);
  const refuse = (issue: Issue) => ({ table: null, issues: [issue, ...encoding] });
  if (decoded.brokenLine !== null) return { table: null, issues: encoding };

  const whole = trimBlankLines(decoded.text);
  const sep = readSepLine(whole.text);
  const body = sep ? trimBlankLines(whole.text.slice(sep.end)) : whole;
  const firstLine = sep ? whole.firstLine + body.firstLine : whole.firstLine;
  const { dialect, record, above } = find(body.text, sep?.delimiter ?? null);
  const text = body.text.slice(record?.start ?? 0);
  const headerLine = firstLine + (record?.line ?? 1) - 1;

  const { cells, badQuote } = readHeader(text, dialect);
  if (badQuote) return refuse(quoteIssue(name, { ...badQuote, line: badQuote.line + headerLine - 1 }));
  const wide = tooWide(name, cells.findLastIndex((cell) => cell !== '') + 1);
  if (wide) return refuse({ ...wide, row: headerLine });
  const tidy = tidyTable(text, dialect, cells);
  const notes = [
    ...encoding,
    ...(sep
      ? [
          noteIn(name, 'left-out', sep.line, 'the delimiter that this line names is used', {
            row: whole.firstLine,
          }),
        ]
      : []),
    ...leftOutLines(name, body.text, above, dialect, 'above the header', firstLine),
    ...leftOutCells(name, tidy, headerLine),
    ...leftOutLines(name, text, tidy.footnotes, dialect, 'below the table', headerLine),
  ];
  const header = cells.slice(0, tidy.width);
  const around = [
    { line: firstLine, text: body.text.slice(0, record?.start ?? 0) },
    ...tidy.footnotes.map(({ line, start, end }) => ({
      line: line + headerLine - 1,
      text: text.slice(start, end),
    })),
  ].filter((each) => each.text !== '');
  const { blankColumns } = tidy;
  const read = {
    text: tidy.text,
    dialect,
    encoding: decoded.encoding,
    header,
    blankColumns,
    headerLine,
    around,
    notes,
  };
  return { table: read, issues: [] };
}
