let line: Promise<unknown> = Promise.resolve();

/** One step at a time over all tabs where the browser has locks, otherwise over this page. Throws what the step throws. */
export function inTurn(step: () => Promise<void>): Promise<void> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks;
  if (locks) return locks.request('send-core-data-set', step);
  const done = line.then(step);
  line = done.catch(() => undefined);
  return done;
}
