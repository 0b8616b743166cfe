/** What an author's work is kept in: papers by id, alt texts by the text they stand for, and by the same keys marks of what travels with the site and is not shown. */
export const shelves = ['papers', 'alt-texts', 'hidden'] as const;
type Shelf = (typeof shelves)[number];

/** Every value that is kept, as it was stored, by its key. */
export type Kept = Readonly<Record<Shelf, ReadonlyMap<string, unknown>>>;

/** A value that takes the place of the one at its key; undefined takes that away. */
export interface Change {
  readonly shelf: Shelf;
  readonly key: string;
  readonly value: unknown;
}

/** What is to change, and what came of it. */
export interface Decision<Result> {
  readonly changes: readonly Change[];
  readonly result: Result;
}

/** A place for what authors write that outlives the page, or at least the moment. */
export interface PaperArea {
  /** 'memory' forgets when the page closes. */
  readonly kind: 'indexeddb' | 'memory';
  /** Throws the browser's own error when it cannot. */
  read(): Promise<Kept>;
  /**
   * Decides from what is kept now, and keeps all of the changes or none; no other tab changes anything in between.
   * Throws what `decide` throws, or the browser's own error.
   */
  change<Result>(decide: (kept: Kept) => Decision<Result>): Promise<Result>;
}

/** Keeps it for as long as the page is open. */
export function memoryPaperArea(): PaperArea {
  let kept: Kept = { papers: new Map(), 'alt-texts': new Map(), hidden: new Map() };
  return {
    kind: 'memory',
    read: () => Promise.resolve(structuredClone(kept)),
    change: (decide) =>
      new Promise((resolve) => {
        const { changes, result } = decide(structuredClone(kept));
        kept = afterChanges(kept, structuredClone(changes));
        resolve(result);
      }),
  };
}

function afterChanges(kept: Kept, changes: readonly Change[]): Kept {
  const after = {
    papers: new Map(kept.papers),
    'alt-texts': new Map(kept['alt-texts']),
    hidden: new Map(kept.hidden),
  };
  for (const { shelf, key, value } of changes) {
    if (value === undefined) after[shelf].delete(key);
    else after[shelf].set(key, value);
  }
  return after;
}
