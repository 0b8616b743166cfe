import type { SpcVariation } from '../statistics/spc-variation.ts';
import { colour } from './theme.ts';

interface VariationStyle {
  readonly fill: string;
  readonly symbol: 'circle' | 'triangle';
  readonly isDown: boolean;
}

const styles: Readonly<Record<SpcVariation, VariationStyle>> = {
  common: { fill: colour.past, symbol: 'circle', isDown: false },
  improvement: { fill: '#0f7a52', symbol: 'triangle', isDown: false },
  concern: { fill: '#942514', symbol: 'triangle', isDown: true },
  'neutral-high': { fill: colour.now, symbol: 'triangle', isDown: false },
  'neutral-low': { fill: colour.now, symbol: 'triangle', isDown: true },
};

/** Colour and shape of a point, by what it shows: colour is never alone. */
export function variationStyle(variation: SpcVariation): VariationStyle {
  return styles[variation];
}
