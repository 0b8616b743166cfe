/** A cell, by index, that is exactly the sum of others. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Stands for "no upper limit"; finite, so that limits can be subtracted. */
export const noLimit = 1e9;

/**
 * All tables of whole numbers that agree with a set of sums and with what is known of each cell: limits are
 * narrowed by the sums, and a search looks for one such table. Any table it gives does agree; that it gives none
 * means that there is none or that the search grew too long.
 */
export class PossibleTables {
  readonly low: number[];
  readonly high: number[];
  readonly #sums: readonly Sum[];
  readonly #sumsOf: readonly (readonly number[])[];
  #trail: { readonly cell: number; readonly low: number; readonly high: number }[] = [];

  constructor(sums: readonly Sum[], low: readonly number[], high: readonly number[]) {
    this.low = [...low];
    this.high = [...high];
    this.#sums = sums;
    const sumsOf = low.map((): number[] => []);
    sums.forEach(({ total, parts }, at) => {
      for (const cell of new Set([total, ...parts])) sumsOf[cell]?.push(at);
    });
    this.#sumsOf = sumsOf;
  }

  /** Narrows all limits by the sums over the given cells; false where no table agrees. */
  settle(cells: readonly number[]): boolean {
    const settled = this.#narrow(new Set(cells.flatMap((cell) => this.#sumsOf[cell] ?? [])));
    this.#trail = [];
    return settled;
  }

  /** One table that agrees, near the given numbers; null where none was found. */
  find(preferred: readonly number[]): number[] | null {
    const found = this.#repair(preferred, true)
      ? this.low.map((_, cell) => this.#numberAt(cell, preferred))
      : null;
    this.#undo(0);
    return found;
  }

  /** The cells that differ from a table that agrees in another one, where one cell lies between the limits; or null. */
  findOther(table: readonly number[], cell: number, low: number, high: number): number[] | null {
    const isFound = this.#limit(cell, low, high) && this.#repair(table, false);
    const changed = isFound
      ? [...new Set(this.#trail.map((was) => was.cell))].filter(
          (each) => this.#numberAt(each, table) !== table[each],
        )
      : null;
    this.#undo(0);
    return changed;
  }

  /** Moves limits until the nearest numbers to those given agree; leaves the limits so where they do. */
  #repair(preferred: readonly number[], everywhere: boolean, steps = { left: 400 }): boolean {
    if (steps.left-- <= 0) return false;
    const broken = this.#firstBroken(preferred, everywhere);
    if (broken === undefined) return true;
    const residual = this.#residual(broken, preferred);
    const open = [broken.total, ...broken.parts].filter((each) => this.#lowOf(each) < this.#highOf(each));
    const wantedOf = (cell: number) =>
      this.#numberAt(cell, preferred) + (cell === broken.total ? -residual : residual);
    const cell =
      open.find((each) => wantedOf(each) >= this.#lowOf(each) && wantedOf(each) <= this.#highOf(each)) ??
      open[0];
    if (cell === undefined) return false;
    const [low, high] = [this.#lowOf(cell), this.#highOf(cell)];
    const wanted = Math.min(Math.max(wantedOf(cell), low), high);
    const mark = this.#trail.length;
    for (const [from, to] of [
      [wanted, wanted],
      [low, wanted - 1],
      [wanted + 1, high],
    ] as const) {
      if (from > to) continue;
      if (this.#limit(cell, from, to) && this.#repair(preferred, everywhere, steps)) return true;
      this.#undo(mark);
    }
    return false;
  }

  /** Preferred numbers agree with each other, so that only sums over a changed cell can be broken. */
  #firstBroken(preferred: readonly number[], everywhere: boolean): Sum | undefined {
    const isBroken = (sum: Sum) => this.#residual(sum, preferred) !== 0;
    if (everywhere) return this.#sums.find(isBroken);
    for (const { cell } of this.#trail)
      for (const at of this.#sumsOf[cell] ?? []) {
        const sum = this.#sums[at];
        if (sum && isBroken(sum)) return sum;
      }
    return undefined;
  }

  #residual({ total, parts }: Sum, preferred: readonly number[]): number {
    return parts.reduce(
      (left, part) => left - this.#numberAt(part, preferred),
      this.#numberAt(total, preferred),
    );
  }

  #numberAt(cell: number, preferred: readonly number[]): number {
    return Math.min(Math.max(preferred[cell] ?? 0, this.#lowOf(cell)), this.#highOf(cell));
  }

  #lowOf(cell: number): number {
    return this.low[cell] ?? 0;
  }

  #highOf(cell: number): number {
    return this.high[cell] ?? noLimit;
  }

  #limit(cell: number, low: number, high: number): boolean {
    const changed = this.#set(cell, low, high);
    return changed !== null && (!changed || this.#narrow(new Set(this.#sumsOf[cell])));
  }

  /** True where the limits became narrower, null where nothing is left between them. */
  #set(cell: number, low: number, high: number): boolean | null {
    const was = { cell, low: this.#lowOf(cell), high: this.#highOf(cell) };
    if (low <= was.low && high >= was.high) return false;
    this.#trail.push(was);
    this.low[cell] = Math.max(low, was.low);
    this.high[cell] = Math.min(high, was.high);
    return this.#lowOf(cell) > this.#highOf(cell) ? null : true;
  }

  #narrow(waiting: Set<number>): boolean {
    // Limits without end can creep towards each other by ones; wider limits than need be are still right.
    let turns = 50 * (this.#sums.length + 10);
    for (const at of waiting) {
      if (turns-- === 0) return true;
      waiting.delete(at);
      const sum = this.#sums[at];
      if (!sum) continue;
      const { total, parts } = sum;
      const least = parts.reduce((all, part) => all + this.#lowOf(part), 0);
      const most = parts.reduce((all, part) => all + this.#highOf(part), 0);
      const limits = [
        { cell: total, low: least, high: most },
        ...parts.map((cell) => ({
          cell,
          low: this.#lowOf(total) - (most - this.#highOf(cell)),
          high: this.#highOf(total) - (least - this.#lowOf(cell)),
        })),
      ];
      for (const { cell, low, high } of limits) {
        const changed = this.#set(cell, low, high);
        if (changed === null) return false;
        if (changed) for (const other of this.#sumsOf[cell] ?? []) waiting.add(other);
      }
    }
    return true;
  }

  #undo(mark: number): void {
    while (this.#trail.length > mark) {
      const was = this.#trail.pop();
      if (!was) return;
      this.low[was.cell] = was.low;
      this.high[was.cell] = was.high;
    }
  }
}
