/** What something took, in milliseconds; processor time leaves out what else the machine does. */
export interface Time {
  readonly clock: number;
  readonly processor: number;
}

/** Runs something and says what it took. */
export async function timed<Value>(
  run: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly time: Time }> {
  const began = performance.now();
  const before = process.cpuUsage();
  const value = await run();
  const { user, system } = process.cpuUsage(before);
  return { value, time: { clock: performance.now() - began, processor: (user + system) / 1000 } };
}

/** The median of each kind of time. */
export function median(times: readonly Time[]): Time {
  const of = (kind: keyof Time) =>
    times.map((time) => time[kind]).toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  return { clock: of('clock'), processor: of('processor') };
}
