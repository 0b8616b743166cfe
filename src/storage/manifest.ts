import { z } from 'zod';
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
const manifestSchema = z.object({ version: z.literal(1), extracts: z.array(z.unknown()) });

interface Manifest {
  readonly extracts: readonly StoredExtract[];
  readonly damaged: readonly string[];
}

/**
 * The list of what is kept. An entry that cannot be understood is said in `damaged` and left out; a list that cannot
 * counts as empty. Throws the browser's own error when it cannot read at all.
 */
export async function readManifest(area: FileArea): Promise<Manifest> {
  const bytes = await area.read(manifestFile);
  // A private file system makes the file before it holds anything: empty, its first writing never came to an end.
  if (bytes === null || bytes.length === 0) return { extracts: [], damaged: [] };
  const list = parse(bytes);
  if (!list)
    return {
      extracts: [],
      damaged: [
        'The list of the extracts that this browser keeps can no longer be read, so the extracts of the site are shown. Drop your own again.',
      ],
    };
  const entries = list.extracts.map((entry) => storedSchema.safeParse(entry));
  const extracts = entries.flatMap((entry) => (entry.success ? [entry.data] : []));
  const lost = entries.length - extracts.length;
  return { extracts, damaged: lost === 0 ? [] : [lostEntries(lost)] };
}

export async function writeManifest(area: FileArea, extracts: readonly StoredExtract[]): Promise<void> {
  await area.write(manifestFile, new TextEncoder().encode(JSON.stringify({ version: 1, extracts })));
}

function parse(bytes: Uint8Array): z.infer<typeof manifestSchema> | null {
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function lostEntries(count: number): string {
  return count === 1
    ? 'One entry in the list of the extracts that this browser keeps can no longer be read and is left out. If an extract is missing, drop it again.'
    : `${count} entries in the list of the extracts that this browser keeps can no longer be read and are left out. If extracts are missing, drop them again.`;
}
