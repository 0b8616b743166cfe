import { describe, expect, it } from 'vitest';
import { axeProblems } from './axe.ts';
import { startVisitor } from './browser.ts';

const routes = [
  '',
  '#/areas',
  '#/areas/AfI1',
  '#/areas/AfI3',
  '#/measures/health-waiting-times',
  '#/measures/ehcp-audit-quality',
  '#/measures/jsna-live-refresh',
  '#/indicators/wait-salt',
  '#/indicators/wait-salt?view=trend',
  '#/indicators/health-checks-completed?view=trend',
  '#/indicators/wait-salt?view=breakdown',
  '#/indicators/ehcp-audit-good-or-better?view=breakdown',
  '#/indicators/ehc-plans-within-20-weeks',
  '#/indicators/voice-captured?view=figures',
  '#/plan',
  '#/plan?view=risks',
  '#/plan?view=evidence',
  '#/plan?view=calendar',
  '#/plan?view=governance',
  '#/plan?view=mapping',
  '#/review',
  '#/review/2026-27-Q2',
  '#/data',
  '#/explore',
  '#/indicators/ehc-plans-within-20-weeks?view=breakdown',
  '#/nowhere',
];

const visitor = startVisitor();

describe('Accessibility', () => {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const)
    for (const route of routes)
      it(`finds nothing with axe on ${route || 'Overview'} at ${width} px`, async () => {
        const { page, open } = visitor();
        await page.setViewportSize({ width, height });
        await open(route);
        expect(await axeProblems(page)).toEqual([]);
      });

  for (const route of routes)
    it(`never scrolls sideways on ${route || 'Overview'} at 320 px, which is 1280 px at 400 %`, async () => {
      const { page, open } = visitor();
      await page.setViewportSize({ width: 320, height: 640 });
      await open(route);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });

  it('is reached by keyboard alone: skip link, navigation, tabs, filters, downloads', async () => {
    const { page, open } = visitor();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('about:blank');
    await open('#/indicators/wait-salt');
    const reached: string[] = [];
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return '';
        const label =
          at instanceof HTMLSelectElement ? (at.labels[0]?.textContent ?? '') : (at.textContent ?? '');
        return `${at.tagName.toLowerCase()} ${label.trim()}`;
      });
      if (name === '' && press > 20) break;
      reached.push(name);
    }
    expect(reached[0]).toBe('a Skip to main content');
    for (const expected of [
      'a Overview',
      'a Areas',
      'a Data',
      'a Year on year',
      'button Download PNG',
      'button Download CSV',
    ])
      expect(reached).toContain(expected);
    expect(reached).toContain('select Stage');
    await page.getByRole('tab', { name: 'Year on year' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/view=trend/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Trend');
  });

  it('shows where the focus is', async () => {
    const { page, open } = visitor();
    await open('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const at = document.activeElement;
      return at ? getComputedStyle(at).outlineStyle : 'none';
    });
    expect(outline).not.toBe('none');
  });

  it('moves the focus to the heading of the page a link leads to', async () => {
    const { page, open } = visitor();
    await open('');
    await page.getByRole('link', { name: 'Data', exact: true }).first().click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Data');
  });
});
