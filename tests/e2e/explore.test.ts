import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { axeProblems } from './axe.ts';
import { startVisitor, untilLive } from './browser.ts';

const visitor = startVisitor();
const numbers = 'SELECT range AS n, 251 - range AS back FROM range(1, 251)';

async function ask(sql: string): Promise<void> {
  const { page, open } = visitor();
  await open('#/explore');
  await page.getByLabel('SQL', { exact: true }).fill(sql);
  await page.keyboard.press('Control+Enter');
  await page.locator('.app-problem, .app-answer-table').first().waitFor();
  await untilLive(page);
}

async function column(at: number): Promise<string[]> {
  return visitor().page.$$eval(
    '.app-result tbody tr',
    (rows, place) => rows.map((row) => row.querySelectorAll('td')[place]?.textContent ?? ''),
    at,
  );
}

describe('Explore', () => {
  it('answers every question that the data package suggests, with rows and their source', async () => {
    const { page, open } = visitor();
    await open('#/explore');
    const titles = await page.$$eval('.app-statement__examples button', (all) =>
      all.map((each) => each.textContent),
    );
    expect(titles.length).toBeGreaterThanOrEqual(5);
    for (const title of titles) {
      await open('#/explore');
      await page.getByRole('button', { name: title, exact: true }).click();
      await page.locator('.app-result').waitFor();
      await untilLive(page);
      expect(await page.locator('.app-result tbody tr').count(), title).toBeGreaterThan(0);
      expect(await page.textContent('.app-answer-table'), title).toContain('Source: ');
    }
  });

  it('keeps the question in the address, so that a link opens the same result', async () => {
    await ask(numbers);
    const { page } = visitor();
    const address = page.url();
    expect(new URLSearchParams(address.split('?')[1]).get('sql')).toBe(numbers);
    await page.goto('about:blank');
    await page.goto(address);
    await untilLive(page);
    expect(await page.getByLabel('SQL', { exact: true }).inputValue()).toBe(numbers);
    expect(await page.textContent('.app-answer-table h2')).toBe('250 rows');
    expect(await column(0)).toHaveLength(100);
  });

  it('sorts the whole result by a click on a header, and says so', async () => {
    const { page } = visitor();
    await page.getByRole('button', { name: 'back' }).click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await untilLive(page);
    // back = 251 − n: its smallest values belong to the largest n.
    expect((await column(0)).slice(0, 2)).toEqual(['250', '249']);
    await page.getByRole('button', { name: 'back' }).click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    await untilLive(page);
    expect((await column(1)).slice(0, 2)).toEqual(['250', '249']);
  });

  it('turns pages by keyboard, and keeps the focus while it does', async () => {
    const { page } = visitor();
    await page.getByRole('button', { name: 'Next page' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/page=2/);
    await untilLive(page);
    expect((await column(1))[0]).toBe('150');
    await page.keyboard.press('Enter');
    await page.waitForURL(/page=3/);
    await untilLive(page);
    expect(await page.textContent('.app-pages')).toContain('Rows 201 to 250 of 250');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next page');
    await page.goBack();
    await untilLive(page);
    expect((await column(1))[0]).toBe('150');
  });

  it('saves all rows as a CSV in which no text is a formula', async () => {
    await ask("SELECT n, -n AS minus, '=1+' || n AS formula, NULL AS nothing FROM range(1, 151) AS r(n)");
    const { page } = visitor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('explore.csv');
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [table, notes] = csv.slice(1).split('\r\n\r\n');
    const rows = Papa.parse<string[]>(table ?? '').data;
    expect(rows).toHaveLength(151);
    expect(rows[150]).toEqual(['150', '-150', "'=1+150", '']);
    expect(notes).toContain('SELECT n, -n AS minus');
    expect(notes).toContain('Internal: may contain small numbers');
  });

  it('shows every value as text, never as a part of the page', async () => {
    await ask(`SELECT '<img src=x onerror="document.title=1">' AS "<b>name</b>"`);
    const { page } = visitor();
    expect(await column(0)).toEqual(['<img src=x onerror="document.title=1">']);
    expect(await page.locator('.app-result img, .app-result b').count()).toBe(0);
    expect(await page.title()).toBe('Explore · SEND core data set');
  });

  for (const [sql, says] of [
    ['DROP TABLE t', 'DROP is not allowed'],
    ['UPDATE t SET a = 1', 'UPDATE is not allowed'],
    ["COPY (SELECT 1) TO 'out.csv'", 'COPY is not allowed'],
    ["SET memory_limit = '1GB'", 'SET is not allowed'],
    ["ATTACH 'other.db'", 'ATTACH is not allowed'],
    ['PRAGMA database_list', 'PRAGMA is not allowed'],
    ['SELECT 1; SELECT 2', 'two statements'],
    ["SELECT * FROM read_csv('in/a.csv')", 'read_csv is not allowed'],
  ] as const)
    it(`refuses ${sql} in words`, async () => {
      await ask(sql);
      const { page } = visitor();
      expect(await page.textContent('.app-problem [role="alert"]')).toContain(says);
      expect(await page.locator('.app-result').count()).toBe(0);
    });

  it('says where an error is, and leads there', async () => {
    await ask('SELECT 1,\n  wrong');
    const { page } = visitor();
    expect(await page.textContent('.app-problem')).toContain('At line 2, column 3');
    expect(await page.textContent('.app-problem mark')).toBe('wrong');
    await page.getByRole('button', { name: 'Go to line 2, column 3' }).click();
    const start = await page.evaluate(() =>
      document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.selectionStart : -1,
    );
    // "SELECT 1,\n" is 10 characters, two blanks follow.
    expect(start).toBe(12);
  });

  it('stops a long question at Cancel, and answers the next one', async () => {
    const { page, open } = visitor();
    await open('#/explore');
    await page
      .getByLabel('SQL', { exact: true })
      .fill('SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('Running…').waitFor();
    await page.waitForTimeout(400);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled.').waitFor();
    await untilLive(page);
    await page.getByLabel('SQL', { exact: true }).fill('SELECT 41 + 1 AS answer');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.locator('.app-result').waitFor();
    expect(await column(0)).toEqual(['42']);
  });

  it('puts a name from the tables where the cursor stands', async () => {
    const { page, open } = visitor();
    await open('#/explore');
    const text = page.getByLabel('SQL', { exact: true });
    await text.fill('SELECT count(*) AS n FROM ');
    const table = page.locator('.app-schema__table').first();
    await table.locator('summary').click();
    const name = (await table.locator('button code').first().textContent()) ?? '';
    await table.getByRole('button').first().click();
    expect(name).toMatch(/^".+"$/);
    expect(await text.inputValue()).toBe(`SELECT count(*) AS n FROM ${name}`);
    await page.keyboard.press('Control+Enter');
    await page.locator('.app-result').waitFor();
    const rows = (await table.locator('summary span').textContent()) ?? '';
    expect(`${Number((await column(0))[0]).toLocaleString('en-GB')} rows`).toBe(rows);
  });

  it('says that nothing answers an empty result', async () => {
    await ask('SELECT 1 AS n WHERE FALSE');
    expect(await visitor().page.textContent('.app-answer-table')).toContain('No row answers this question.');
  });

  it('is not there in public view', async () => {
    const { page, open } = visitor();
    await open(`#/explore?public=yes&sql=${encodeURIComponent(numbers)}`);
    expect(await page.textContent('main')).toContain('internal view only');
    expect(await page.locator('.app-result, textarea').count()).toBe(0);
  });
});

describe('Explore for every reader', () => {
  for (const width of [1280, 390])
    for (const [state, sql] of [
      ['nothing asked', ''],
      ['a result', numbers],
      ['an error', 'SELECT wrong'],
    ] as const)
      it(`has nothing that axe finds at ${width} px with ${state}, and never scrolls sideways`, async () => {
        const { page, open } = visitor();
        await page.setViewportSize({ width, height: 844 });
        await open(`#/explore${sql === '' ? '' : `?sql=${encodeURIComponent(sql)}`}`);
        await page.locator('.app-schema__table summary').first().click();
        expect(await axeProblems(page)).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider).toBeLessThanOrEqual(0);
      });
});
