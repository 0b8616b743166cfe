import type { SpcPlace } from './spc-periods.ts';
import type { SpcSignal } from './spc-rules.ts';

/** What the rules found, with points outside a limit one after the other said as one run, newest first. */
export function foundSignals(signals: readonly SpcSignal[], places: readonly SpcPlace[]): SpcSignal[] {
  const joined: SpcSignal[] = [];
  for (const signal of signals) {
    const before = joined.at(-1);
    if (before && isNext(before, signal, places))
      joined[joined.length - 1] = { ...before, at: [...before.at, ...signal.at] };
    else joined.push(signal);
  }
  return joined.toSorted((one, other) => (other.at.at(-1) ?? 0) - (one.at.at(-1) ?? 0));
}

/** Next to each other, with nothing but missing figures between. */
function isNext(before: SpcSignal, { rule, direction, at }: SpcSignal, places: readonly SpcPlace[]): boolean {
  if (rule !== 'outside' || before.rule !== 'outside' || before.direction !== direction) return false;
  const between = places.slice((before.at.at(-1) ?? 0) + 1, at[0]);
  return between.every((place) => place.value === null);
}
