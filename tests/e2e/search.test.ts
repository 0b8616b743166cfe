import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import plan from '../../datasets/plan.json' with { type: 'json' };
import { axeProblems } from './axe.ts';
import { startVisitor, untilLive } from './browser.ts';

const visitor = startVisitor();
const isOpen = (page: Page) => page.locator('dialog.app-search[open]').isVisible();

/** Opens the search with its key, types, and waits until what it finds is counted. */
async function ask(page: Page, query: string): Promise<string> {
  if (!(await isOpen(page))) await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /^Search/ }).fill(query);
  const status = page.locator('.app-search__status');
  await status.getByText(/\S/).waitFor();
  return status.innerText();
}

const options = (page: Page) => page.locator('dialog.app-search').getByRole('option');

/** The words of the option that Enter would open. */
async function active(page: Page): Promise<string> {
  const id = await page.getByRole('combobox', { name: /^Search/ }).getAttribute('aria-activedescendant');
  const option = page.locator(`[id="${id ?? ''}"]`);
  expect(await option.getAttribute('aria-selected')).toBe('true');
  expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(1);
  return option.innerText();
}

describe('The key "/"', () => {
  for (const route of [
    '',
    '#/areas',
    '#/areas/AfI3',
    '#/measures/health-waiting-times',
    '#/indicators/wait-salt',
    '#/data',
    '#/explore',
    '#/nowhere',
  ])
    it(`opens the search on ${route || 'Overview'}, and Escape gives the focus back`, async () => {
      const { page, open } = visitor();
      await open(route);
      await page.getByRole('link', { name: 'Areas', exact: true }).first().focus();
      await page.keyboard.press('/');
      expect(await isOpen(page)).toBe(true);
      const field = page.getByRole('combobox', { name: /^Search/ });
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await field.inputValue()).toBe('');
      await page.keyboard.press('Escape');
      await page.locator('dialog.app-search').waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Areas');
    });

  it('is typed where something is typed or chosen, and not where a modifier or another dialog has it', async () => {
    const { page, open } = visitor();
    await open('#/explore');
    const statement = page.getByRole('textbox').first();
    await statement.focus();
    await page.keyboard.press('End');
    const before = await statement.inputValue();
    await page.keyboard.type('/');
    expect(await statement.inputValue()).toBe(`${before}/`);
    await page.getByLabel('As at').focus();
    await page.keyboard.press('/');
    await page.evaluate(() => {
      const editable = document.createElement('p');
      editable.contentEditable = 'true';
      editable.id = 'editable';
      document.querySelector('main')?.append(editable);
      editable.focus();
    });
    await page.keyboard.press('/');
    expect(await page.locator('#editable').innerText()).toBe('/');
    await page.locator('#editable').evaluate((element) => element.blur());
    await page.keyboard.press('Control+/');
    await page.keyboard.press('Alt+/');
    await page.evaluate(() => {
      const other = document.createElement('dialog');
      other.id = 'other';
      document.body.append(other);
      other.showModal();
    });
    await page.keyboard.press('/');
    expect(await isOpen(page)).toBe(false);
    await page.evaluate(() => document.querySelector('#other')?.remove());
    await page.keyboard.press('/');
    expect(await isOpen(page)).toBe(true);
  });

  it('can be turned off for good, and on again', async () => {
    const { page, open } = visitor();
    await page.goto('about:blank');
    await open('');
    await page.keyboard.press('/');
    await page.getByLabel('Keys of one sign: / here, n, p, d and f in a review').uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await untilLive(page);
    await page.keyboard.press('/');
    expect(await isOpen(page)).toBe(false);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByLabel('Keys of one sign: / here, n, p, d and f in a review').check();
    await page.keyboard.press('Escape');
    await page.locator('dialog.app-search').waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    expect(await isOpen(page)).toBe(true);
  });
});

describe('The search', () => {
  it('leads from a reference to the row of its outcome, with the quarter and the view as they were', async () => {
    const { page, open } = visitor();
    await page.goto('about:blank');
    await open('#/measures/jsna-live-refresh?asAt=2025-12-31&public=yes');
    // An action of AfI4.2, which has eight.
    expect(await ask(page, 'afi 4.2-3')).toBe('1 found: 1 action.');
    expect(await active(page)).toContain('AfI4.2-3');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/areas\/AfI4\?/);
    for (const part of ['outcome=AfI4.2', 'asAt=2025-12-31', 'public=yes'])
      expect(page.url()).toContain(part);
    expect(await isOpen(page)).toBe(false);
    await untilLive(page);
    await page.waitForFunction(() => {
      const { top, bottom } = document.getElementById('AfI4.2')?.getBoundingClientRect() ?? {
        top: -1,
        bottom: -1,
      };
      return top >= 0 && bottom <= innerHeight;
    });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('brings a row into view on the page that is shown already, and the focus to it', async () => {
    const { page } = visitor();
    await page.evaluate(() => scrollTo(0, 0));
    await ask(page, 'AfI4.1');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'AfI4.1');
    await page.evaluate(() => scrollTo(0, 0));
    // The same again, though the address stays.
    await ask(page, 'AfI4.1');
    await page.keyboard.press('Enter');
    await page.locator('dialog.app-search').waitFor({ state: 'hidden' });
    await page.waitForFunction(
      () => (document.getElementById('AfI4.1')?.getBoundingClientRect().top ?? 9e9) < innerHeight,
    );
  });

  it('is moved through with the arrows, Home and End, round and round, and shows the rest where asked', async () => {
    const { page, open } = visitor();
    await page.goto('about:blank');
    await open('');
    const status = await ask(page, 'AfI3.3');
    const [, actions = '0'] = /(\d+) actions/.exec(status) ?? [];
    expect(Number(actions)).toBe(plan.actions.filter((action) => action.outcome === 'AfI3.3').length);
    expect(await active(page)).toMatch(/^AfI3\.3 /);
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toMatch(/^AfI3\.3-1 /);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const last = await active(page);
    expect(last).toMatch(/^\d+ more indicators$/);
    await page.keyboard.press('Home');
    expect(await active(page)).toMatch(/^AfI3\.3 /);
    await page.keyboard.press('End');
    expect(await active(page)).toBe(last);
    const indicators = page.getByRole('group', { name: /^Indicators/ }).getByRole('option');
    expect(await indicators.count()).toBe(6);
    await page.keyboard.press('Enter');
    await indicators.nth(6).waitFor();
    expect(await indicators.count()).toBe(5 + Number.parseInt(last, 10));
    expect(await isOpen(page)).toBe(true);
    // The first of those that came stands where the offer was.
    expect(await active(page)).toBe(await indicators.nth(5).innerText());
    const isSeen = await page.evaluate(() => {
      const chosen = document.querySelector('[role="option"][aria-selected="true"]')?.getBoundingClientRect();
      const list = document.querySelector('.app-search__results')?.getBoundingClientRect();
      return chosen && list ? chosen.top >= list.top && chosen.bottom <= list.bottom + 1 : false;
    });
    expect(isSeen).toBe(true);
  });

  it('leads to a dataset at its row on Data, marked', async () => {
    const { page } = visitor();
    await ask(page, 'risk register');
    const option = page
      .getByRole('group', { name: /^Datasets/ })
      .getByRole('option')
      .first();
    expect(await option.getAttribute('href')).toMatch(/^#\/data\?dataset=/);
    await option.click();
    await page.waitForURL(/#\/data/);
    const marked = page.locator('.app-datasets__asked');
    expect(await marked.count()).toBe(1);
    expect(await marked.innerText()).toContain('Risk register');
    await page.waitForFunction(() => {
      const at = document.querySelector('.app-datasets__asked')?.getBoundingClientRect();
      return at && at.top >= 0 && at.bottom <= innerHeight;
    });
  });

  it('finds measures, indicators and pages, and marks the words', async () => {
    const { page } = visitor();
    expect(await ask(page, 'speech therapy')).toMatch(/^\d+ found: \d+ indicators, .*1 measure/);
    expect(await page.locator('[role="option"] mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['speech', 'therapy']),
    );
    await ask(page, 'overview');
    expect(await active(page)).toBe('Overview');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.title()).toMatch(/^Are the measures improving\?/);
  });

  it('says when nothing is found, what can be searched, and what was looked for in place of a slip', async () => {
    const { page } = visitor();
    expect(await ask(page, 'zebra')).toBe('Nothing found.');
    expect(await options(page).count()).toBe(0);
    expect(await page.locator('.app-search__about').innerText()).toContain(plan.actions[0]?.id);
    expect(await ask(page, 'autsim')).toMatch(
      /^Nothing has “autsim”; “autism” was looked for instead\. \d+ found/,
    );
    await page.keyboard.press('Escape');
  });

  it('is closed by a press beside it, and by going back', async () => {
    const { page, open } = visitor();
    await open('#/areas');
    await open('#/data');
    await page.keyboard.press('/');
    await page.mouse.click(20, 600);
    await page.locator('dialog.app-search').waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    expect(await isOpen(page)).toBe(true);
    await page.goBack();
    await page.locator('dialog.app-search').waitFor({ state: 'hidden' });
  });

  it('opens a result in another tab as links do', async () => {
    const { page } = visitor();
    await ask(page, 'AfI1');
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .getByRole('option')
        .first()
        .click({ modifiers: ['Control'] }),
    ]);
    await other.waitForURL(/#\/areas\/AfI1$/);
    expect(await isOpen(page)).toBe(true);
    await other.close();
    await page.keyboard.press('Escape');
  });

  it('is there on a public copy, and leads to its Data page only', async () => {
    const { page, open } = visitor();
    await page.route('**/datapackage.json', async (route) => {
      const response = await route.fetch();
      const described = (await response.json()) as Record<string, unknown>;
      await route.fulfill({ json: { ...described, dashboard: { public: true } } });
    });
    await page.goto('about:blank');
    await open('');
    await ask(page, 'explore');
    expect(await page.getByRole('group', { name: /^Pages/ }).count()).toBe(0);
    await ask(page, 'risk register');
    await page
      .getByRole('group', { name: /^Datasets/ })
      .getByRole('option')
      .first()
      .click();
    await page.waitForURL(/#\/data/);
    expect(await page.locator('.app-datasets__asked').innerText()).toContain('Risk register');
    await page.unrouteAll();
    await page.goto('about:blank');
  });
});

describe('The search, for everyone', () => {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const)
    it(`has nothing that axe finds at ${width} px: empty, with results, with none`, async () => {
      const { page, open } = visitor();
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await open('');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      for (const query of ['', 'AfI3.3', 'zebra']) {
        if (query !== '') await ask(page, query);
        expect(await axeProblems(page)).toEqual([]);
      }
    });

  for (const [width, height] of [
    [1280, 900],
    [1024, 768],
    [768, 1024],
    [390, 844],
    [320, 256],
  ] as const)
    it(`fits at ${width} by ${height} px, its header too, and its field and results can be reached`, async () => {
      const { page, open } = visitor();
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await open('#/areas');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await ask(page, 'children');
      for (const selector of ['.app-header', 'dialog.app-search', '.app-search__results']) {
        const wider = await page
          .locator(selector)
          .evaluate((element) => element.scrollWidth - element.clientWidth);
        expect(wider, selector).toBeLessThanOrEqual(0);
      }
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      const overlap = await page.evaluate(() => {
        const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return (edge('.app-search__status')?.bottom ?? 9e9) - (edge('.app-search__results')?.top ?? 0);
      });
      expect(overlap).toBeLessThanOrEqual(0.5);
      await page.keyboard.press('End');
      const isSeen = await page.evaluate(() => {
        const chosen = document
          .querySelector('[role="option"][aria-selected="true"]')
          ?.getBoundingClientRect();
        return chosen ? chosen.top >= 0 && chosen.bottom <= innerHeight : false;
      });
      expect(isSeen).toBe(true);
    });

  it('shows which result is chosen where colours are forced', async () => {
    const { page, open } = visitor();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('about:blank');
    await open('');
    await ask(page, 'AfI3.3');
    const outlines = await options(page).evaluateAll((all) =>
      all.map((option) => getComputedStyle(option).outlineStyle),
    );
    expect(outlines[0]).toBe('solid');
    expect(outlines[1]).toBe('none');
    await page.emulateMedia({ forcedColors: 'none' });
  });
});
