import { z } from 'zod';
import { noChoices, readingChoicesSchema } from '../model/reading-choices.ts';
import type { FileArea } from './file-area.ts';
import type { StoredExtract, UndoneExtract } from './extract-store.ts';
import { freshName } from './fresh-name.ts';

/** The file of the list itself. */
export const manifestFile = 'manifest.json';
const setAsideStart = 'manifest-set-aside-';

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
  // Absent in lists that were written before files could be read in more than one way.
  choices: readingChoicesSchema.default(noChoices),
  rows: z.number().nullable().default(null),
  isOnTop: z.boolean().default(false),
  warnings: z.array(z.string()).default([]),
});
const undoneSchema = storedSchema.extend({ undoneAt: z.string() });
const manifestSchema = z.object({
  version: z.literal(1),
  extracts: z.array(z.unknown()),
  undone: z.array(z.unknown()).default([]),
});

/** Everything that is kept, current or undone. */
export interface Kept {
  readonly extracts: readonly StoredExtract[];
  readonly undone: readonly UndoneExtract[];
}

interface Manifest extends Kept {
  readonly damaged: readonly string[];
  /** The bytes of a list that is damaged in part or whole, to be kept when another takes its place; otherwise null. */
  readonly toSetAside: Uint8Array | null;
}

/**
 * The list of what is kept. An entry that cannot be understood is said in `damaged` and left out; a list that cannot
 * counts as empty. Throws the browser's own error when it cannot read at all.
 */
export async function readManifest(area: FileArea): Promise<Manifest> {
  const bytes = await area.read(manifestFile);
  // A private file system makes the file before it holds anything: empty, its first writing never came to an end.
  if (bytes === null || bytes.length === 0)
    return { extracts: [], undone: [], damaged: [], toSetAside: null };
  const list = parse(bytes);
  if (!list)
    return {
      extracts: [],
      undone: [],
      damaged: [
        'The list of the extracts that this browser keeps can no longer be read, so the extracts of the site are shown. Drop your own again.',
      ],
      toSetAside: bytes,
    };
  const damaged: string[] = [];
  const readable = <Entry extends z.ZodType>(entries: readonly unknown[], schema: Entry) =>
    entries.flatMap((entry, index) => {
      const parsed = schema.safeParse(entry);
      if (parsed.success) return [parsed.data];
      damaged.push(lostEntry(entry, index + 1));
      return [];
    });
  const extracts = readable(list.extracts, storedSchema);
  const undone = readable(list.undone, undoneSchema);
  return { extracts, undone, damaged, toSetAside: damaged.length > 0 ? bytes : null };
}

async function writeManifest(area: FileArea, { extracts, undone }: Kept): Promise<void> {
  await area.write(manifestFile, new TextEncoder().encode(JSON.stringify({ version: 1, extracts, undone })));
}

/**
 * Puts a list in the place of the one that was read, which is kept under another name where it is damaged. Throws the
 * browser's own error, with the list as it was.
 */
export async function replaceManifest(area: FileArea, { toSetAside }: Manifest, kept: Kept): Promise<void> {
  if (!toSetAside) return writeManifest(area, kept);
  const aside = freshName(setAsideStart.slice(0, -1), '.json');
  try {
    await area.write(aside, toSetAside);
    await writeManifest(area, kept);
  } catch (error) {
    await area.remove(aside).catch(() => undefined);
    throw error;
  }
}

/** True for the file of the list itself. */
export function isManifest(name: string): boolean {
  return name === manifestFile;
}

/** True for a damaged list that was kept when another took its place. */
export function isSetAside(name: string): boolean {
  return name.startsWith(setAsideStart);
}

function parse(bytes: Uint8Array): z.infer<typeof manifestSchema> | null {
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function lostEntry(entry: unknown, place: number): string {
  const named = z.object({ fileName: z.string().min(1) }).safeParse(entry);
  const name = named.success ? named.data.fileName : `Entry ${place}`;
  return `${name} in the list of the extracts that this browser keeps can no longer be read and is left out. If an extract is missing, drop it again.`;
}
