import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { untilLive, startVisitor } from './browser.ts';

const visitor = startVisitor();
const narrow = '#/indicators/voice-captured?process=assessment&age_group=16-25&view=figures';

/** The Figures table as rows of text. */
async function figures(): Promise<readonly (readonly string[])[]> {
  return visitor().page.$$eval('.app-figures tbody tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
  );
}

const isSmall = (cell: string | undefined) => /^[1-4]$/.test(cell ?? '');

describe('The public view', () => {
  it('hides every small count that the internal view shows, and never shows it in another way', async () => {
    const { page, open } = visitor();
    await open(narrow);
    const internal = await figures();
    // Period, voice captured, completed, per cent …
    const small = internal.filter(([, captured, completed]) => isSmall(captured) || isSmall(completed));
    expect(small.length).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Internal view' }).click();
    await untilLive(page);
    expect(await page.getByRole('button', { name: 'Public view' }).getAttribute('aria-pressed')).toBe('true');
    const shown = new Map((await figures()).map((row) => [row[0], row]));
    for (const [period, captured, completed] of small) {
      const row = shown.get(period ?? '');
      if (isSmall(captured)) expect(row?.[1], `${period}, captured`).toBe('[c]');
      if (isSmall(completed)) expect(row?.[2], `${period}, completed`).toBe('[c]');
      // A percentage that rests on a hidden count is hidden too.
      expect(row?.[3], `${period}, per cent`).toBe('[c]');
    }
  });

  it('goes with every link, and into the download', async () => {
    const { page } = visitor();
    expect(page.url()).toContain('public=yes');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).first().click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    const rows = csv.split('\r\n\r\n')[0]?.split('\r\n').slice(1) ?? [];
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const cells = row.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [];
      expect(isSmall(cells[1]), row).toBe(false);
      expect(isSmall(cells[2]), row).toBe(false);
    }
    expect(csv).not.toContain('Internal: may contain small numbers');
    await page.getByRole('link', { name: 'Overview', exact: true }).first().click();
    await untilLive(page);
    expect(page.url()).toContain('public=yes');
  });

  it('keeps the headline figures of Overview', async () => {
    const { page } = visitor();
    const verdicts = await page.$$eval('tr[data-indicator]', (rows) =>
      rows.map((row) => [row.getAttribute('data-indicator'), row.getAttribute('data-verdict')]),
    );
    expect(verdicts.length).toBeGreaterThanOrEqual(12);
    expect(verdicts.filter(([, verdict]) => verdict === 'suppressed')).toEqual([]);
  });

  it('closes Explore, which shows every number', async () => {
    const { page, open } = visitor();
    await open('#/explore?public=yes');
    expect(await page.getByRole('button', { name: 'Run' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Public view' }).click();
    await page.getByRole('button', { name: 'Run' }).waitFor();
  });

  it('shows no hidden count in the rows behind a point, nor in the page as a whole', async () => {
    const { page, open } = visitor();
    await open('#/indicators/voice-captured?process=assessment&age_group=16-25&public=yes');
    await page.getByText('How was this worked out?').click();
    await page.getByText('The rows behind a point').waitFor();
    await page.locator('.app-workings .app-figures tbody tr').first().waitFor();
    const cells = await page.$$eval('.app-workings .app-figures td', (all) =>
      all.map((cell) => cell.textContent ?? ''),
    );
    expect(cells.filter((cell) => isSmall(cell))).toEqual([]);
    const tooltips = await page.$$eval('figure svg text', (all) => all.map((text) => text.textContent ?? ''));
    expect(tooltips.filter((text) => /^[1-4] of \d+$/.test(text))).toEqual([]);
  });
});
