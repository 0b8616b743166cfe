const lockName = 'send-core-data-set';

let line: Promise<unknown> = Promise.resolve();

/** One step at a time over all tabs where the browser has locks, otherwise over this page. Throws what the step throws. */
export function inTurn(step: () => Promise<void>): Promise<void> {
  return locked('exclusive', step, () => {
    const done = line.then(step);
    line = done.catch(() => undefined);
    return done;
  });
}

/** A step that only reads, while no tab changes anything; at once where the browser has no locks. Throws what it throws. */
export function whileUnchanged<T>(step: () => Promise<T>): Promise<T> {
  return locked('shared', step, step);
}

async function locked<T>(mode: LockMode, step: () => Promise<T>, withoutLocks: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks;
  if (!locks) return withoutLocks();
  let hasBegun = false;
  try {
    return await locks.request(lockName, { mode }, () => {
      hasBegun = true;
      return step();
    });
  } catch (error) {
    // A page in a sandbox has locks that always refuse; its store is memory, which needs none.
    if (hasBegun) throw error;
    return withoutLocks();
  }
}
