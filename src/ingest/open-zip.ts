import type { Issue } from '../model/issue.ts';
import { crc32 } from './crc32.ts';
import type { GivenFile } from './file.ts';
import { inflateRaw, UnpackedTooLarge, type UnpackLimits } from './inflate.ts';
import { errorIn, noteIn } from './issues.ts';
import { listZip, type ZipEntry } from './zip-directory.ts';

/** What a dropped file holds: tables, a data package of which the next stage makes sense, or neither. */
export type OpenedFile =
  /** The tables, with notes on what else is in the file and left out. */
  | { readonly kind: 'tables'; readonly files: readonly GivenFile[]; readonly issues: readonly Issue[] }
  /** Every file of a zip file that has a datapackage.json, by its name in the zip file. */
  | {
      readonly kind: 'package';
      readonly name: string;
      readonly entries: ReadonlyMap<string, Uint8Array>;
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const tableName = /\.(?:csv|tsv|tab|txt)$/i;
const descriptorName = /^(?:[^/]+\/)?datapackage\.json$/;
/** What macOS and Windows add of themselves. */
const ofTheSystem = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i;
const mostTables = 200;
const mostNamed = 8;

/** Opens a zip file. Never throws for what the file holds. */
export async function openZip({ name, bytes }: GivenFile, limits: UnpackLimits): Promise<OpenedFile> {
  const refuse = (found: string, expected: string, code: Issue['code'] = 'not-a-table') =>
    ({ kind: 'refused', issues: [errorIn(name, code, found, expected)] }) as const;
  const again = 'a whole zip file: fetch or pack it again, or drop the CSV files that were in it';
  const listed = listZip(bytes);
  if (listed === null) return refuse('a zip file that is broken', again);
  const entries = listed.filter((entry) => !ofTheSystem.test(entry.name));
  const descriptor = entries
    .map((entry) => entry.name)
    .filter((each) => descriptorName.test(each))
    .toSorted((one, other) => one.length - other.length)[0];
  const folder = descriptor?.slice(0, -'datapackage.json'.length);
  const wanted = entries.filter((entry) =>
    folder === undefined ? tableName.test(entry.name) : entry.name.startsWith(folder),
  );
  if (wanted.length === 0)
    return refuse(
      `a zip file without a table: ${namesOf(entries)}`,
      'a CSV file, or a zip file with CSV files in it',
    );
  if (wanted.length > mostTables)
    return refuse(`a zip file of ${wanted.length} files`, `at most ${mostTables}: pack fewer`, 'too-large');
  if (wanted.some(({ isEncrypted }) => isEncrypted))
    return refuse(
      'a zip file with a password',
      'one without: unpack it and drop the CSV files that are in it',
    );
  try {
    const files = await unpackAll(wanted, limits);
    if (folder !== undefined)
      return { kind: 'package', name, entries: new Map(files.map((file) => [file.name, file.bytes])) };
    const tables = files.map((file) => ({ ...file, name: `${name} › ${file.name}` }));
    return { kind: 'tables', files: tables, issues: leftOutOf(name, entries) };
  } catch (error) {
    if (error instanceof UnpackedTooLarge)
      return refuse(
        `a zip file that unpacks to more than ${Math.round(limits.mostBytes / 1024 / 1024)} MB, or to far more than a table would`,
        'smaller files: unpack it, and drop the CSV files one at a time',
        'too-large',
      );
    return refuse('a zip file that is broken', again);
  }
}

async function unpackAll(entries: readonly ZipEntry[], limits: UnpackLimits): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = [];
  let mostBytes = limits.mostBytes;
  for (const entry of entries) {
    const bytes = await unpack(entry, { ...limits, mostBytes });
    mostBytes -= bytes.byteLength;
    files.push({ name: entry.name, bytes });
  }
  return files;
}

async function unpack({ method, packed, crc, name }: ZipEntry, limits: UnpackLimits): Promise<Uint8Array> {
  if (method !== 0 && method !== 8) throw new Error(`${name} is packed in method ${method}.`);
  const bytes = method === 8 ? await inflateRaw(packed, limits) : packed.slice();
  if (bytes.byteLength > limits.mostBytes) throw new UnpackedTooLarge();
  if (crc32(bytes) !== crc) throw new Error(`The check sum of ${name} differs.`);
  return bytes;
}

function leftOutOf(name: string, entries: readonly ZipEntry[]): readonly Issue[] {
  const others = entries.filter((entry) => !tableName.test(entry.name));
  if (others.length === 0) return [];
  return [noteIn(name, 'left-out', namesOf(others), 'tables as CSV, TSV or text: other files are left out')];
}

function namesOf(entries: readonly ZipEntry[]): string {
  if (entries.length === 0) return 'nothing is in it';
  const names = entries.slice(0, mostNamed).map(({ name }) => name);
  return `${names.join(', ')}${entries.length > mostNamed ? ` and ${entries.length - mostNamed} more` : ''}`;
}
