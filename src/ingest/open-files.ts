import type { GivenFile } from './file.ts';
import { gunzip, UnpackedTooLarge, unpackLimits, type UnpackLimits } from './inflate.ts';
import { errorIn } from './issues.ts';
import { tooLarge } from './limits.ts';
import { isOfficeZip, notATable } from './not-a-table.ts';
import { openZip, type OpenedFile } from './open-zip.ts';
import { listZip } from './zip-directory.ts';

const officeEntries = ['[Content_Types].xml', 'META-INF/manifest.xml'];

/**
 * Finds the tables in a dropped file: itself, what is in a gzip file, or those in a zip file, named as
 * "pack.zip › waits.csv". What is no table is refused in one sentence. Never throws for what the file holds.
 */
export async function openFile(file: GivenFile, limits: UnpackLimits = unpackLimits): Promise<OpenedFile> {
  const large = tooLarge(file);
  if (large) return { kind: 'refused', issues: [large] };
  if (startsWith(file.bytes, [0x50, 0x4b, 0x03, 0x04]) && !isOffice(file)) return openZip(file, limits);
  if (startsWith(file.bytes, [0x1f, 0x8b])) return openGzip(file, limits);
  const refused = notATable(file);
  if (refused) return { kind: 'refused', issues: [refused] };
  return { kind: 'tables', files: [file], issues: [] };
}

/** By the names of what is in it; a broken one by what is left of them. */
function isOffice(file: GivenFile): boolean {
  const names = listZip(file.bytes)?.map(({ name }) => name);
  return names ? officeEntries.some((entry) => names.includes(entry)) : isOfficeZip(file);
}

async function openGzip({ name, bytes }: GivenFile, limits: UnpackLimits): Promise<OpenedFile> {
  const refuse = (...of: readonly ['not-a-table' | 'too-large', string, string]) =>
    ({ kind: 'refused', issues: [errorIn(name, ...of)] }) as const;
  try {
    const file = { name: name.replace(/\.gz$/i, ''), bytes: await gunzip(bytes, limits) };
    const refused = notATable(file);
    if (refused) return { kind: 'refused', issues: [refused] };
    return { kind: 'tables', files: [file], issues: [] };
  } catch (error) {
    if (error instanceof UnpackedTooLarge)
      return refuse(
        'too-large',
        `a gzip file that unpacks to more than ${Math.round(limits.mostBytes / 1024 / 1024)} MB, or to far more than a table would`,
        'a smaller file: split the table by year, or leave out columns',
      );
    return refuse(
      'not-a-table',
      'a gzip file that is broken',
      'a whole one: fetch or pack it again, or drop the CSV file',
    );
  }
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, at) => bytes[at] === byte);
}
