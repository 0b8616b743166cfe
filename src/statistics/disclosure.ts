import { isNumber } from '../model/figure.ts';
import { hideComponent, type LinkedCell } from './disclosure-component.ts';
import type { Sum } from './disclosure-tables.ts';
import { componentsOf, type LinkedCells } from './linked-cells.ts';

export interface SuppressionOptions {
  /** Counts from 1 to one less than this are hidden. */
  readonly threshold: number;
}

/**
 * The ids of the shown cells to hide, those that the provider hid among them. First every small count, and every
 * cell from which a small implied count would follow; then, at the least cost by rank and size, further cells until
 * for each of them there are at least two tables of whole numbers that agree with all that is shown and give it a
 * different number: the two tables are found, so that nothing rests on how clever a reader is. A reader is taken to
 * know the threshold and which cells are small. Cells whose figures contradict each other are all hidden.
 */
export function suppress(linked: LinkedCells, { threshold }: SuppressionOptions): Set<string> {
  const relationsOf = new Map<string, number[]>();
  linked.relations.forEach(({ total }, at) => {
    const known = relationsOf.get(total);
    if (known) known.push(at);
    else relationsOf.set(total, [at]);
  });
  const togetherOf = new Map(
    linked.together.flatMap((ids) => ids.map((id): [string, readonly string[]] => [id, ids])),
  );
  const hidden = new Set<string>();
  for (const component of componentsOf(linked)) {
    const cells = component.flatMap((index) => linked.cells[index] ?? []);
    const isSmall = ({ value }: { readonly value: unknown }) =>
      typeof value === 'number' && value > 0 && value < threshold;
    if (!cells.some((cell) => isSmall(cell) || cell.value === 'suppressed')) continue;
    const placeOf = new Map(cells.map(({ id }, place) => [id, place]));
    const placesOf = (ids: readonly string[]) => ids.flatMap((id) => placeOf.get(id) ?? []);
    const sums = cells
      .flatMap(({ id }) => relationsOf.get(id) ?? [])
      .flatMap((at): Sum[] => {
        const relation = linked.relations[at];
        const total = relation && placeOf.get(relation.total);
        return total === undefined ? [] : [{ total, parts: placesOf(relation?.parts ?? []) }];
      });
    const linkedCells = cells.map((cell): LinkedCell => {
      const small = isSmall(cell);
      return {
        number: isNumber(cell.value) ? cell.value : null,
        isShown: cell.kind === 'shown' && isNumber(cell.value),
        isSecret: small || (cell.kind === 'shown' && cell.value === 'suppressed'),
        limit: small ? threshold - 1 : null,
        rank: cell.rank,
        with: placesOf(togetherOf.get(cell.id) ?? []),
      };
    });
    for (const place of hideComponent(linkedCells, sums)) {
      const cell = cells[place];
      if (cell?.kind === 'shown') hidden.add(cell.id);
    }
    for (const { id, kind, value } of cells) if (kind === 'shown' && value === 'suppressed') hidden.add(id);
  }
  return hidden;
}
