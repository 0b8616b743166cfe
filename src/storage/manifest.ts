import { z } from 'zod';
import { dateWords } from '../model/period.ts';
import type { FileArea } from './file-area.ts';
import type { StoredExtract } from './extract-store.ts';

const manifestFile = 'manifest.json';

const storedSchema = z.object({
  id: z.string(),
  acceptedAt: z.string(),
  dataset: z.string(),
  fileName: z.string(),
  hash: z.string(),
  size: z.number(),
  date: z.string(),
  illustrative: z.boolean(),
  origin: z.enum(['shipped', 'imported']),
});
const manifestSchema = z.object({ version: z.literal(1), extracts: z.array(storedSchema) });

/** The list of what is kept. A list that cannot be read is said in `damaged` and counts as empty. */
export async function readManifest(
  area: FileArea,
): Promise<{ readonly extracts: readonly StoredExtract[]; readonly damaged: readonly string[] }> {
  const bytes = await area.read(manifestFile);
  if (bytes === null) return { extracts: [], damaged: [] };
  try {
    return {
      extracts: manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).extracts,
      damaged: [],
    };
  } catch {
    return {
      extracts: [],
      damaged: [
        'The list of the extracts that this browser keeps can no longer be read, so the extracts of the site are shown. Drop your own again.',
      ],
    };
  }
}

export async function writeManifest(area: FileArea, extracts: readonly StoredExtract[]): Promise<void> {
  await area.write(manifestFile, new TextEncoder().encode(JSON.stringify({ version: 1, extracts })));
}

/** What is said of a kept extract whose file is gone or changed. */
export function damagedWords({ fileName, acceptedAt }: StoredExtract): string {
  return `${fileName}, kept on ${dateWords(acceptedAt.slice(0, 10))}, can no longer be read in this browser, so the extract before it is shown. Drop the file again.`;
}
