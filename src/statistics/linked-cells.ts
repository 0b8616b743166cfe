import type { Figure } from '../model/figure.ts';

/** One whole number that a reader sees, or could work out from those that they see. */
export interface Cell {
  readonly id: string;
  /** The count, or why it is not there: what the provider hid is to stay hidden. */
  readonly value: Figure;
  /** 'shown' stands in the table unless hidden; 'implied' stands nowhere but follows from others, such as d − n. */
  readonly kind: 'shown' | 'implied';
  /** How much is lost when it is hidden: of two cells that would do, the one of the lower rank is hidden. */
  readonly rank: number;
}

/** Two to many cells of which one is exactly the sum of the others; cells are named by id. */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Cells and how they hang together: what can be worked out from what. */
export interface LinkedCells {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  /** Cells of which none may be shown while another is hidden, such as one cell in several extracts. */
  readonly together: readonly (readonly string[])[];
}

/** The cells in groups that share no relation, by index and in the order of the cells. */
export function componentsOf({ cells, relations, together }: LinkedCells): number[][] {
  const indexOf = new Map(cells.map(({ id }, index) => [id, index]));
  const parent = cells.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (const ids of [...relations.map(({ total, parts }) => [total, ...parts]), ...together]) {
    const first = indexOf.get(ids[0] ?? '');
    for (const id of ids) {
      const index = indexOf.get(id);
      if (first !== undefined && index !== undefined) parent[rootOf(index)] = rootOf(first);
    }
  }
  const groups = new Map<number, number[]>();
  cells.forEach((_, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(index);
    else groups.set(root, [index]);
  });
  return [...groups.values()];
}
