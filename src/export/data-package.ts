import { describePackage, type DataPackageInput } from './data-package-descriptor.ts';
import { packageReadme } from './data-package-readme.ts';
import { zipFiles } from './data-package-zip.ts';
import { fileStem } from './save.ts';

/**
 * Writes a Frictionless Data Package as a zip: its descriptor with the size and SHA-256 of each table, the tables, the
 * other files as they were given, and a README in plain words. The same input gives the same bytes. Throws Error where
 * a table has no place in the descriptor.
 */
export async function writeDataPackage(input: DataPackageInput): Promise<Uint8Array<ArrayBuffer>> {
  const described = describePackage(input);
  const encode = (text: string) => new TextEncoder().encode(text);
  return zipFiles([
    { name: 'datapackage.json', bytes: encode(`${JSON.stringify(described.descriptor, null, 2)}\n`) },
    { name: 'README.txt', bytes: encode(packageReadme(input, described.tables)) },
    ...described.tables.map(({ path, table }) => ({ name: path, bytes: table.bytes })),
    ...(input.described ?? []).map(({ path, bytes }) => ({ name: path, bytes })),
    ...input.others,
  ]);
}

/** "send-core-data-set-2026-09-30.zip", with "-public" before the dot for a public copy; the date is ISO. */
export function packageFileName(name: string, date: string, isPublic: boolean): string {
  return `${fileStem(name)}-${date}${isPublic ? '-public' : ''}.zip`;
}
