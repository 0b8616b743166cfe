import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../src/charts/render-svg.ts';
import { yearOnYearOption } from '../../../src/charts/year-on-year.ts';
import { composeFigure, plotWidthOf, type ExportedFigure } from '../../../src/export/compose-svg.ts';
import { textWidth } from '../../../src/export/text-width.ts';
import { readXml } from '../../charts/read-svg.ts';
import { hostile, yearOnYearCases } from '../../charts/year-on-year-cases.ts';

const input = { ...yearOnYearCases['months with a part year'], width: 720 };
const figure: ExportedFigure = {
  title: 'Half of those waiting had waited more than 32.8 weeks, 6.2 weeks less than a year earlier',
  subtitle: 'Median weeks waited so far for a first assessment, at month end, all settings.',
  plot: renderSvg(yearOnYearOption(input), 720, 380),
  plotWidth: 720,
  plotHeight: 380,
  notes: ['A change of 1 week or more counts.'],
  source: 'Source: illustrative, as an extract of 9 October 2026 (waiting-times.csv, 864 rows).',
  stamps: ['Illustrative data', 'Internal: may contain small numbers'],
  description: 'The wait fell from 39.0 weeks in September 2025 to 32.8 in September 2026.',
};

/** Top and bottom of every block, from its own translate and texts. */
function lines(svg: string) {
  const blocks = [...svg.matchAll(/<g transform="translate\(20 ([\d.]+)\)">(.*)/g)];
  return blocks.flatMap(([, top = '', inside = '']) =>
    [
      ...inside.matchAll(/<text x="(\d+)" y="(\d+)" font-size="(\d+)"( font-weight="bold")? [^>]*>([^<]*)</g),
    ].map(([, x = '', y = '', size = '', bold, text = '']) => ({
      text,
      right: 20 + Number(x) + textWidth(text, Number(size), bold !== undefined),
      bottom: Number(top) + Number(y),
      top: Number(top) + Number(y) - Number(size),
    })),
  );
}

describe('a composed figure', () => {
  it('is one well-formed image with its title and description for those who do not see it', () => {
    const [root, title, description] = readXml(composeFigure(figure));
    expect(root).toMatchObject({ name: 'svg', attributes: { role: 'img', width: '760' } });
    expect(title).toMatchObject({ name: 'title', text: figure.title });
    expect(description).toMatchObject({ name: 'desc', text: figure.description });
  });

  it('carries finding, subtitle, notes, source and stamps as text beside the chart', () => {
    const texts = readXml(composeFigure(figure)).filter(({ name }) => name === 'text');
    const joined = texts.map((each) => each.text).join(' ');
    for (const part of [figure.title, figure.subtitle, figure.source, ...figure.notes, ...figure.stamps])
      expect(joined).toContain(part);
    expect(joined).toContain('2026/27  32.8');
  });

  it('grows with long findings and long names, and neither clips nor overlaps', () => {
    const name = 'Integrated therapies for children and young people with SEND';
    const long = {
      ...figure,
      title: Array(6).fill(name).join(', '),
      notes: Array<string>(5).fill(`${name}. `.repeat(4)),
    };
    const svg = composeFigure(long);
    const drawn = lines(svg);
    expect(drawn.length).toBeGreaterThan(15);
    for (const [at, line] of drawn.entries()) {
      expect(line.right, line.text).toBeLessThanOrEqual(740);
      const next = drawn[at + 1];
      if (next) expect(next.top, next.text).toBeGreaterThanOrEqual(line.bottom);
    }
    const height = Number(readXml(svg)[0]?.attributes['height']);
    expect(drawn.at(-1)?.bottom).toBeLessThan(height - 10);
  });

  it('shows hostile text and drops what XML cannot hold', () => {
    const odd = `${hostile}\u0000\u0008\uD800\uFFFE`;
    const svg = composeFigure({
      ...figure,
      title: odd,
      subtitle: odd,
      notes: [odd],
      source: odd,
      stamps: [odd],
      description: odd,
    });
    const elements = readXml(svg);
    expect(elements.find(({ name }) => name === 'title')?.text).toBe(hostile);
    expect(elements.some(({ name }) => name === 'img')).toBe(false);
  });

  it('cuts a word that is longer than the figure is wide', () => {
    const svg = composeFigure({ ...figure, title: 'x'.repeat(400) });
    for (const line of lines(svg)) expect(line.right).toBeLessThanOrEqual(740);
  });

  it('has no gap for parts that are not there', () => {
    const full = Number(readXml(composeFigure(figure))[0]?.attributes['height']);
    const bare = Number(
      readXml(composeFigure({ ...figure, notes: [], stamps: [] }))[0]?.attributes['height'],
    );
    // Two stamps of one line of 18, 10 around them and 10 below; one note of one line: 17 and 3.
    expect(full - bare).toBe(2 * 18 + 10 + 10 + 20);
  });

  it('ends with its chart where notes and source stand beside it', () => {
    const svg = composeFigure({ ...figure, notes: [], source: '' });
    const top = Number(/translate\(20 ([\d.]+)\)"><svg/.exec(svg)?.[1]);
    // The chart is 380 high, and below it is only the margin of 20.
    expect(Number(readXml(svg)[0]?.attributes['height'])).toBe(top + 380 + 20);
  });

  it('is named by its own title and description, in British English', () => {
    const [root, title, description] = readXml(composeFigure(figure));
    expect(root?.attributes['xml:lang']).toBe('en-GB');
    expect(root?.attributes['aria-labelledby']).toBe(
      `${title?.attributes['id']} ${description?.attributes['id']}`,
    );
  });

  it('shares no id with another figure, and every reference in it finds its own', () => {
    const idsOf = (svg: string) => readXml(svg).flatMap(({ attributes }) => attributes['id'] ?? []);
    const [first, second] = [composeFigure(figure), composeFigure({ ...figure, source: 'Source: another.' })];
    const ids = [...idsOf(first), ...idsOf(second)];
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...first.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(references.length).toBeGreaterThan(0);
    for (const id of references) expect(idsOf(first)).toContain(id);
    expect(composeFigure(figure)).toBe(first);
  });

  it('leaves words alone that look like an id', () => {
    const words = 'see id="north" and url(#south)';
    const plot = `<svg><text>${words}</text></svg>`;
    expect(composeFigure({ ...figure, plot })).toContain(words);
  });

  it('is laid out anew for each width, with type that can be read on paper', () => {
    for (const width of [302, 605, 934]) {
      const plotWidth = plotWidthOf(width);
      const plot = renderSvg(yearOnYearOption({ ...input, width: plotWidth }), plotWidth, 300);
      const svg = composeFigure({ ...figure, width, plot, plotWidth, plotHeight: 300 });
      expect(readXml(svg)[0]?.attributes['width']).toBe(String(width));
      expect(svg).not.toContain('scale(');
      const sizes = [...svg.matchAll(/<text [^>]*font-size="(\d+)"/g)].map(([, size]) => Number(size));
      // 10.5 px are 8 pt.
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10.5);
    }
  });
});
