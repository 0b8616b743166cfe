import { z } from 'zod';
import { fieldOf, type Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { isPapersResource, type PackedPapers } from '../model/paper-file.ts';
import type { GivenFile } from './file.ts';
import { sha256Hex } from './hash.ts';
import { errorIn, warningIn } from './issues.ts';
import { emptyIssue, totalsIssue, uncheckedIssue, unknownIssue } from './package-issues.ts';
import { withoutTotals } from './package-totals.ts';
import { readPapers } from './read-papers.ts';

/** One table of a package, to be imported as any extract of its dataset. */
interface PackagedExtract {
  readonly dataset: Dataset;
  readonly file: GivenFile;
  /** The day its extract was taken, ISO; null where the package does not say. */
  readonly date: string | null;
  /** True where it is made up to show the dashboard: it must go on saying so. */
  readonly isIllustrative: boolean;
}

export interface ReadPackage {
  /** Empty where any issue is an error: nothing is loaded by halves. */
  readonly extracts: readonly PackagedExtract[];
  /** Null where none travel in it, or where any issue is an error. */
  readonly papers: PackedPapers | null;
  /** True where small numbers are hidden in it. */
  readonly isPublic: boolean;
  readonly issues: readonly Issue[];
}

const descriptorName = 'datapackage.json';
const wholeFile = /^[^/\\:]+$/;

const resourceSchema = z.looseObject({
  name: z.string().min(1),
  path: z.string().min(1),
  bytes: z.number().int().nonnegative().optional(),
  hash: z.string().optional(),
  schema: z
    .looseObject({
      fields: z.array(z.looseObject({ name: z.string(), total: z.string().optional() })).default([]),
    })
    .optional(),
  dashboard: z
    .looseObject({ extractDate: z.iso.date().optional(), illustrative: z.boolean().optional() })
    .optional(),
});
type Resource = z.infer<typeof resourceSchema>;

const packageSchema = z.looseObject({
  resources: z.array(resourceSchema).min(1),
  dashboard: z.looseObject({ public: z.boolean().optional() }).optional(),
});

/** True where the files of an archive are those of a data package: its descriptor is among them. */
export function isDataPackage(entries: ReadonlyMap<string, Uint8Array>): boolean {
  return folderOf(entries) !== null;
}

/**
 * Reads the files of an unpacked zip as a data package: each table that belongs to a known dataset, once its size and
 * SHA-256 are those that the descriptor gives. A path that leads out of the package stops all of it, as does a missing
 * or a changed file; a resource that no dataset is named as is left out with a warning, as are papers that cannot be
 * read, which never stop a table. Never throws for what the files hold.
 */
export async function readPackage(
  entries: ReadonlyMap<string, Uint8Array>,
  datasets: readonly Dataset[],
): Promise<ReadPackage> {
  const folder = folderOf(entries);
  const { described, broken } = readDescriptor(
    folder === null ? undefined : entries.get(folder + descriptorName),
  );
  if (!described) return { extracts: [], papers: null, isPublic: false, issues: broken };
  const isPublic = described.dashboard?.public === true;
  const issues: Issue[] = [];
  const extracts: PackagedExtract[] = [];
  let papers: PackedPapers | null = null;
  for (const resource of described.resources) {
    if (isPapersResource(resource)) {
      const read = await readPapersResource(resource, entries, folder ?? '');
      issues.push(...read.issues);
      papers = read.papers;
      continue;
    }
    const read = await readResource(resource, entries, folder ?? '', datasets);
    issues.push(...read.issues);
    if (read.extract) extracts.push(read.extract);
  }
  issues.push(...repeated(described.resources));
  const isSound = issues.every(({ severity }) => severity !== 'error');
  return { extracts: isSound ? extracts : [], papers: isSound ? papers : null, isPublic, issues };
}

/** Where the descriptor lies: at the top, or in the one folder that a zip of a folder has; null where there is none. */
function folderOf(entries: ReadonlyMap<string, Uint8Array>): string | null {
  if (entries.has(descriptorName)) return '';
  const folders = [...entries.keys()].flatMap((name) => /^([^/]+\/)datapackage\.json$/.exec(name)?.[1] ?? []);
  return folders.length === 1 ? (folders[0] ?? null) : null;
}

function readDescriptor(bytes: Uint8Array | undefined): {
  readonly described: z.infer<typeof packageSchema> | null;
  readonly broken: readonly Issue[];
} {
  const broken = (found: string) => ({
    described: null,
    broken: [
      errorIn(
        descriptorName,
        'package',
        found,
        'the descriptor of a data package, as the Data page writes it',
      ),
    ],
  });
  if (!bytes) return broken('no such file in the zip');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return broken('text that is not JSON');
  }
  const parsed = packageSchema.safeParse(json);
  if (parsed.success) return { described: parsed.data, broken: [] };
  const issue = parsed.error.issues[0];
  return broken(`${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'not as expected'}`);
}

async function readResource(
  resource: Resource,
  entries: ReadonlyMap<string, Uint8Array>,
  folder: string,
  datasets: readonly Dataset[],
): Promise<{ readonly extract: PackagedExtract | null; readonly issues: readonly Issue[] }> {
  const { name, path } = resource;
  const refuse = (found: string, expected: string) => ({
    extract: null,
    issues: [errorIn(path, 'package', found, expected)],
  });
  if (!wholeFile.test(path) || path.startsWith('.'))
    return refuse(
      `the path “${path}” of “${name}”`,
      'the name of a file in the package, not a way out of it',
    );
  const bytes = entries.get(folder + path);
  if (!bytes) return refuse('no such file in the zip', `the table of “${name}”, as the descriptor says`);
  const { changed, isChecked } = await checkWhole(resource, bytes);
  if (changed) return refuse(changed.found, changed.expected);
  const issues = isChecked ? [] : [uncheckedIssue(path)];
  const dataset = datasets.find((each) => each.name === name);
  if (!dataset) return { extract: null, issues: [...issues, unknownIssue(path, name)] };

  const totals = addedTotals(resource, dataset);
  const { bytes: table, dropped, isEmpty } = withoutTotals(bytes, totals);
  if (isEmpty) return { extract: null, issues: [...issues, emptyIssue(path, dataset)] };
  return {
    extract: {
      dataset,
      file: { name: path, bytes: table },
      date: resource.dashboard?.extractDate ?? null,
      isIllustrative: resource.dashboard?.illustrative === true,
    },
    issues: dropped === 0 ? issues : [...issues, totalsIssue(path, dropped)],
  };
}

/** Whether a file is the one that was packed, as far as the descriptor lets that be seen. */
async function checkWhole({ bytes: size, hash }: Resource, bytes: Uint8Array) {
  const changed = (found: string, was: string) => ({
    changed: {
      found,
      expected: `${was}: the file was changed after the package was written, so ask for the package again`,
    },
    isChecked: true,
  });
  if (size !== undefined && size !== bytes.byteLength)
    return changed(`${bytes.byteLength} bytes`, `${size} bytes`);
  const given = hash === undefined ? null : /^sha-?256:([0-9a-f]{64})$/i.exec(hash)?.[1]?.toLowerCase();
  if (!given) return { changed: null, isChecked: false };
  const own = await sha256Hex(bytes);
  return own === given
    ? { changed: null, isChecked: true }
    : changed(`a file with the SHA-256 ${own}`, given);
}

/** The papers that travel with the tables, and what of them cannot be taken. */
async function readPapersResource(
  resource: Resource,
  entries: ReadonlyMap<string, Uint8Array>,
  folder: string,
): Promise<{ readonly papers: PackedPapers | null; readonly issues: readonly Issue[] }> {
  const { path } = resource;
  const warn = ({ found, expected }: { readonly found: string; readonly expected: string }) =>
    warningIn(path, 'package', found, expected);
  const bytes = entries.get(folder + path);
  if (!bytes)
    return {
      papers: null,
      issues: [warn({ found: `no ${path} in the zip`, expected: 'the papers that the descriptor lists' })],
    };
  const { changed } = await checkWhole(resource, bytes);
  if (changed) return { papers: null, issues: [warn({ ...changed, found: `${path}, ${changed.found}` })] };
  const { problems, ...papers } = readPapers(bytes);
  return { papers, issues: problems.map(warn) };
}

/** Columns for which the package declares a total that the dataset here does not have, with the total's value. */
function addedTotals(resource: Resource, dataset: Dataset): ReadonlyMap<string, string> {
  return new Map(
    (resource.schema?.fields ?? []).flatMap(({ name, total }): [string, string][] => {
      const here = fieldOf(dataset, name);
      return here && total !== undefined && here.total === undefined ? [[name, total]] : [];
    }),
  );
}

function repeated(resources: readonly Resource[]): Issue[] {
  const names = resources.map(({ name }) => name);
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  return twice.map((name) =>
    errorIn(descriptorName, 'package', `“${name}” is described twice`, 'each resource once'),
  );
}
