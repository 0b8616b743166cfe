import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import {
  sinceReviewHeight,
  sinceReviewOption,
  sinceReviewStart,
  type SinceReviewInput,
} from '../../src/charts/since-review.ts';
import { allCases } from './all-cases.ts';
import { drawnTexts, linesIn, overlaps, readXml, textsOf } from './read-svg.ts';
import { sinceReviewCases } from './since-review-cases.ts';

const navy = '#12436D';
const grey = '#8A9299';
const band = '#eaf0f5';

function draw(input: Omit<SinceReviewInput, 'width'>, width = 590): string {
  return renderSvg(sinceReviewOption({ ...input, width }), width, sinceReviewHeight(width));
}

function strokes(svg: string, colour: string): string[] {
  return linesIn(svg, colour).filter((path) => /[LC]/.test(path));
}

function bandsOf(svg: string, fill: string) {
  return readXml(svg).filter(({ name, attributes }) => name === 'path' && attributes['fill'] === fill);
}

describe('the chart since the last review', () => {
  const picture = draw(sinceReviewCases['months, as in the picture']);

  it('is grey before and navy since the last review, over a named band', () => {
    // 19 points: 16 up to June 2026, and 4 from June on, which both have.
    expect(strokes(picture, grey).map((path) => path.match(/[ML]/g)?.length)).toEqual([16]);
    expect(strokes(picture, navy).map((path) => path.match(/[ML]/g)?.length)).toEqual([4]);
    expect(bandsOf(picture, band)).toHaveLength(1);
    expect(textsOf(picture)).toContain('Since last review');
  });

  it('writes the latest, the last review’s and the earlier figure, and the periods', () => {
    const texts = textsOf(picture);
    expect(texts).toEqual(expect.arrayContaining(['44.0', '43.1', '40.3 a year earlier']));
    const periods = texts.filter((text) => /^[A-Z][a-z]{2}$|^20\d\d$/.test(text));
    expect(periods).toEqual(['Apr', '2025', 'Jul', 'Oct', 'Jan', 'Apr', '2026', 'Jul', 'Sep']);
  });

  it('starts its axis where the figures are, and at 0 where they come near to it', () => {
    expect(sinceReviewStart(sinceReviewCases['months, as in the picture'])).toBe('34');
    expect(textsOf(picture).filter((text) => /^\d\d$/.test(text))).toEqual([
      '34',
      '36',
      '38',
      '40',
      '42',
      '44',
      '46',
    ]);
    expect(sinceReviewStart(sinceReviewCases['the latest is hidden, and so is a year earlier'])).toBeNull();
    expect(sinceReviewStart(sinceReviewCases['nothing and everything'])).toBeNull();
  });

  it('has no band where nothing has come since, or no review was before', () => {
    for (const name of ['no new period since', 'no last review and nothing a year earlier'] as const) {
      const svg = draw(sinceReviewCases[name]);
      expect(bandsOf(svg, band)).toEqual([]);
      expect(textsOf(svg)).not.toContain('Since last review');
      expect(strokes(svg, navy)).toEqual([]);
    }
  });

  it('leaves gaps, and puts a band with [c] where a figure is hidden', () => {
    const svg = draw(sinceReviewCases['gaps and hidden figures on both sides of the review']);
    // December and January, November, March: three runs.
    expect(bandsOf(svg, '#eceeef')).toHaveLength(3);
    expect(textsOf(svg).filter((text) => text === '[c]')).toHaveLength(3);
    // January to February in navy; March is hidden; April stands alone.
    expect(strokes(svg, navy)).toHaveLength(1);
  });

  it('cuts the line at series breaks, and where counting starts afresh without a rule', () => {
    const broken = draw(sinceReviewCases['breaks before and since the review'], 760);
    expect(textsOf(broken).filter((text) => text === 'Series break')).toHaveLength(3);
    // To September, October and November, December to June; June to July, August to September.
    expect(strokes(broken, grey)).toHaveLength(3);
    expect(strokes(broken, navy)).toHaveLength(2);
    const afresh = draw(sinceReviewCases['a year to date that starts afresh']);
    expect(textsOf(afresh)).not.toContain('Series break');
    // The rest of 2024/25 and all of 2025/26; then the first two quarters of 2026/27.
    expect(strokes(afresh, grey)).toHaveLength(2);
    expect(strokes(afresh, navy)).toHaveLength(1);
  });

  it('goes back to the last review where that lies further back than usual', () => {
    const { reviewed } = sinceReviewCases['months, as in the picture'];
    const line = [{ period: { end: '2024-12-31', year: 2024, position: 8 }, value: 39 }, ...reviewed.line];
    const lastReview = { end: '2024-12-31', window: 'Dec 2024', value: 39 };
    const svg = draw({ reviewed: { ...reviewed, line, lastReview } });
    // January and February are not there, so December is a dot, and the 19 months from March are navy.
    expect(strokes(svg, navy).map((path) => path.match(/[ML]/g)?.length)).toEqual([19]);
    expect(strokes(svg, grey)).toEqual([]);
  });

  it('says that there is nothing to draw where there is nothing', () => {
    for (const name of ['no figure at all', 'no row at all'] as const)
      expect(textsOf(draw(sinceReviewCases[name]))).toContain('No figures to draw');
  });

  for (const each of allCases.filter(({ kind }) => kind === 'since-review'))
    it(`keeps its texts apart and inside at every width from 300 to 900 px: ${each.name}`, () => {
      for (let width = 300; width <= 900; width += 50) {
        const texts = drawnTexts(renderSvg(each.option(width), width, each.height(width)));
        expect(overlaps(texts), `${width}`).toEqual([]);
        expect(Math.min(...texts.map(({ left }) => left)), `${width}`).toBeGreaterThanOrEqual(-1);
        expect(Math.max(...texts.map(({ right }) => right)), `${width}`).toBeLessThanOrEqual(width + 1);
        expect(Math.max(...texts.map(({ bottom }) => bottom)), `${width}`).toBeLessThanOrEqual(
          each.height(width) + 1,
        );
      }
    });
});
