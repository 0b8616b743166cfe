import type { PaperItem } from '../model/paper.ts';

/** The items with one of them at a place, from 0. */
export function movedTo(items: readonly PaperItem[], id: string, to: number): readonly PaperItem[] {
  const item = items.find((each) => each.id === id);
  if (!item || to < 0 || to >= items.length) return items;
  return items.filter((each) => each !== item).toSpliced(to, 0, item);
}

/** The items with another after the one that is named, at the end where none is. */
export function insertedAfter(
  items: readonly PaperItem[],
  id: string | null,
  item: PaperItem,
): readonly PaperItem[] {
  const at = items.findIndex((each) => each.id === id);
  return items.toSpliced(at < 0 ? items.length : at + 1, 0, item);
}
