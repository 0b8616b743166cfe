import { describe, expect, it } from 'vitest';
import {
  bragColumnsHeight,
  bragColumnsOption,
  type BragColumnsInput,
} from '../../src/charts/brag-columns.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { bragCases } from './brag-cases.ts';
import { drawnTexts, overlaps, readXml, textsOf } from './read-svg.ts';

const draw = (input: Omit<BragColumnsInput, 'width'>, width = 380) =>
  renderSvg(bragColumnsOption({ ...input, width }), width, bragColumnsHeight);

/** Text and its colour. */
const coloured = (svg: string) =>
  readXml(svg).flatMap(({ name, text, attributes }) =>
    name === 'text' ? [`${text} ${attributes['fill'] ?? ''}`] : [],
  );

describe('the columns of BRAG ratings', () => {
  const plan = draw(bragCases['the plan of January 2025 alone']);

  it('name every rating in words with its latest count, from the top of the stack down', () => {
    const named = drawnTexts(plan)
      .filter(({ text }) => / (?:Blue|Green|Amber|Red|Grey|Blank)$/.test(text))
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text);
    expect(named).toEqual(['1 Blank', '2 Grey', '10 Amber', '3 Green', '4 Blue']);
  });

  it('keep a rating in the key that no action has any more, between its neighbours', () => {
    const named = drawnTexts(draw(bragCases['five quarters']))
      .filter(({ text }) => / (?:Blue|Green|Amber|Red|Grey|Blank)$/.test(text))
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text);
    expect(named).toEqual(['1 Blank', '0 Grey', '1 Red', '3 Amber', '4 Green', '11 Blue']);
  });

  it('write counts inside tall parts, black on amber and white on blue', () => {
    expect(coloured(plan)).toEqual(
      expect.arrayContaining(['10 #0b0c0c', '4 #ffffff', '3 #ffffff', '2 #ffffff']),
    );
    // A count of 1 is 10 px tall here: too little for its text.
    expect(textsOf(plan)).not.toContain('1');
  });

  it('write no count where columns are narrow, and then label the first and the last alone', () => {
    const texts = textsOf(draw(bragCases['thirteen quarters'], 240));
    expect(texts).toEqual(expect.arrayContaining(['Jan 2025', 'Dec 2027']));
    expect(texts.filter((text) => /20\d\d/.test(text))).toHaveLength(2);
    expect(texts).not.toContain('14');
    const wide = textsOf(draw(bragCases['thirteen quarters'], 800));
    expect(wide.filter((text) => /20\d\d/.test(text))).toHaveLength(13);
    expect(wide).toContain('14');
  });

  it('share the scale that is given, and never cut a column off', () => {
    const ticks = (max: number) =>
      textsOf(draw({ ...bragCases['two quarters, a rating that is gone and one that is new'], max })).filter(
        (text) => /^\d+$/.test(text),
      );
    expect(ticks(20)).toEqual(expect.arrayContaining(['0', '5', '10', '15', '20']));
    // Five actions do not fit a scale of two.
    expect(ticks(2)).toContain('5');
  });

  it('outline what is blank and fill the rest in the colours of the plan’s ratings', () => {
    const fills = readXml(plan).map(
      ({ attributes }) => `${attributes['fill']} ${attributes['stroke'] ?? ''}`,
    );
    expect(fills).toEqual(
      expect.arrayContaining([
        '#1f5f9e #ffffff',
        '#0f7a52 #ffffff',
        '#f5b942 #ffffff',
        '#5b6368 #ffffff',
        '#ffffff #7d868c',
      ]),
    );
  });

  it('escape what stands in a tooltip', () => {
    const option = bragColumnsOption({ ...bragCases['all Blue, and a hostile label'], width: 380 });
    const { formatter } = option['tooltip'] as { formatter: (params: unknown) => string };
    const html = formatter([{ axisValue: '0' }]);
    expect(html).toContain('Blank, &lt;img src=x');
    expect(html).not.toContain('<img');
    expect(html).toContain('of 15');
  });

  for (const [name, input] of Object.entries(bragCases))
    it(`keep their texts apart and inside from 220 to 800 px: ${name}`, () => {
      for (let width = 220; width <= 800; width += 29) {
        const texts = drawnTexts(draw(input, width));
        expect(overlaps(texts), `${width}`).toEqual([]);
        expect(Math.min(...texts.map(({ left }) => left)), `${width}`).toBeGreaterThanOrEqual(-1);
        expect(Math.max(...texts.map(({ right }) => right)), `${width}`).toBeLessThanOrEqual(width + 1);
        expect(Math.max(...texts.map(({ bottom }) => bottom))).toBeLessThanOrEqual(bragColumnsHeight);
      }
    });
});
