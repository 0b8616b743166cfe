import { describe, expect, it } from 'vitest';
import { comparatorsHeight, comparatorsOption, type ComparatorsInput } from '../../src/charts/comparators.ts';
import { funnelHeight, funnelOption, funnelPoints } from '../../src/charts/funnel.ts';
import { rankAreas, rankedHeight, rankedOption } from '../../src/charts/ranked.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { comparatorsCases, funnelCases, rankedCases } from './comparator-cases.ts';
import { linesIn, readXml, textsOf } from './read-svg.ts';

const draw = (input: Omit<ComparatorsInput, 'width'>, width = 760) =>
  renderSvg(comparatorsOption({ ...input, width }), width, comparatorsHeight(width));
const strokes = (svg: string, colour: string) => linesIn(svg, colour).filter((path) => /[LC]/.test(path));

describe('the comparators', () => {
  const published = draw(comparatorsCases['the published figures']);

  it('draw at most four lines, each cut at the break', () => {
    const colours = ['#12436D', '#3D3D3D', '#801650', '#6f777b'];
    // Six years with a break after the fourth: two stretches a line.
    expect(colours.map((each) => strokes(published, each).length)).toEqual([2, 2, 2, 2]);
  });

  it('draw the neighbours as one filled band a side of the break', () => {
    const bands = readXml(published).filter(({ attributes }) => attributes['fill'] === '#dcdfe2');
    expect(bands).toHaveLength(2);
  });

  it('name every line at its end with its value, and the break with its year', () => {
    expect(textsOf(published)).toEqual(
      expect.arrayContaining([
        'Milton Keynes  43.0%',
        'England  46.4%',
        'South East  38.2%',
        // Half-way between 56.3 and 59.1.
        'Median of neighbours  57.7%',
        'Range of 10 neighbours  9.3% to 77.6%',
        'Series break from 2023',
      ]),
    );
  });

  it('have no band where fewer than three neighbours have a figure, and a bar for a year that stands alone', () => {
    const svg = draw(comparatorsCases['hidden figures, few neighbours, lines that end early']);
    const bands = readXml(svg).filter(({ attributes }) => attributes['fill'] === '#dcdfe2');
    // 2019 and 2021 alone, 2023 with 2024.
    expect(bands).toHaveLength(3);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['[c]', 'England, 2023  66.0%']));
  });
});

describe('the ranked bars', () => {
  it('stand highest first, equal ones by name, those without a figure last', () => {
    const { areas } = rankedCases['nothing, everything, hidden, without a row, equal'];
    expect(rankAreas(areas).map(({ name }) => name.slice(0, 7))).toEqual([
      '<img sr',
      'Bath, N',
      'Twin A',
      'Twin B',
      'Zero',
      'Milton ',
      'No row',
    ]);
  });

  it('give each area its value, and a symbol where there is none', () => {
    const input = { ...rankedCases['the published figures of 2022'], width: 760 };
    const svg = renderSvg(rankedOption(input), 760, rankedHeight(input));
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['92.1%', '49.2%', '7.3%', 'Havering', '[x]']));
    const fills = readXml(svg).map(({ attributes }) => attributes['fill']);
    expect(fills.filter((fill) => fill === '#8A9299')).toHaveLength(9);
  });
});

describe('the funnel', () => {
  it('names our own and every area outside the limits where there is room', () => {
    const input = { ...funnelCases['the published figures of 2024'], width: 760 };
    const texts = textsOf(renderSvg(funnelOption(input), 760, funnelHeight(760)));
    // Ten neighbours, all outside: 46.4 ± 3.09 × 0.5 / √n is ± 9.7 points for 254 plans and ± 3.2 for 2,354.
    for (const { name } of input.others) expect(texts).toContain(name);
    expect(texts).toContain('Milton Keynes  43.0%');
    expect(funnelPoints(input).filter(({ place }) => place === 'outside-99.8')).toHaveLength(10);
  });

  it('has no point and says so where there is no national figure', () => {
    const input = { ...funnelCases['no national figure'], width: 760 };
    expect(funnelPoints(input)).toEqual([]);
    expect(textsOf(renderSvg(funnelOption(input), 760, funnelHeight(760)))).toContain('No figures to draw');
  });
});
