import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { yearOnYearHeight, yearOnYearOption } from '../../src/charts/year-on-year.ts';
import { yearOnYearCases } from './year-on-year-cases.ts';

const folder = new URL('../.output/charts/', import.meta.url);
const widths = [760, 560, 340];

describe('the gallery, to be looked at', () => {
  it('holds every case at every width', async () => {
    await mkdir(folder, { recursive: true });
    for (const width of widths) {
      const charts = Object.entries(yearOnYearCases).flatMap(([name, input]) => [
        { name, height: yearOnYearHeight(width), svg: renderSvg(yearOnYearOption({ ...input, width }), width, yearOnYearHeight(width)) },
      ]);
      const page = charts.map(({ name, svg }) => `<h2>${name}</h2>${svg}`).join('\n');
      await writeFile(new URL(`year-on-year-${width}.html`, folder), `<!doctype html><meta charset="utf-8"><body style="margin:16px;font-family:Arial"><div style="display:grid;grid-template-columns:repeat(${Math.floor(1600 / (width + 30))}, max-content);gap:20px"><style>h2{font-size:14px}</style>${charts.map(({ name, svg }) => `<div><h2>${name}</h2>${svg}</div>`).join('')}</div>`);
      expect(page).toContain('<svg');
    }
  });
});
