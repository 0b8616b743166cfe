import type { Extract } from '../model/extract.ts';
import { missingOrder, missingSymbol } from '../model/figure.ts';
import { dateWords } from '../model/period.ts';
import type { ZippedFile } from './data-package-zip.ts';

type Json = Readonly<Record<string, unknown>>;

/** The table of one resource, as it is to stand in the package. */
export interface PackagedTable {
  /** The resource of the descriptor. */
  readonly name: string;
  /** CSV: UTF-8 without byte order mark, comma, LF. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes in lower-case hex. */
  readonly hash: string;
  readonly rows: number;
  /** Null where none is loaded: the table then has a header and no rows, so that what rests on it is still known. */
  readonly extract: Pick<Extract, 'fileName' | 'date' | 'illustrative' | 'origin'> | null;
}

/** A file that is described in the package and is no table. */
export interface PackagedFile {
  /** Of the resource. */
  readonly name: string;
  readonly path: string;
  readonly title: string;
  /** What is in it, for someone who only has the zip. */
  readonly description: string;
  readonly format: string;
  readonly mediatype: string;
  /** UTF-8 text. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes in lower-case hex. */
  readonly hash: string;
}

/** What a data package is written from; plain data. */
export interface DataPackageInput {
  /** The site's own datapackage.json, or that of the public tables. */
  readonly descriptor: Json;
  readonly tables: readonly PackagedTable[];
  /** Files that go in as they are: indicators, plan, dated facts. */
  readonly others: readonly ZippedFile[];
  /** Files beside the tables that the descriptor names; none where absent. */
  readonly described?: readonly PackagedFile[];
  /** When it is written, ISO with time and zone. */
  readonly created: string;
  readonly isPublic: boolean;
}

/** A table with the title and the path that the descriptor gives it. */
export interface DescribedTable {
  readonly path: string;
  readonly title: string;
  readonly table: PackagedTable;
}

/** The descriptor of what is in the package, and its tables in the descriptor's order. Resources that are neither a table nor another file of it go. */
export function describePackage({
  descriptor,
  tables,
  described: files = [],
  created,
  isPublic,
}: DataPackageInput): {
  readonly descriptor: Json;
  readonly tables: readonly DescribedTable[];
} {
  const given = Array.isArray(descriptor['resources']) ? descriptor['resources'].filter(isJson) : [];
  const described = given.flatMap((resource) => {
    const table = tables.find(({ name }) => name === resource['name']);
    return table === undefined ? [] : [{ resource: describeTable(resource, table), table }];
  });
  const lost = tables.find(({ name }) => !described.some(({ table }) => table.name === name));
  if (lost) throw new Error(`The descriptor has no resource “${lost.name}”.`);
  const inOrder = described.map(({ resource, table }) => ({
    path: textOf(resource['path']),
    title: textOf(resource['title']),
    table,
  }));
  const hasImported = tables.some(({ extract }) => extract?.origin === 'imported');
  const { licenses, ...kept } = descriptor;
  return {
    descriptor: {
      ...kept,
      description: packageWords(inOrder, created, isPublic),
      created,
      // What the site ships has a licence; what an analyst put in its place has not been given that.
      ...(licenses === undefined || hasImported ? {} : { licenses }),
      dashboard: { ...(isJson(kept['dashboard']) ? kept['dashboard'] : {}), public: isPublic },
      resources: [...described.map(({ resource }) => resource), ...files.map(describeFile)],
    },
    tables: inOrder,
  };
}

function describeTable(resource: Json, { bytes, hash, extract }: PackagedTable): Json {
  const { sources, licenses, ...kept } = resource;
  const dashboard = isJson(kept['dashboard']) ? kept['dashboard'] : {};
  const isShipped = extract?.origin !== 'imported';
  const source = isShipped
    ? sources
    : [{ title: `${textOf(dashboard['provider']) || 'The provider'}, extract ${extract.fileName}` }];
  return {
    ...kept,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.byteLength,
    hash: `sha256:${hash}`,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
    ...(source === undefined ? {} : { sources: source }),
    ...(isShipped && licenses !== undefined ? { licenses } : {}),
    schema: withAllSymbols(isJson(kept['schema']) ? kept['schema'] : {}),
    dashboard:
      extract === null
        ? dashboard
        : {
            ...dashboard,
            extractDate: extract.date,
            illustrative: extract.illustrative,
            origin: extract.origin,
          },
  };
}

function describeFile({ bytes, hash, ...words }: PackagedFile): Json {
  return { ...words, encoding: 'utf-8', bytes: bytes.byteLength, hash: `sha256:${hash}` };
}

/** The schema with a symbol for each reason why a figure may be missing, since hiding may add one. */
function withAllSymbols(schema: Json): Json {
  const symbols = Array.isArray(schema['missingValues']) ? schema['missingValues'].filter(isJson) : [];
  const added = missingOrder
    .filter((reason) => !symbols.some(({ label }) => label === reason))
    .map((reason) => ({ value: missingSymbol[reason], label: reason }));
  return { ...schema, missingValues: [...symbols, ...added] };
}

function packageWords(tables: readonly DescribedTable[], created: string, isPublic: boolean): string {
  const of = (isIllustrative: boolean) =>
    tables.filter(({ table }) => table.extract?.illustrative === isIllustrative).map(({ title }) => title);
  const [illustrative, real] = [of(true), of(false)];
  const absent = tables.filter(({ table }) => table.extract === null).map(({ title }) => title);
  return [
    `The extracts behind the dashboard as they stood on ${dateWords(created.slice(0, 10))}.`,
    ...(isPublic
      ? ['Public copy: small numbers, and what would give them away, are hidden.']
      : ['Internal: may contain small numbers.']),
    ...(illustrative.length === 0
      ? []
      : [`Illustrative, made up to show the dashboard: ${illustrative.join('; ')}.`]),
    ...(real.length === 0 ? [] : [`Not illustrative: ${real.join('; ')}.`]),
    ...(absent.length === 0 ? [] : [`Without an extract, so without rows: ${absent.join('; ')}.`]),
  ].join(' ');
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
