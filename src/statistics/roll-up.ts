import type { Rollup, Verdict } from '../model/comparison.ts';

/**
 * A measure over the verdicts of its headline indicators: improving only if all are, worsening if all are or some
 * are and none improves, mixed where some improve. No verdicts at all give No data.
 */
export function rollUp(verdicts: readonly Verdict[]): Rollup {
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
  const improving = count('improving');
  const worsening = count('worsening');
  return {
    verdict: verdictOf(verdicts, improving, worsening),
    improving,
    worsening,
    of: verdicts.length,
  };
}

function verdictOf(verdicts: readonly Verdict[], improving: number, worsening: number): Rollup['verdict'] {
  const [first] = verdicts;
  if (first === undefined) return 'no-data';
  if (improving === verdicts.length) return 'improving';
  if (improving > 0) return 'mixed';
  if (worsening > 0) return 'worsening';
  if (verdicts.includes('no-clear-change')) return 'no-clear-change';
  return verdicts.every((verdict) => verdict === first) ? first : 'no-data';
}
