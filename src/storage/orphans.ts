import type { FileArea } from './file-area.ts';
import { isFreshName } from './fresh-name.ts';
import { isManifest, isSetAside, type Kept } from './manifest.ts';

/**
 * Removes files that a page closed in the middle left behind. Nothing is removed while a damaged list is set aside,
 * since the files may be its. What cannot be listed or removed stays. Never rejects.
 */
export async function removeOrphans(area: FileArea, { extracts, undone }: Kept): Promise<void> {
  try {
    const names = (await area.names?.()) ?? [];
    if (names.some(isSetAside)) return;
    const kept = new Set([...extracts, ...undone].map(({ id }) => id));
    const orphans = names.filter((name) => !isManifest(name) && !kept.has(name) && !isFreshName(name));
    await Promise.allSettled(orphans.map((name) => area.remove(name)));
  } catch {
    // They only take room; the next push tries again.
  }
}
