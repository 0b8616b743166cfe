/** What a reader can see and knows: cells shown, how cells add up, and between which limits hidden ones must lie. */
export interface Seen {
  readonly shown: ReadonlyMap<string, number>;
  readonly equations: readonly { readonly total: string; readonly parts: readonly string[] }[];
  readonly limits: ReadonlyMap<string, readonly [number, number]>;
}

/** Σ coefficient × unknown = constant, in exact fractions over one common denominator per row. */
interface Row {
  readonly of: Map<string, bigint>;
  constant: bigint;
}

const endless = 1_000_000;

/**
 * The hidden cells whose number follows exactly, by elimination in whole-number arithmetic and by narrowing
 * limits over both the given and the eliminated equations. All it says is certain; it may miss something.
 */
export function recover(seen: Seen): Map<string, number> {
  const given = seen.equations.map((equation) => asRow(equation, seen.shown));
  return new Map(
    separate(given).flatMap((together) => {
      const limits = narrow([...together.map(copyOf), ...eliminate(together.map(copyOf))], seen.limits);
      return [...limits].flatMap(([id, [low, high]]) => (low === high ? [[id, low] as const] : []));
    }),
  );
}

/** The rows in sets that have no unknown in common. */
function separate(rows: readonly Row[]): Row[][] {
  const setOf = new Map<string, { rows: Row[] }>();
  const sets = new Set<{ rows: Row[] }>();
  for (const row of rows) {
    const touched = new Set([...row.of.keys()].flatMap((id) => setOf.get(id) ?? []));
    const joined = { rows: [...[...touched].flatMap((set) => set.rows), row] };
    for (const set of touched) sets.delete(set);
    sets.add(joined);
    for (const { of } of joined.rows) for (const id of of.keys()) setOf.set(id, joined);
  }
  return [...sets].map((set) => set.rows);
}

/**
 * Of the named cells those that have the same number in every table of whole numbers that agrees with what is seen:
 * all such tables are gone through; null where there are too many to finish.
 */
export function recoverByTrial(seen: Seen, ids: readonly string[], most = 30_000): string[] | null {
  const given = seen.equations.map((equation) => asRow(equation, seen.shown));
  const limits = narrow([...given.map(copyOf), ...eliminate(given.map(copyOf))], seen.limits);
  const numbers = new Map(ids.map((id): [string, Set<number>] => [id, new Set()]));
  let left = most;
  const unknown = [...limits.keys()];
  const tryFrom = (bounds: ReadonlyMap<string, readonly [number, number]>): boolean => {
    if (left-- <= 0) return true;
    const open = unknown
      .filter((id) => (bounds.get(id)?.[0] ?? 0) < (bounds.get(id)?.[1] ?? 0))
      .sort((one, other) => width(bounds, one) - width(bounds, other))[0];
    if (open === undefined) {
      for (const [id, found] of numbers) found.add(bounds.get(id)?.[0] ?? 0);
      return [...numbers.values()].every((found) => found.size > 1);
    }
    const [low, high] = bounds.get(open) ?? [0, 0];
    const middle = Math.floor((low + high) / 2);
    for (const half of [
      [low, middle],
      [middle + 1, high],
    ] as const) {
      const narrowed = narrow(given, new Map([...bounds, [open, half]]));
      const isPossible = [...narrowed.values()].every(([from, to]) => from <= to);
      if (isPossible && tryFrom(narrowed)) return true;
    }
    return false;
  };
  tryFrom(limits);
  if (left <= 0) return null;
  return [...numbers].filter(([, found]) => found.size === 1).map(([id]) => id);
}

function width(bounds: ReadonlyMap<string, readonly [number, number]>, id: string): number {
  const [low, high] = bounds.get(id) ?? [0, 0];
  return high - low;
}

function copyOf({ of, constant }: Row): Row {
  return { of: new Map(of), constant };
}

function asRow(
  { total, parts }: { readonly total: string; readonly parts: readonly string[] },
  shown: ReadonlyMap<string, number>,
): Row {
  const row: Row = { of: new Map(), constant: 0n };
  const add = (id: string, times: bigint) => {
    const number = shown.get(id);
    if (number === undefined) row.of.set(id, (row.of.get(id) ?? 0n) + times);
    else row.constant -= times * BigInt(number);
  };
  for (const part of parts) add(part, 1n);
  add(total, -1n);
  return row;
}

/** Gauss and Jordan: each row is left with one unknown that no other row has. */
function eliminate(rows: Row[]): Row[] {
  const done: Row[] = [];
  for (let row = rows.pop(); row; row = rows.pop()) {
    for (const [id, times] of row.of) if (times === 0n) row.of.delete(id);
    const pivot = [...row.of.keys()][0];
    if (pivot === undefined) continue;
    for (const other of [...rows, ...done]) subtract(other, row, pivot);
    done.push(row);
  }
  return done;
}

function subtract(from: Row, row: Row, pivot: string): void {
  const times = from.of.get(pivot) ?? 0n;
  const by = row.of.get(pivot) ?? 0n;
  if (times === 0n) return;
  for (const id of new Set([...from.of.keys(), ...row.of.keys()])) {
    const left = by * (from.of.get(id) ?? 0n) - times * (row.of.get(id) ?? 0n);
    if (left === 0n) from.of.delete(id);
    else from.of.set(id, left);
  }
  from.constant = by * from.constant - times * row.constant;
  const divisor = [...from.of.values(), from.constant].reduce(greatestDivisor, 0n);
  if (divisor <= 1n) return;
  for (const [id, left] of from.of) from.of.set(id, left / divisor);
  from.constant /= divisor;
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  const [low, high] = [one < 0n ? -one : one, other < 0n ? -other : other];
  return low === 0n ? high : greatestDivisor(high % low, low);
}

/** Limits of every unknown of the rows, as narrow as the rows make them one by one. */
function narrow(
  rows: readonly Row[],
  start: ReadonlyMap<string, readonly [number, number]>,
): Map<string, [number, number]> {
  const limits = new Map<string, [number, number]>();
  for (const { of } of rows)
    for (const id of of.keys()) limits.set(id, [...(start.get(id) ?? [0, endless])] as [number, number]);
  for (let round = 0, changed = true; changed && round < 200; round++) {
    changed = false;
    for (const { of, constant } of rows)
      for (const [id, times] of of) {
        const own = limits.get(id);
        if (!own || own[0] > own[1]) return limits;
        let [least, most] = [Number(constant), Number(constant)];
        for (const [other, count] of of) {
          if (other === id) continue;
          const [low, high] = limits.get(other) ?? [0, endless];
          const [one, two] = [Number(count) * low, Number(count) * high];
          least -= Math.max(one, two);
          most -= Math.min(one, two);
        }
        const ends = [least / Number(times), most / Number(times)];
        const low = Math.max(own[0], Math.ceil(Math.min(...ends) - 1e-6));
        const high = Math.min(own[1], Math.floor(Math.max(...ends) + 1e-6));
        if (low === own[0] && high === own[1]) continue;
        limits.set(id, [low, high]);
        changed = true;
      }
  }
  return limits;
}
