import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { allCases, svgOf } from './all-cases.ts';

const folder = new URL('../.output/charts/', import.meta.url);
const kinds = [...new Set(allCases.map((each) => each.kind))];

describe('the gallery, to be looked at', () => {
  for (const kind of kinds)
    for (const width of kind.endsWith('compact') ? [280] : [760, 560, 340])
      it(`shows ${kind} at ${width} px in every situation`, async () => {
        const charts = allCases.filter((each) => each.kind === kind);
        const figures = charts.map(
          (each) => `<figure><figcaption>${each.name}</figcaption>${svgOf(each, width)}</figure>`,
        );
        await mkdir(folder, { recursive: true });
        const file = new URL(`${kind}-${width}.html`, folder);
        await writeFile(file, page(kind, width, figures));
        expect((await readFile(file, 'utf8')).match(/<svg/g)).toHaveLength(charts.length);
      });
});

function page(kind: string, width: number, figures: readonly string[]): string {
  return `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>${kind}, ${width} px</title>
<style>body{margin:16px;font-family:Arial,sans-serif;display:flex;flex-wrap:wrap;gap:24px}figure{margin:0}figcaption{font-weight:bold;margin-bottom:8px}</style>
${figures.join('\n')}
</html>
`;
}
