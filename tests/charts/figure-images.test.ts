import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { imageWidths, pxOfCm } from '../../src/export/image-widths.ts';
import { allCases } from './all-cases.ts';
import { figureImage } from './figure-image.ts';
import { readXml } from './read-svg.ts';

const folder = new URL('../.output/images/', import.meta.url);
const kinds = [...new Set(allCases.map((each) => each.kind))];

describe('the image of a chart', () => {
  for (const kind of kinds)
    for (const { id, cm } of imageWidths)
      it(`is sound, as wide as asked and the same each time: ${kind} at ${cm} cm`, async () => {
        const width = pxOfCm(cm);
        const charts = allCases.filter((each) => each.kind === kind);
        const images = charts.map((each) => figureImage(each, width));
        for (const image of images) {
          const [root] = readXml(image);
          expect(root?.attributes['width']).toBe(String(width));
          // Drawn for its width, never made smaller.
          expect(image).not.toContain('scale(');
          expect(image).not.toMatch(/NaN|undefined|Infinity/);
        }
        // In another order, since what was drawn before must leave no trace.
        const again = charts.toReversed().map((each) => figureImage(each, width));
        expect(again.toReversed()).toEqual(images);
        const file = new URL(`${kind}-${id}.html`, folder);
        await mkdir(folder, { recursive: true });
        await writeFile(file, page(`${kind}, ${cm} cm`, images));
        expect((await readFile(file, 'utf8')).match(/role="img"/g)).toHaveLength(charts.length);
      });

  it('shares no id with any other, so that all can stand in one page', () => {
    const ids = imageWidths.flatMap(({ cm }) =>
      allCases.flatMap((each) =>
        readXml(figureImage(each, pxOfCm(cm))).flatMap(({ attributes }) => attributes['id'] ?? []),
      ),
    );
    expect(ids.length).toBeGreaterThan(2 * allCases.length);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

/** To be looked at. */
function page(title: string, images: readonly string[]): string {
  return `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>${title}</title>
<style>body{margin:12px;background:#ccc;display:flex;flex-wrap:wrap;align-items:flex-start;gap:12px}</style>
${images.join('\n')}
</html>
`;
}
