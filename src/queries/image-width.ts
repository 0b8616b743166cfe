import { imageWidths } from '../export/image-widths.ts';

export { imageWidths };

/** The width of an image where none is chosen. */
export const usualWidth = imageWidths[0];
