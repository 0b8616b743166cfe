/** How wide an image can be made, for the columns of a page in Word. */
export const imageWidths = [
  { id: 'page', words: 'Full page width, 16 cm', cm: 16 },
  { id: 'half', words: 'Half page width, 8 cm', cm: 8 },
  { id: 'landscape', words: 'Landscape page, 24.7 cm', cm: 24.7 },
] as const;

/** A length on paper in CSS px, of which 96 are an inch. */
export function pxOfCm(cm: number): number {
  return Math.round((cm / 2.54) * 96);
}
