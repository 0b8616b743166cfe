/** What goes in turn: changes of what is kept, or edits, of which each makes several such changes. */
type Turn = 'send-core-data-set' | 'send-core-data-set-edits';

const lines = new Map<Turn, Promise<unknown>>();

/** One step at a time over all tabs where the browser has locks, otherwise over this page. Throws what the step throws. */
export function inTurn<T>(step: () => Promise<T>, turn: Turn = 'send-core-data-set'): Promise<T> {
  return locked(turn, 'exclusive', step, () => {
    const done = (lines.get(turn) ?? Promise.resolve()).then(step);
    lines.set(
      turn,
      done.catch(() => undefined),
    );
    return done;
  });
}

/** A step that only reads, while no tab changes anything; at once where the browser has no locks. Throws what it throws. */
export function whileUnchanged<T>(step: () => Promise<T>): Promise<T> {
  return locked('send-core-data-set', 'shared', step, step);
}

async function locked<T>(
  turn: Turn,
  mode: LockMode,
  step: () => Promise<T>,
  withoutLocks: () => Promise<T>,
): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks;
  if (!locks) return withoutLocks();
  let hasBegun = false;
  try {
    return await locks.request(turn, { mode }, () => {
      hasBegun = true;
      return step();
    });
  } catch (error) {
    // A page in a sandbox has locks that always refuse; its store is memory, which needs none.
    if (hasBegun) throw error;
    return withoutLocks();
  }
}
