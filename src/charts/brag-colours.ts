import type { BragStatus } from '../model/plan.ts';
import { colour } from './theme.ts';

/** The plan's ratings, and cells that were left blank. */
export type BragRating = BragStatus | 'blank';

/** How a rating is drawn; the outline is the fill's own colour but for what is left blank. */
interface BragLook {
  readonly word: string;
  readonly fill: string;
  readonly outline: string;
  /** The text colour that reads on the fill. */
  readonly text: string;
}

/** From the bottom of a column to its top. */
export const bragOrder: readonly BragRating[] = ['Blue', 'Green', 'Amber', 'Red', 'Grey', 'blank'];

const filled = (word: string, fill: string, text: string = colour.white): BragLook => ({
  word,
  fill,
  outline: colour.white,
  text,
});

/** The words and colours of the ratings. */
export const bragLooks: Readonly<Record<BragRating, BragLook>> = {
  Blue: filled('Blue', '#1f5f9e'),
  Green: filled('Green', '#0f7a52'),
  Amber: filled('Amber', '#f5b942', colour.text),
  Red: filled('Red', '#942514'),
  Grey: filled('Grey', '#5b6368'),
  blank: { word: 'Blank', fill: colour.white, outline: '#7d868c', text: colour.text },
};
