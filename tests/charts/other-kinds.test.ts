import { describe, expect, it } from 'vitest';
import {
  annualColumnsHeight,
  annualColumnsOption,
  type AnnualColumnsInput,
} from '../../src/charts/annual-columns.ts';
import { breakdownHeight, breakdownOption, type BreakdownInput } from '../../src/charts/breakdown.ts';
import { gradesHeight, gradesOption, type GradesInput } from '../../src/charts/grades.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { annualCases } from './annual-cases.ts';
import { breakdownCases, gradesCases } from './part-cases.ts';
import { makeSeries, share } from './make-series.ts';
import { linesIn, readXml, textsOf } from './read-svg.ts';
import { hostile } from './year-on-year-cases.ts';

const width = 760;
const columns = (input: Omit<AnnualColumnsInput, 'width'>, at = width) =>
  renderSvg(annualColumnsOption({ ...input, width: at }), at, annualColumnsHeight(at));
const parts = (input: Omit<BreakdownInput, 'width'>) =>
  renderSvg(breakdownOption({ ...input, width }), width, breakdownHeight({ ...input, width }));
const grades = (input: Omit<GradesInput, 'width'>) =>
  renderSvg(gradesOption({ ...input, width }), width, gradesHeight({ ...input, width }));

describe('annual columns', () => {
  it('carry value, year and what it is of', () => {
    // 128/212, 140/225, 162/231 and 188/240 by hand.
    expect(textsOf(columns(annualCases['four years']))).toEqual(
      expect.arrayContaining(['60.4%', '62.2%', '70.1%', '78.3%', '2025/26', 'of 240']),
    );
  });

  it('say the judged change between neighbours with a sign, a colour and the figure', () => {
    const svg = columns(annualCases['four years']);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['◆ +1.8 points', '▲ +7.9 points', '▲ +8.2 points']));
    const fillOf = (text: string) =>
      readXml(svg).find((element) => element.text === text)?.attributes['fill'];
    expect(fillOf('▲ +8.2 points')).toBe('#0b6e49');
    expect(fillOf('◆ +1.8 points')).toBe('#454a4d');
  });

  it('say a fall with a true minus, and leave the noun out where the columns stand close', () => {
    expect(textsOf(columns(annualCases['a break and a fall']))).toContain('▼ −23.1 points');
    expect(textsOf(columns(annualCases['a break and a fall'], 340))).toContain('▼ −23.1');
  });

  it('have a dotted rule and no bracket across a break', () => {
    const svg = columns(annualCases['a break and a fall']);
    expect(textsOf(svg)).toContain('Series break');
    const brackets = readXml(svg).filter(({ attributes }) => attributes['stroke'] === '#505a5f');
    expect(brackets).toHaveLength(2);
    const rules = readXml(svg).filter(({ attributes }) => attributes['stroke'] === '#3D3D3D');
    expect(rules).toHaveLength(1);
    expect(rules[0]?.attributes['stroke-dasharray']).toBeDefined();
  });

  it('draw the latest four years only', () => {
    const texts = textsOf(columns(annualCases['a break and a fall']));
    expect(texts.filter((text) => /^20\d\d$/.test(text))).toEqual(['2021', '2022', '2023', '2024']);
  });

  it('stand on 0, and show a missing year as its reason, not as 0', () => {
    const texts = textsOf(columns(annualCases['hidden, missing, nothing, everything']));
    expect(texts).toEqual(expect.arrayContaining(['[c]', '[x]', '0.0%', '100.0%', '0%']));
    expect(textsOf(columns(annualCases['no change, and a reported value']))).toContain('0');
  });

  it('say no change in words', () => {
    expect(textsOf(columns(annualCases['no change, and a reported value']))).toContain('◆ no change');
  });
});

describe('the breakdown', () => {
  it('gives each part its name, latest figure and period', () => {
    const texts = textsOf(parts(breakdownCases['four settings with hidden figures']));
    expect(texts).toEqual(expect.arrayContaining(['School age', '61', 'All settings', '76', 'Q2 2026/27']));
  });

  it('says [c] for a part whose latest figure is hidden', () => {
    const texts = textsOf(parts(breakdownCases['four settings with hidden figures']));
    // Two latest figures, and a band each for two runs in both parts.
    expect(texts.filter((text) => text === '[c]')).toHaveLength(2 + 4);
  });

  it('has one scale for all', () => {
    const option = breakdownOption({ ...breakdownCases['four settings with hidden figures'], width });
    const axes = option['yAxis'] as { min: number; max: number }[];
    expect(new Set(axes.map(({ min, max }) => `${min} ${max}`))).toEqual(new Set(['0 150']));
  });

  it('draws gaps as gaps', () => {
    // Early years: 9 8 | c c | 6 7 5 | c c c; special school: 14 15 | c c | 12 11 13 | none | 12 alone | c; the others whole.
    const svg = parts(breakdownCases['four settings with hidden figures']);
    expect(linesIn(svg, '#12436D').filter((path) => /[LC]/.test(path))).toHaveLength(2 + 2 + 1 + 1);
  });

  it('cuts every part at a break', () => {
    const svg = parts(breakdownCases['long, short and hostile names']);
    const rules = readXml(svg).filter(({ attributes }) => attributes['stroke'] === '#3D3D3D');
    expect(rules).toHaveLength(5);
  });

  it('draws all parts it is given', () => {
    const texts = textsOf(parts(breakdownCases['fourteen parts']));
    expect(texts.filter((text) => /^Part \d+$/.test(text))).toHaveLength(14);
  });

  it('draws an interval as a band a run, and as a bar where it stands alone', () => {
    const svg = parts(breakdownCases['intervals, also of nothing, everything and one alone, across a break']);
    const marks = readXml(svg).filter(({ attributes }) => attributes['fill'] === '#bccddd');
    // Many: two runs, cut at the break. Few: one run of two, one alone before the break, one after. None and all: two
    // runs. More than its total: one alone, for 20 of 20.
    expect(marks).toHaveLength(2 + 3 + 2 + 1);
  });

  it('has room for the intervals on its scale', () => {
    const input = {
      ...breakdownCases['intervals, also of nothing, everything and one alone, across a break'],
      width,
    };
    const low = {
      ...input,
      parts: [{ title: 'Low', series: makeSeries('financial', 'quarter', { 2025: [share(1, 29)] }) }],
    };
    const top = (of: BreakdownInput) => (breakdownOption(of)['yAxis'] as { max: number }[])[0]?.max;
    // 1 of 29 is 3.4%, its interval up to 17.2%.
    expect(top(low)).toBeGreaterThan(17.1);
    const without = { unit: low.unit, calendar: low.calendar, parts: low.parts, width };
    expect(top(without)).toBeLessThan(17);
  });

  describe('has a tooltip', () => {
    type Formatter = (params: unknown) => string;
    const htmlOf = (input: BreakdownInput, params: object) =>
      (breakdownOption(input)['tooltip'] as { formatter: Formatter }).formatter([params]);
    const many = breakdownCases['intervals, also of nothing, everything and one alone, across a break'];

    it('with the counts of every part, and intervals where they are shown', () => {
      const html = htmlOf({ ...many, width }, { axisValue: '0', axisIndex: 1 });
      // 0 of 9: up to z² / (9 + z²), 3.8415 of 12.8415.
      for (const text of ['Many', '400 of 800', 'Few, with gaps', '2 of 12', '95% interval 0.0% to 29.9%'])
        expect(html).toContain(text);
      const without = { unit: many.unit, calendar: many.calendar, parts: many.parts, width };
      expect(htmlOf(without, { axisValue: '0', axisIndex: 1 })).not.toContain('interval');
    });

    it('of the part pointed at alone where space is narrow or parts are many', () => {
      const narrow = htmlOf({ ...many, width: 358 }, { axisValue: '0', axisIndex: 1 });
      expect(narrow).toContain('2 of 12');
      expect(narrow).not.toContain('400 of 800');
      const html = htmlOf({ ...breakdownCases['fourteen parts'], width }, { axisValue: '3', axisIndex: 13 });
      expect(html).toContain('Part 14<');
      expect(html).not.toContain('Part 13<');
    });
  });

  it('wraps a long name and shows a hostile one as text', () => {
    const svg = parts(breakdownCases['long, short and hostile names']);
    const joined = textsOf(svg).join(' ');
    expect(joined).toContain('Integrated therapies for children and young people with SEND');
    expect(joined).toContain(hostile);
    expect(readXml(svg).some(({ name }) => name === 'img')).toBe(false);
  });
});

describe('grades', () => {
  it('are shares of the count, without a label under 7%', () => {
    const texts = textsOf(grades(gradesCases['four years of audits']));
    // 2022/23: 7, 53, 62, 24 of 146 are 4.8, 36.3, 42.5, 16.4%; good or better 60 of 146 is 41.1%.
    expect(texts).toEqual(expect.arrayContaining(['36%', '42%', '16%', '41.1%']));
    expect(texts).not.toContain('5%');
    // 2025/26: 30 and 111 of 231.
    expect(texts).toContain('61.0%');
  });

  it('name every grade and the count of every year', () => {
    const texts = textsOf(grades(gradesCases['four years of audits']));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Outstanding',
        'Requires improvement',
        'Good or better',
        'n = 146',
        '2 of 3 terms',
      ]),
    );
  });

  it('say [z] for a year in which nothing was graded', () => {
    expect(textsOf(grades(gradesCases['nothing, one grade only, a hostile name']))).toContain('[z]');
  });
});
