import { echarts } from './engine.ts';
import { font } from './theme.ts';

/** Width of one line of text in px, as the page's own font where there is a canvas, otherwise estimated. */
export function measureText(text: string, size: number, isBold = false): number {
  const { width } = echarts.format.getTextRect(text, font(size, isBold));
  // Without a canvas ECharts estimates, and its estimate knows no bold; Arial's is up to a tenth wider.
  return isBold && typeof document === 'undefined' ? width * 1.1 : width;
}

/** The lines a text takes in a width in px; a word that is wider than the line is cut. */
export function breakLines(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measureText(longer, size, isBold) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && measureText(line + character, size, isBold) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
