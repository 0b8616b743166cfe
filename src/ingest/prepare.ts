import type { Dataset } from '../model/dataset.ts';
import type { PreparedText } from '../model/extract.ts';
import type { Issue } from '../model/issue.ts';
import { noChoices, type ReadingChoices } from '../model/reading-choices.ts';
import { checkShape } from './check-shape.ts';
import { fitsNone, leftOut, wrongColumns } from './column-issues.ts';
import type { Encoding } from './decode.ts';
import type { GivenFile } from './file.ts';
import { checkHeader } from './header.ts';
import { errorIn } from './issues.ts';
import { personalColumns } from './personal-columns.ts';
import { personalData } from './personal-data.ts';
import { isPersonalCell } from './personal-values.ts';
import { readPublished, recipeFor } from './published-file.ts';
import { readDeclaredTable, readDroppedTable, type ReadTable } from './read-table.ts';
import { recognitionOf, type Recognition } from './recognition.ts';
import { compareDatasets, type Compared } from './recognise-dataset.ts';
import { preparedText } from './text-content.ts';

/** A file that fits a dataset, ready for the warehouse, with warnings and notes on how it was read. */
interface PreparedFile {
  readonly dataset: Dataset;
  readonly prepared: PreparedText;
  readonly encoding: Encoding;
  readonly recognition: Recognition;
  readonly issues: readonly Issue[];
}

/** A file that fits none, or that cannot be read as the one it looks like. */
interface UnfitFile {
  readonly dataset: Dataset | null;
  readonly prepared: null;
  /** Null where no header could be read. */
  readonly recognition: Recognition | null;
  readonly issues: readonly Issue[];
}

export type FileReading = PreparedFile | UnfitFile;

/** Fewer of a dataset's columns than this share, and a file is not taken for it unless someone says so. */
const leastShare = 0.5;

/**
 * Reads a dropped file as text, finds its dialect, its header and its dataset or its recipe, as far as the choices do not
 * say them. `today` is the day from which ages are counted, ISO; null for a file that was accepted before, of which no
 * dates are taken for dates of birth any more. Never throws for what the file holds.
 */
export function prepareDropped(
  file: GivenFile,
  datasets: readonly Dataset[],
  choices: ReadingChoices = noChoices,
  today?: string | null,
): FileReading {
  const said = choices.dataset === null ? null : datasets.find(({ name }) => name === choices.dataset);
  if (said === undefined)
    return unfit(null, null, [
      errorIn(file.name, 'no-dataset', choices.dataset ?? '', 'a dataset that this dashboard has'),
    ]);
  const { table, issues } = readDroppedTable(file, said ? [said] : datasets, choices);
  if (!table) return unfit(said, null, issues);
  const candidates = compareDatasets(table.header, datasets, choices.columns);
  const nearest = candidates.find(({ nearness }) => nearness > 0) ?? null;
  const chosen = said ? (candidates.find(({ dataset }) => dataset === said) ?? null) : nearest;
  const recipe = recipeFor(table.header, choices, said ? [said] : datasets, chosen);
  const fit = recipe === null && chosen && (said || chosen.share >= leastShare) ? chosen : null;
  const personal = personalData(file.name, table, fit, choices.overruled, today);
  const refusing = personal.filter(({ severity }) => severity === 'error');
  const recognition = recognitionOf(
    { ...table, header: table.header.map((cell) => (isPersonalCell(cell) ? '' : cell)) },
    candidates,
    chosen,
    refusing.map(({ column }) => (column !== null && table.header.includes(column) ? column : '')),
    recipe === 'unknown' ? null : recipe,
  );
  // The lines around the table are quoted in the notes on them.
  if (refusing.length > 0)
    return unfit(said, recognition, [...personal, ...table.notes.filter(({ code }) => code !== 'left-out')]);

  const notes = [...table.notes, ...personal];
  const refuse = (dataset: Dataset | null, errors: readonly Issue[]) =>
    unfit(dataset, recognition, [...inFile(errors, table), ...notes]);
  const { encoding } = table;
  if (recipe === 'unknown')
    return refuse(said, [
      errorIn(file.name, 'no-dataset', choices.recipe ?? '', 'a recipe that this dashboard has'),
    ]);
  if (recipe) {
    const { prepared, issues: found } = readPublished(file.name, table, recipe);
    if (!prepared) return unfit(recipe.dataset, recognition, [...found, ...notes]);
    return { dataset: recipe.dataset, prepared, encoding, recognition, issues: [...notes, ...found] };
  }
  const header = checkHeader(file.name, table.header, table.blankColumns, choices.columns);
  if (!fit) return refuse(null, [fitsNone(file.name, table.header, nearest, datasets), ...header]);
  const found = columnsAndShape(file.name, table, fit, header);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refuse(fit.dataset, found);
  return {
    dataset: fit.dataset,
    prepared: ready(file.name, table, fit),
    encoding,
    recognition,
    issues: [...notes, ...inFile([...found, ...leftOut(file.name, table.header, fit.match)], table)],
  };
}

/** Reads a file of the site under the dialect that its dataset declares. Never throws for what the file holds. */
export function prepareShipped(file: GivenFile, dataset: Dataset): FileReading {
  const { table, issues } = readDeclaredTable(file, dataset.dialect);
  if (!table) return unfit(dataset, null, issues);
  const candidates = compareDatasets(table.header, [dataset], {});
  const [chosen] = candidates;
  const recognition = recognitionOf(table, candidates, chosen ?? null, []);
  if (!chosen || chosen.share < leastShare)
    return unfit(dataset, recognition, inFile([fitsNone(file.name, table.header, null, [dataset])], table));
  const header = checkHeader(file.name, table.header, table.blankColumns, {});
  // The site may ship a dataset that is empty until it is filled; a file that someone drops is a mistake then.
  const found = columnsAndShape(file.name, table, chosen, header).filter(({ code }) => code !== 'empty-file');
  const personal = personalColumns(file.name, table.header);
  const wrong = [...personal, ...found].map((issue) => ({ ...issue, severity: 'error' as const }));
  if (wrong.length > 0) return unfit(dataset, recognition, inFile(wrong, table));
  return {
    dataset,
    prepared: ready(file.name, table, chosen),
    encoding: table.encoding,
    recognition,
    issues: [...table.notes, ...inFile(leftOut(file.name, table.header, chosen.match), table)],
  };
}

/** What is wrong with the columns, each named once, and with the shape of the rows. Lines are those of the text. */
function columnsAndShape(
  name: string,
  { text, dialect, header }: ReadTable,
  { dataset, match }: Compared,
  headerIssues: readonly Issue[],
): readonly Issue[] {
  const isNamed = (column: string | null) => headerIssues.some((issue) => issue.column === column);
  return [
    ...headerIssues,
    ...wrongColumns(name, dataset, match).filter(({ column }) => !isNamed(column)),
    ...checkShape(name, text, dialect, header.length),
  ];
}

function ready(
  fileName: string,
  { text, dialect, headerLine }: ReadTable,
  { match }: Compared,
): PreparedText {
  return preparedText({ fileName, text, ...dialect, columns: match.columns, headerLine });
}

function unfit(
  dataset: Dataset | null,
  recognition: Recognition | null,
  issues: readonly Issue[],
): UnfitFile {
  return { dataset, prepared: null, recognition, issues };
}

/** Issues with the lines of the text as lines of the file. */
function inFile(issues: readonly Issue[], { headerLine }: ReadTable): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, row: issue.row === null ? null : issue.row + headerLine - 1 }));
}
