import type { SpcGroup } from './spc-limits.ts';

/** Whether the process, as it runs now, meets a target whatever chance does: always, never, or now and then. */
export type SpcAssurance = 'pass' | 'fail' | 'inconsistent';

/** Judged by the limits in use at the end of the series; null without a target, a better direction or limits. */
export function assuranceOf(
  group: Pick<SpcGroup, 'lower' | 'upper'> | undefined,
  target: number | undefined,
  better: 'higher' | 'lower' | 'neutral',
): SpcAssurance | null {
  const { lower = null, upper = null } = group ?? {};
  if (target === undefined || better === 'neutral' || lower === null || upper === null) return null;
  if (target > upper) return better === 'higher' ? 'fail' : 'pass';
  if (target < lower) return better === 'higher' ? 'pass' : 'fail';
  return 'inconsistent';
}
