import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVisitor } from './browser.ts';

const run = promisify(execFile);
const visitor = startVisitor();
const stamp = 'Internal: may contain small numbers';
/** Words of what is pressed, filled in or followed on a screen. */
const pressed =
  /Download (CSV|PNG|SVG)|Copy image|Add to paper|Skip to main|Search|Figures as a table|How was this worked out|Apply|Update this action|Choose files|Drop files/;

const pages = {
  Overview: ['#/', 'Are the measures improving?'],
  'an area': ['#/areas/AfI3', 'Gaps and delays in health services'],
  'a measure': ['#/measures/health-waiting-times', 'Time children wait to access health services'],
  'an indicator, year on year': ['#/indicators/wait-autism', '2026/27'],
  'an indicator, trend': ['#/indicators/wait-salt?view=trend', 'What the rules found'],
  'an indicator, breakdown': ['#/indicators/wait-autism?view=breakdown', 'by setting'],
  'a measure of milestones': ['#/measures/core-data-set-reviewed', 'recorded as done'],
  'the actions of the plan': ['#/plan?view=actions', 'Action register'],
  'the risks of the plan': ['#/plan?view=risks', 'Risk register'],
  'the evidence of the plan': ['#/plan?view=evidence', 'Evidence base'],
  'the calendar of the plan': ['#/plan?view=calendar', 'What stands in no month'],
  'the governance of the plan': ['#/plan?view=governance', 'Where concerns go'],
  'the workstreams of the plan': ['#/plan?view=mapping', 'Workstreams of the strategic plan'],
  'a review': ['#/review/2026-27-Q2', 'Agenda'],
  Data: ['#/data', 'Datasets'],
} as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-print-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly words: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
  }[];
}

/** What is open, printed and read back sheet by sheet, in points. */
async function printed(route: string): Promise<readonly Sheet[]> {
  const { page, open } = visitor();
  await open(route);
  await page.locator('main h1').waitFor();
  await page.waitForFunction(
    () => !document.querySelector('.app-chart__space') && !document.body.innerText.includes('Working out'),
  );
  const file = join(folder, 'printed.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  const { stdout } = await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 2 ** 26 });
  return stdout.split('<page ').slice(1).map(sheetOf);
}

function sheetOf(html: string): Sheet {
  const [, width = '', height = ''] = /^width="([\d.]+)" height="([\d.]+)"/.exec(html) ?? [];
  const word = /<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
  return {
    width: Number(width),
    height: Number(height),
    words: [...html.matchAll(word)].map(([, left = '', right = '', bottom = '', text = '']) => ({
      text,
      left: Number(left),
      right: Number(right),
      bottom: Number(bottom),
    })),
  };
}

const textOf = ({ words }: Sheet) => words.map(({ text }) => text).join(' ');

describe('A page on paper', () => {
  for (const [name, [route, shown]] of Object.entries(pages))
    it(`is clean A4, with its stamp on every sheet: ${name}`, async () => {
      const sheets = await printed(route);
      expect(sheets.map(textOf).join(' ')).toContain(shown);
      for (const [at, sheet] of sheets.entries()) {
        // 210 by 297 mm are 595.3 by 841.9 points.
        expect([sheet.width, sheet.height]).toEqual([expect.closeTo(595.3, 0), expect.closeTo(841.9, 0)]);
        // Margins of 17 mm are 48.2 points; a sheet's own size is rounded.
        const outside = sheet.words.filter(
          ({ left, right, bottom }) => left < 47 || right > sheet.width - 47 || bottom > sheet.height,
        );
        expect(outside, `sheet ${at + 1}`).toEqual([]);
        expect(textOf(sheet), `sheet ${at + 1}`).toContain(stamp);
        expect(textOf(sheet)).toContain('As at 30 September 2026');
        expect(textOf(sheet)).toContain(`Page ${at + 1} of ${sheets.length}`);
        // More than what stands on every sheet: none is empty.
        expect(sheet.words.length).toBeGreaterThan(25);
        expect(textOf(sheet)).not.toMatch(pressed);
      }
    });

  it('says that figures are illustrative, and in public view that it is that, without the stamp', async () => {
    const sheets = await printed('#/areas/AfI3?public=yes');
    expect(textOf(sheets[0] as Sheet)).toContain('Figures marked illustrative are made up');
    for (const sheet of sheets) {
      expect(textOf(sheet)).not.toContain(stamp);
      expect(textOf(sheet)).toContain('Public view');
    }
  });

  it('is the sheet alone where it is a paper, also the part that is being written', async () => {
    const { page, open } = visitor();
    await open('#/papers');
    await page.getByRole('button', { name: 'Begin this paper' }).click();
    await page.waitForURL(/papers\/.+/);
    const commentary = page.locator('.app-outline__button', { hasText: 'Commentary' }).first();
    await commentary.click();
    await page.getByRole('textbox', { name: 'Commentary' }).waitFor();
    const sheets = await printed(page.url().replace(/^[^#]*/, ''));
    const all = sheets.map(textOf).join(' ');
    expect(all).toContain('Scrutiny committee paper');
    expect(all).toContain('This paper says whether the measures');
    expect(all).toContain('Figure 1:');
    expect(all).not.toMatch(/Outline|Download Word|Before it leaves|Who may read it|Add words/);
    for (const sheet of sheets) {
      expect([sheet.width, sheet.height]).toEqual([expect.closeTo(595.3, 0), expect.closeTo(841.9, 0)]);
      expect(textOf(sheet)).not.toContain(stamp);
      expect(textOf(sheet)).toContain('Illustrative data');
      expect(sheet.words.filter(({ right }) => right > sheet.width - 40)).toEqual([]);
    }
  });

  it('repeats the heading row of a table on each of its sheets, and splits no row', async () => {
    const sheets = await printed('#/indicators/wait-autism?view=figures');
    const withRows = sheets.filter((sheet) => /(January|July) 20\d\d \d/.test(textOf(sheet)));
    expect(withRows.length).toBeGreaterThan(1);
    for (const sheet of withRows) expect(textOf(sheet)).toContain('Period');
  });

  it('has painted the whole chart at its new width before the printer looks', async () => {
    const { page, open } = visitor();
    await open('#/indicators/wait-salt?view=trend');
    await page.locator('.app-chart__plot svg').first().waitFor();
    const ends = await page.evaluate(async () => {
      window.dispatchEvent(new Event('beforeprint'));
      // No frame is waited for: the printer does not wait either.
      await Promise.resolve();
      const svg = document.querySelector('.app-chart__plot svg');
      const edge = svg?.getBoundingClientRect();
      return {
        width: edge?.width,
        last: Math.max(
          ...[...(svg?.querySelectorAll('text') ?? [])].map(
            (text) => text.getBoundingClientRect().right - (edge?.left ?? 0),
          ),
        ),
      };
    });
    expect(ends.width).toBe(780);
    expect(ends.last).toBeLessThanOrEqual(780);
    // The labels of the limits stand at the right.
    expect(ends.last).toBeGreaterThan(740);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  });

  it('draws a chart for the sheet, and for the screen again afterwards', async () => {
    const { page, open } = visitor();
    await open('#/indicators/wait-autism');
    const chart = page.locator('.app-chart__plot svg').first();
    await chart.waitFor();
    const before = await chart.getAttribute('width');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await chart.getAttribute('width')).toBe('780');
    expect(await chart.getAttribute('viewBox')).toMatch(/^0 0 \d+ \d+$/);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.waitForFunction(
      (width) => document.querySelector('.app-chart__plot svg')?.getAttribute('width') === width,
      before,
    );
  });
});
