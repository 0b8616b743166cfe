import { describe, expect, it } from 'vitest';
import { imageWidths, pxOfCm } from '../../src/export/image-widths.ts';
import { allCases } from '../charts/all-cases.ts';
import { figureImage } from '../charts/figure-image.ts';
import { startVisitor } from './browser.ts';

const visitor = startVisitor();
const kinds = [...new Set(allCases.map((each) => each.kind))];

describe('the image of a chart, as a browser draws it', () => {
  for (const { cm } of imageWidths)
    for (const kind of kinds)
      it(`has every text of ${kind} inside and none over another at ${cm} cm`, async () => {
        const { page } = visitor();
        const found: string[] = [];
        for (const chart of allCases.filter((each) => each.kind === kind)) {
          await page.setContent(
            `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Image</title><body style="margin:0">${figureImage(chart, pxOfCm(cm))}</body></html>`,
          );
          const texts = await page.evaluate(drawnTexts);
          expect(texts.length).toBeGreaterThan(3);
          found.push(...problems(texts).map((each) => `${chart.name}: ${each}`));
        }
        expect(found).toEqual([]);
      });
});

/** Left, top, right, bottom in px. */
type Box = readonly [number, number, number, number];

interface Drawn {
  readonly text: string;
  readonly box: Box;
  /** Of the SVG that it stands in: what lies outside is cut off. */
  readonly frame: Box;
}

/** Runs in the page: every text of its image, with the place that the browser gives it. */
function drawnTexts(): Drawn[] {
  const boxOf = (element: Element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  return [...document.querySelectorAll('svg text')]
    .filter((each) => (each.textContent ?? '').trim() !== '')
    .map((each) => ({
      text: each.textContent ?? '',
      box: boxOf(each),
      frame: boxOf(each.closest('svg') ?? each),
    }));
}

/** Texts that leave their image, and pairs of which one lies over the other by more than a px. */
function problems(texts: readonly Drawn[]): string[] {
  return texts.flatMap(({ text, box, frame }, at) => {
    const [left, top, right, bottom] = box;
    const isOutside =
      left < frame[0] - 1 || top < frame[1] - 1 || right > frame[2] + 1 || bottom > frame[3] + 1;
    const under = texts.slice(at + 1).filter((other) => {
      const across = Math.min(right, other.box[2]) - Math.max(left, other.box[0]);
      const down = Math.min(bottom, other.box[3]) - Math.max(top, other.box[1]);
      return across > 1 && down > 1;
    });
    return [
      ...(isOutside ? [`“${text}” leaves its image: ${words(box)} of ${words(frame)}`] : []),
      ...under.map((other) => `“${text}” and “${other.text}”: ${words(box)} and ${words(other.box)}`),
    ];
  });
}

function words(box: Box): string {
  return box.map(Math.round).join(' ');
}
