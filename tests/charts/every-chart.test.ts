import { describe, expect, it } from 'vitest';
import { allCases, svgOf } from './all-cases.ts';
import { drawnTexts, overlaps, readXml } from './read-svg.ts';

const hostileTag = '<img';

for (const chart of allCases) {
  const isCompact = chart.kind.endsWith('compact');
  describe(`${chart.kind}: ${chart.name}`, () => {
    it('looks as it did when it was last looked at', async () => {
      const stem = `${chart.kind}-${chart.name.replace(/[^a-z]+/g, '-')}`;
      await expect(svgOf(chart, isCompact ? 280 : 760)).toMatchFileSnapshot(`__snapshots__/${stem}.svg`);
    });

    for (const width of isCompact ? [240, 320] : [340, 560, 760])
      it(`is sound SVG at ${width} px with all its text inside and none over another`, () => {
        const svg = svgOf(chart, width);
        const [root, ...elements] = readXml(svg);
        expect(root?.name).toBe('svg');
        expect(Number(root?.attributes['width'])).toBe(width);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(svg).not.toContain(hostileTag);
        expect(elements.filter(({ name }) => /^(style|script|image|foreignObject)$/.test(name))).toEqual([]);
        const texts = drawnTexts(svg);
        expect(texts.length).toBeGreaterThan(0);
        for (const each of texts) {
          expect(each.left, each.text).toBeGreaterThanOrEqual(-1);
          expect(each.right, each.text).toBeLessThanOrEqual(width + 1);
          expect(each.top, each.text).toBeGreaterThanOrEqual(-1);
          expect(each.bottom, each.text).toBeLessThanOrEqual(chart.height(width) + 1);
        }
        expect(overlaps(texts)).toEqual([]);
      });
  });
}
