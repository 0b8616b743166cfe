import { noLimit, PossibleTables, type Sum } from './disclosure-tables.ts';

/** A cell among those it hangs together with; other cells are named by their place in the list. */
export interface LinkedCell {
  /** Null where the count is not known. */
  readonly number: number | null;
  /** True where a reader would see the number unless it is hidden. */
  readonly isShown: boolean;
  /** True where a reader must not be able to work it out. */
  readonly isSecret: boolean;
  /** The largest that a secret count may be, the smallest being 1; null where only 0 or more is known. */
  readonly limit: number | null;
  readonly rank: number;
  /** Cells that are hidden when it is. */
  readonly with: readonly number[];
}

/** The places of the shown cells to hide in one set of cells that hang together. */
export function hideComponent(cells: readonly LinkedCell[], sums: readonly Sum[]): number[] {
  const search = new Suppression(cells, sums);
  return search.hide();
}

class Suppression {
  readonly #cells: readonly LinkedCell[];
  readonly #sums: readonly Sum[];
  readonly #sumsOf: readonly (readonly Sum[])[];
  readonly #hidden = new Set<number>();
  /** Hidden for what they are, not to protect others. */
  readonly #forced = new Set<number>();
  readonly #tables: PossibleTables;
  #base: readonly number[] = [];
  /** Tables found that agree with what is shown, by the cells that differ from the base: those cannot be worked out. */
  readonly #others: Set<readonly number[]>[];

  constructor(cells: readonly LinkedCell[], sums: readonly Sum[]) {
    this.#cells = cells;
    this.#sums = sums.filter((sum) => couldHold(sum, cells));
    const sumsOf = cells.map((): Sum[] => []);
    for (const sum of this.#sums)
      for (const place of new Set([sum.total, ...sum.parts])) sumsOf[place]?.push(sum);
    this.#sumsOf = sumsOf;
    this.#others = cells.map(() => new Set());
    this.#tables = new PossibleTables(
      this.#sums,
      cells.map(() => 0),
      cells.map(() => noLimit),
    );
  }

  hide(): number[] {
    this.#hideSmall();
    const base = this.#agreeing();
    if (!base) return this.#allShown();
    this.#base = base;
    this.#widen(this.#cells.map((_, place) => place));
    for (const place of this.#secrets()) while (!this.#isOpen(place) && this.#protect(place));
    this.#giveBack();
    return [...this.#hidden].sort((one, other) => one - other);
  }

  /** The figures with those that are not known filled in, so that all sums hold; null where none were found. */
  #agreeing(): readonly number[] | null {
    const tables = new PossibleTables(
      this.#sums,
      this.#cells.map(({ number }) => number ?? 0),
      this.#cells.map(({ number }) => number ?? noLimit),
    );
    return tables.settle(this.#cells.map((_, place) => place))
      ? tables.find(this.#cells.map(({ number }) => number ?? 0))
      : null;
  }

  #allShown(): number[] {
    return this.#cells.flatMap(({ isShown }, place) => (isShown ? [place] : []));
  }

  #hideSmall(): void {
    const small = (place: number) => this.#cells[place]?.isSecret === true;
    this.#cells.forEach((cell, place) => {
      if (cell.isSecret) this.#force(place);
    });
    // None of few: a nought tells of each of them that it is among the others.
    for (const { parts } of this.#sums) {
      const [one, other] = parts;
      if (parts.length !== 2 || one === undefined || other === undefined) continue;
      for (const [zero, rest] of [
        [one, other],
        [other, one],
      ] as const)
        if (this.#cells[zero]?.number === 0 && small(rest) && this.#cells[rest]?.isShown === false)
          this.#force(zero);
    }
  }

  #force(place: number): void {
    for (const each of this.#unit(place)) {
      if (this.#cells[each]?.isShown) this.#hidden.add(each);
      this.#forced.add(each);
    }
  }

  #unit(place: number): readonly number[] {
    const others = this.#cells[place]?.with ?? [];
    return others.length === 0 ? [place] : others;
  }

  #secrets(): number[] {
    return this.#cells.flatMap((cell, place) => (cell.isSecret || this.#forced.has(place) ? [place] : []));
  }

  #isVisible(place: number): boolean {
    return this.#cells[place]?.isShown === true && !this.#hidden.has(place);
  }

  #limitsOf(place: number): readonly [number, number] {
    const cell = this.#cells[place];
    const number = cell?.number ?? null;
    if (this.#isVisible(place) && number !== null) return [number, number];
    const limit = cell?.limit ?? null;
    return limit === null ? [0, noLimit] : [1, limit];
  }

  /** Takes the limits of cells back to what is known of each alone, then narrows them by what is shown. */
  #widen(places: readonly number[]): void {
    for (const place of places) [this.#tables.low[place], this.#tables.high[place]] = this.#limitsOf(place);
    this.#tables.settle(places);
  }

  /** True where a table is known in which the cell has another number. */
  #isOpen(place: number): boolean {
    const own = this.#base[place] ?? 0;
    if ((this.#others[place]?.size ?? 0) > 0) return true;
    const low = this.#tables.low[place] ?? own;
    const high = this.#tables.high[place] ?? own;
    for (const [from, to] of [
      [own + 1, high],
      [low, own - 1],
    ] as const) {
      const other = from > to ? null : this.#tables.findOther(this.#base, place, from, to);
      if (!other) continue;
      for (const each of other) this.#others[each]?.add(other);
      return true;
    }
    return false;
  }

  /** Hides one more cell that helps to keep a secret; false where there is none left. */
  #protect(secret: number): boolean {
    const leaks = this.#givingAway(secret).filter((sum) => this.#byCost([sum]).length > 0);
    const candidates = this.#byCost(leaks.length > 0 ? leaks : this.#near(secret));
    for (const place of candidates.slice(0, 24)) {
      this.#setHidden(place, true);
      if (this.#isOpen(secret)) return true;
      this.#setHidden(place, false);
    }
    const cheapest = this.#byCost(leaks.slice(0, 1))[0] ?? candidates[0];
    if (cheapest === undefined) return false;
    this.#setHidden(cheapest, true);
    return true;
  }

  #setHidden(place: number, hide: boolean): void {
    const unit = this.#unit(place);
    for (const each of unit) {
      if (hide && this.#cells[each]?.isShown) this.#hidden.add(each);
      else this.#hidden.delete(each);
    }
    const sums = unit.flatMap((each) => this.#near(each));
    this.#widen([...new Set([...unit, ...sums.flatMap(({ total, parts }) => [total, ...parts])])]);
  }

  /** The shown cells of sums, each once, cheapest first: parts before totals, small before large, noughts last of a rank. */
  #byCost(sums: readonly Sum[]): number[] {
    const places = sums.flatMap(({ total, parts }) => [total, ...parts]);
    const size = (place: number) => this.#cells[place]?.number || noLimit;
    const rank = (place: number) => this.#cells[place]?.rank ?? 0;
    return [...new Set(places)]
      .filter((place) => this.#isVisible(place))
      .sort((one, other) => rank(one) - rank(other) || size(one) - size(other) || one - other);
  }

  /** Sums that a cell hangs in, straight or through other cells that are not shown. */
  #near(secret: number): Sum[] {
    const seen = new Set([secret]);
    const near = new Set<Sum>();
    for (const place of seen) {
      if (place !== secret && this.#isVisible(place)) continue;
      for (const sum of this.#sumsOf[place] ?? []) {
        near.add(sum);
        for (const other of [sum.total, ...sum.parts]) seen.add(other);
      }
    }
    return [...near];
  }

  /** Sums of which all but one cell are shown and whose one leads, from sum to sum, to the secret. */
  #givingAway(secret: number): Sum[] {
    const { low, high } = this.#tables;
    const seen = new Set([secret]);
    const found: Sum[] = [];
    for (const place of seen)
      for (const sum of this.#sumsOf[place] ?? []) {
        const others = [sum.total, ...sum.parts].filter((each) => each !== place && !this.#isVisible(each));
        if (others.length === 0) found.push(sum);
        else if (others.every((each) => low[each] === high[each])) for (const each of others) seen.add(each);
      }
    return found;
  }

  /** Shows again what turned out not to be needed, dearest first. */
  #giveBack(): void {
    const secrets = new Set(this.#secrets().filter((place) => this.#isOpen(place)));
    const extra = [...this.#hidden].filter((place) => !this.#forced.has(place));
    const rank = (place: number) => this.#cells[place]?.rank ?? 0;
    const number = (place: number) => this.#cells[place]?.number ?? 0;
    extra.sort((one, other) => rank(other) - rank(one) || number(other) - number(one) || one - other);
    for (const place of extra) {
      if (!this.#hidden.has(place)) continue;
      const lost = new Set(this.#unit(place).flatMap((each) => [...(this.#others[each] ?? [])]));
      const touched = new Set([...lost].flat());
      for (const table of lost) for (const each of table) this.#others[each]?.delete(table);
      this.#setHidden(place, false);
      if ([...touched].every((each) => !secrets.has(each) || this.#isOpen(each))) continue;
      this.#setHidden(place, true);
      for (const table of lost) for (const each of table) this.#others[each]?.add(table);
    }
  }
}

/** False for a sum that the figures break by themselves, as rounded ones do: nothing exact follows from it. */
function couldHold({ total, parts }: Sum, cells: readonly LinkedCell[]): boolean {
  const numbers = parts.map((part) => cells[part]?.number ?? null);
  const known = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  const all = cells[total]?.number ?? null;
  if (all === null) return true;
  return numbers.includes(null) ? known <= all : known === all;
}
