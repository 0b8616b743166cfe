import type { PaperItem } from '../../model/paper.ts';

/** An item before it has its place. */
export type ItemToPlace = PaperItem extends infer Item
  ? Item extends PaperItem
    ? Omit<Item, 'id'>
    : never
  : never;

/** The items with ids by their position: "item-1", "item-2". */
export function placed(items: readonly ItemToPlace[]): PaperItem[] {
  return items.map((item, at): PaperItem => ({ ...item, id: `item-${at + 1}` }));
}

export function heading(text: string, level: 1 | 2 = 1): ItemToPlace {
  return { kind: 'heading', text, level };
}

/** Words that stand in the document, and what the author is asked to write, which never does. Figures live elsewhere. */
export function words(text: string, hint = ''): ItemToPlace {
  return { kind: 'words', text, hint };
}

/** The usual chart of an indicator, with the usual rows: years overlaid, or another by its name. */
export function chartOf(indicator: string, asAt: string, chart = 'year-on-year'): ItemToPlace {
  return { kind: 'chart', pin: { indicator, chart, choices: {}, asAt } };
}

/** A section with its heading; nothing where it would be empty. */
export function section(
  title: string,
  items: readonly ItemToPlace[],
  level: 1 | 2 = 1,
): readonly ItemToPlace[] {
  return items.length === 0 ? [] : [heading(title, level), ...items];
}
