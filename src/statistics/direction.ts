import type { Indicator } from '../model/indicator.ts';

/** Which way a change points: 1 for the direction that is better, −1 for the other, 0 for none or neutral. */
export function direction(change: number, better: Indicator['better']): 1 | 0 | -1 {
  if (better === 'neutral' || change === 0) return 0;
  return change > 0 === (better === 'higher') ? 1 : -1;
}
