import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { startVisitor, untilLive } from './browser.ts';

const visitor = startVisitor();

const ages = ['under-5', '5-10', '11-15', '16-25'] as const;
const processes = ['assessment', 'annual-review'] as const;

/** Two years of months in which 3 of 7 young people aged 16 to 25 had their voice captured, all others 31 of 40. */
function extract(): string {
  const ends = Array.from({ length: 24 }, (_, at) =>
    new Date(Date.UTC(2024, 9 + at, 0)).toISOString().slice(0, 10),
  );
  const rows = ends.flatMap((end) =>
    processes.flatMap((process) =>
      ages.map((age) => {
        const counts = process === 'assessment' && age === '16-25' ? '7,3' : '40,31';
        return [end, process, age, counts].join(',');
      }),
    ),
  );
  return ['period_end,process,age_group,completed,voice_captured', ...rows, ''].join('\n');
}

// 3/7 = 42.9 % in each month and over twelve of them; the rest of it is 57.1 %.
const tellTale = /42[.]9|57[.]1|\b3 of 7\b|\b36 of 84\b/;
const part = 'process=assessment&age_group=16-25';
const views = [
  `#/indicators/voice-captured?${part}`,
  `#/indicators/voice-captured?${part}&view=trend`,
  `#/indicators/voice-captured?process=assessment&view=breakdown&by=age_group`,
  `#/indicators/voice-captured?process=assessment&view=breakdown&by=age_group&intervals=yes`,
  `#/indicators/voice-captured?${part}&view=figures`,
];

/** Everything of a page that could hold a figure: text, titles, labels, SVG, tooltips after a pointer went over. */
async function everything(route: string): Promise<string> {
  const { page, open } = visitor();
  await open(route);
  for (const summary of await page.locator('figure details > summary').all()) await summary.click();
  const drawing = page.locator('figure svg').first();
  if ((await drawing.count()) > 0) {
    await drawing.waitFor();
    const box = await drawing.boundingBox();
    for (const share of [0.2, 0.5, 0.75, 0.95])
      if (box) await page.mouse.move(box.x + box.width * share, box.y + box.height * 0.6);
    await page.waitForTimeout(200);
  }
  return page.evaluate(() => document.documentElement.outerHTML);
}

async function downloaded(button: string): Promise<string> {
  const { page } = visitor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

describe('A value that the public view hides', () => {
  it('is in the internal view, as the extract says', async () => {
    const { page, open } = visitor();
    await open('#/data');
    await page.getByLabel('Choose CSV files').setInputFiles({
      name: 'voice.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(extract(), 'utf8'),
    });
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByText('is now the extract of').waitFor();
    for (const view of views) expect(await everything(view), view).toMatch(tellTale);
  });

  for (const view of views)
    it(`stands nowhere in the page of ${view}, nor in what is downloaded from it`, async () => {
      expect(await everything(`${view}&public=yes`)).not.toMatch(tellTale);
      expect(visitor().page.url()).toContain('public=yes');
      // Without a figure to draw, Trend says so in words and offers no download.
      const isDrawn = !view.includes('view=trend');
      expect(await visitor().page.getByRole('button', { name: 'Download SVG' }).count()).toBe(
        isDrawn ? 1 : 0,
      );
      for (const button of isDrawn ? ['Download SVG', 'Download CSV'] : [])
        expect(await downloaded(button), button).not.toMatch(tellTale);
    });

  it('stands nowhere in the workings, the area, the measure or Overview', async () => {
    const { page, open } = visitor();
    await open(`${views[0] ?? ''}&public=yes`);
    await page.getByText('How was this worked out?').click();
    await page.getByText('The rows behind a point').waitFor();
    await page.locator('.app-workings .app-figures tbody tr').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(tellTale);
    for (const route of ['#/?public=yes', '#/areas/AfI5?public=yes', '#/measures/voice-capture?public=yes'])
      expect(await everything(route), route).not.toMatch(tellTale);
    await untilLive(page);
  });
});
