import type { SpcSignal } from './spc-rules.ts';

/** What a point shows: chance alone, or something else, and whether that is good. */
export type SpcVariation = 'common' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low';

/** What a signal means for an indicator of which more, less or neither is better. */
export function variationOf(
  { direction }: Pick<SpcSignal, 'direction'>,
  better: 'higher' | 'lower' | 'neutral',
): Exclude<SpcVariation, 'common'> {
  if (better === 'neutral') return direction > 0 ? 'neutral-high' : 'neutral-low';
  return direction > 0 === (better === 'higher') ? 'improvement' : 'concern';
}
