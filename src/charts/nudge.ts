/**
 * Moves labels apart along one direction: given where each centre would like to be and how much room each needs,
 * it returns centres in the same order that keep their sequence, do not overlap, and stay between first and last
 * where that is possible. Pool-adjacent-violators: neighbours that collide move as one, about their mean.
 */
export function nudge(
  wanted: readonly number[],
  sizes: readonly number[],
  first: number,
  last: number,
): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => at(wanted, a) - at(wanted, b) || a - b);
  const groups: { members: number[]; size: number; centre: number }[] = [];
  for (const member of order) {
    let group = { members: [member], size: at(sizes, member), centre: at(wanted, member) };
    group.centre = clamp(group.centre, group.size, first, last);
    for (let above = groups.at(-1); above && overlaps(above, group); above = groups.at(-1)) {
      groups.pop();
      const members = [...above.members, ...group.members];
      const size = above.size + group.size;
      group = { members, size, centre: clamp(meanCentre(members, wanted, sizes, size), size, first, last) };
    }
    groups.push(group);
  }
  const placed = [...wanted];
  for (const group of groups) {
    let edge = group.centre - group.size / 2;
    for (const member of group.members) {
      placed[member] = edge + at(sizes, member) / 2;
      edge += at(sizes, member);
    }
  }
  return placed;
}

interface Group {
  readonly size: number;
  readonly centre: number;
}

function overlaps(above: Group, below: Group): boolean {
  return above.centre + above.size / 2 > below.centre - below.size / 2 + 1e-9;
}

/** The centre of a stack whose members then lie, on average, where they wanted to be. */
function meanCentre(
  members: readonly number[],
  wanted: readonly number[],
  sizes: readonly number[],
  size: number,
): number {
  let edge = 0;
  let sum = 0;
  for (const member of members) {
    sum += at(wanted, member) - (edge + at(sizes, member) / 2);
    edge += at(sizes, member);
  }
  return sum / members.length + size / 2;
}

function clamp(centre: number, size: number, first: number, last: number): number {
  return Math.max(first + size / 2, Math.min(last - size / 2, centre));
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
