import { describe, expect, it } from 'vitest';
import {
  axisStart,
  yearOnYearHeight,
  yearOnYearOption,
  type YearOnYearInput,
} from '../../src/charts/year-on-year.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { drawnTexts, linesIn, readXml, textsOf } from './read-svg.ts';
import { yearOnYearCases } from './year-on-year-cases.ts';

const navy = '#12436D';
const teal = '#28A197';
const grey = '#8A9299';
const inForce = '#801650';
const ended = '#a8648a';

function draw(input: Omit<YearOnYearInput, 'width'>, width = 760): string {
  return renderSvg(yearOnYearOption({ ...input, width }), width, yearOnYearHeight(width));
}

/** Stretches with a length: a lone point has a dot and no line. */
function strokes(svg: string, colour: string): string[] {
  return linesIn(svg, colour).filter((path) => /[LC]/.test(path));
}

describe('the year-on-year chart', () => {
  it('labels four years at their ends, the current one with its last value and the baseline as first year', () => {
    const texts = textsOf(draw(yearOnYearCases['months with a part year']));
    expect(texts).toEqual(
      expect.arrayContaining(['2026/27  32.8', '2025/26', '2024/25  first year', '2023/24']),
    );
  });

  it('names each place in the year once, and every third on a narrow screen', () => {
    const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
    const wide = textsOf(draw(yearOnYearCases['months with a part year']));
    expect(wide.filter((text) => months.includes(text))).toEqual(months);
    const narrow = textsOf(draw(yearOnYearCases['months with a part year'], 340));
    expect(narrow.filter((text) => months.includes(text))).toEqual(['Apr', 'Jul', 'Oct', 'Jan', 'Mar']);
  });

  it('draws the current year 4 px wide and the oldest dashed', () => {
    const lines = readXml(draw(yearOnYearCases['months with a part year'])).filter(
      ({ name, attributes }) => /path|polyline/.test(name) && attributes['fill'] === 'none',
    );
    const looks = lines.map(({ attributes }) => ({
      stroke: attributes['stroke'],
      width: attributes['stroke-width'],
      dashed: attributes['stroke-dasharray'] !== undefined,
    }));
    expect(looks).toContainEqual({ stroke: navy, width: '4', dashed: false });
    expect(looks).toContainEqual({ stroke: teal, width: '2.5', dashed: false });
    expect(looks).toContainEqual({ stroke: grey, width: '2', dashed: false });
    expect(looks).toContainEqual({ stroke: grey, width: '1.5', dashed: true });
  });

  it('leaves a gap where a figure is missing and where it is hidden', () => {
    const svg = draw(yearOnYearCases['a gap and hidden figures']);
    // 2024/25: Sep–Oct, then no Nov; Dec alone; Jan and Feb hidden; Mar–Jul; Aug hidden: two stretches with a length.
    expect(strokes(svg, teal)).toHaveLength(2);
    // 2025/26: Sep, no Oct, Nov, Dec hidden, Jan–Apr: one stretch, and two dots on their own.
    expect(strokes(svg, navy)).toHaveLength(1);
  });

  it('shows a figure that stands alone as a dot', () => {
    const svg = draw(yearOnYearCases['one point']);
    expect(strokes(svg, navy)).toEqual([]);
    expect(textsOf(svg)).toContain('2026/27  32.8');
    expect(svg).toContain(`fill="${navy}"`);
  });

  it('puts a band with [c] where a figure is hidden, and none where it was not received', () => {
    const svg = draw(yearOnYearCases['a gap and hidden figures']);
    const bands = readXml(svg).filter(({ attributes }) => attributes['fill'] === '#eceeef');
    // Jan–Feb and Aug of 2024/25, Dec of 2025/26.
    expect(bands).toHaveLength(3);
    expect(textsOf(svg).filter((text) => text.startsWith('[c]'))).toHaveLength(3);
    expect(textsOf(svg)).not.toContain('[x]');
  });

  it('cuts the line where the series breaks within a year, and says so', () => {
    const svg = draw(yearOnYearCases['a break within a year']);
    // April to June 2025 in one stretch, July 2025 to March 2026 in another.
    expect(strokes(svg, teal)).toHaveLength(2);
    expect(strokes(draw(yearOnYearCases['months with a part year']), teal)).toHaveLength(1);
    expect(textsOf(svg)).toContain('Series break in 2025/26: figures before it are not comparable');
    expect(textsOf(svg)).toContain('2024/25  before break');
  });

  it('says which years lie before a break between years', () => {
    const texts = textsOf(draw(yearOnYearCases['a break between years']));
    expect(texts).toContain('Series break: years before 2023/24 are not comparable');
    expect(texts).toContain('2022/23  before break');
    expect(texts).toContain('2023/24');
  });

  it('starts per cent at 0 and ends it at 100 at most', () => {
    const texts = textsOf(draw(yearOnYearCases['nothing and everything']));
    expect(texts).toEqual(expect.arrayContaining(['0%', '100%']));
    expect(texts.some((text) => text === '125%' || text === '120%')).toBe(false);
  });

  it('reports and writes an axis that does not start at 0', () => {
    const far = yearOnYearCases['far from zero'];
    const start = axisStart({ ...far, width: 760 });
    expect(start).toBeGreaterThan(0);
    expect(textsOf(draw(far)).some((text) => text === `Axis starts at ${start?.toFixed(1)}`)).toBe(true);
    expect(axisStart({ ...yearOnYearCases['months with a part year'], width: 760 })).toBeNull();
    expect(axisStart({ ...yearOnYearCases['one point'], width: 760 })).toBeNull();
  });

  it('says that there is nothing to draw where there is nothing', () => {
    expect(textsOf(draw(yearOnYearCases['no row at all']))).toContain('No figures to draw');
    expect(textsOf(draw(yearOnYearCases['no figure at all']))).toContain('No figures to draw');
  });

  it('keeps quiet about motion and legends', () => {
    const option = yearOnYearOption({ ...yearOnYearCases['quarters that add up'], width: 760 });
    expect(option['animation']).toBe(false);
    expect(option['legend']).toBeUndefined();
  });

  it('names a target at its line with its dates: the ended one paler, one of no shown year not at all', () => {
    const svg = draw(yearOnYearCases['targets of a past year, of this one and a baseline']);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'Target 75%, ended 31 March 2024',
        'Target 67.5%, 1 April 2026 to 31 March 2027',
        'Baseline 45%, ended 31 March 2024',
      ]),
    );
    expect(textsOf(svg).join(' ')).not.toMatch(/9[89]%/);
    const levels = readXml(svg).flatMap(({ name, attributes: { stroke, ...rest } }) =>
      name === 'polyline' && (stroke === inForce || stroke === ended)
        ? [{ stroke, width: rest['stroke-width'], dashes: rest['stroke-dasharray'] }]
        : [],
    );
    expect(levels).toEqual([
      { stroke: ended, width: '1.5', dashes: '7,4' },
      { stroke: inForce, width: '2', dashes: '7,4' },
    ]);
  });

  it('draws a target over the part of the year in which it holds', () => {
    const cut = { kind: 'target', from: '2025-10-01', to: '2026-03-31', value: 36 } as const;
    const svg = draw({ ...yearOnYearCases['months with a part year'], targets: [cut] });
    const line = readXml(svg).find(({ attributes }) => attributes['stroke'] === ended);
    const [from = 0, , to = 0] = (line?.attributes['points'] ?? '').split(/[ ,]/).map(Number);
    const months = drawnTexts(svg).filter(({ text }) => ['Sep', 'Oct', 'Mar'].includes(text));
    const [sep, oct, mar] = months.map(({ left, right }) => (left + right) / 2);
    // Halfway between September and October, to the end of March.
    expect(from).toBeCloseTo(((sep ?? 0) + (oct ?? 0)) / 2, 0);
    expect(to).toBeCloseTo(mar ?? 0, 0);
  });

  it('has a key of what is in force in a small chart, and nothing of what has ended', () => {
    const input = yearOnYearCases['targets of a past year, of this one and a baseline'];
    const svg = renderSvg(yearOnYearOption({ ...input, width: 280, compact: true }), 280, 190);
    expect(textsOf(svg)).toContain('Target 67.5%');
    expect(textsOf(svg).join(' ')).not.toMatch(/Target 75%|Baseline/);
    expect(linesIn(svg, ended)).toEqual([]);
  });

  it('lists what holds at a place in its tooltip', () => {
    const input = yearOnYearCases['a target changed within a year, among the lines'];
    const { formatter } = yearOnYearOption({ ...input, width: 760 })['tooltip'] as {
      formatter: (params: unknown) => string;
    };
    expect(formatter([{ axisValue: '0' }])).toMatch(/Target \(ended 30 September 2025\).*40/);
    expect(formatter([{ axisValue: '0' }])).toMatch(/Target \(from 1 October 2025\).*36/);
  });
});
