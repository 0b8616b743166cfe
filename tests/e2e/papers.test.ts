import { unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { axeProblems } from './axe.ts';
import { startVisitor, untilLive } from './browser.ts';
import { wordPages } from '../support/word-pages.ts';

const visitor = startVisitor();

async function saved(click: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const { page } = visitor();
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const press = (name: string) => visitor().page.getByRole('button', { name, exact: true }).first().click();

describe('A paper', () => {
  it('takes a chart with “Add to paper”, says where it is, and keeps it over a reload', async () => {
    const { page, open } = visitor();
    await open('#/indicators/wait-adhd?view=trend');
    await press('Add to paper');
    await page
      .getByText(/Added to Paper of/)
      .getByRole('link')
      .click();
    await untilLive(page);
    await page.getByAltText(/ADHD/).waitFor();
    expect(await page.locator('.app-outline__row').count()).toBe(1);
    await page.reload();
    await untilLive(page);
    await page.getByAltText(/ADHD/).waitFor();
    expect(await axeProblems(page)).toEqual([]);
  });

  it('is ordered with the keyboard, and the last step can be taken back', async () => {
    const { page } = visitor();
    await press('Add heading');
    await page.getByRole('textbox', { name: 'Heading' }).fill('Waits');
    const row = page.locator('.app-outline__button').nth(1);
    await row.focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await page.locator('.app-outline__button').first().innerText()).toContain('Waits');
    await press('Undo');
    expect(await page.locator('.app-outline__button').nth(1).innerText()).toContain('Heading');
  });

  it('has the alt text that its author wrote once: on screen, in the SVG, on the sheet, in Word and on the web page', async () => {
    const { page, open } = visitor();
    const words = 'The wait for autism assessment, in the author’s own words & <signs>.';
    await open('#/indicators/wait-autism');
    await page.locator('.app-tools__options summary').first().click();
    await page.getByLabel('Alt text').fill(words);
    await press('Save alt text');
    await page.getByRole('img', { name: words }).waitFor();
    const svg = new TextDecoder().decode((await saved(() => press('Download SVG'))).bytes);
    expect(svg).toContain('in the author’s own words &amp; &lt;signs&gt;.</desc>');
    await press('Add to paper');
    await page
      .getByText(/^Added to/)
      .getByRole('link')
      .click();
    await untilLive(page);
    await page.getByAltText(words).waitFor();
    await press('Download Word document');
    await page.getByLabel('Your role').fill('Head of SEND');
    const word = unzipSync((await saved(() => press('Confirm and go on'))).bytes);
    expect(new TextDecoder().decode(word['word/document.xml'])).toContain(
      'descr="The wait for autism assessment, in the author’s own words &amp; &lt;signs&gt;."',
    );
    const html = new TextDecoder().decode((await saved(() => press('Download web page'))).bytes);
    expect(html).toContain('alt="The wait for autism assessment, in the author’s own words');
  });

  it('fills the scrutiny template, asks a role to confirm, and leaves as Word, web page and figures', async () => {
    const { page, open } = visitor();
    await open('#/papers');
    expect(await axeProblems(page)).toEqual([]);
    await press('Begin this paper');
    await page.waitForURL(/papers\/.+/);
    await untilLive(page);
    await page.getByRole('heading', { level: 1, name: /^Scrutiny committee paper/ }).waitFor();
    expect(await axeProblems(page)).toEqual([]);

    await press('Download Word document');
    await press('Confirm and go on');
    await page.getByText('Enter the role of whoever has looked through this list.').waitFor();
    await page.getByLabel('Your role').fill('Head of SEND');
    const word = await saved(() => press('Confirm and go on'));
    expect(word.name).toMatch(/^scrutiny-committee-paper-.*\.docx$/);
    const files = unzipSync(word.bytes);
    const text = new TextDecoder().decode(files['word/document.xml']);
    expect(text).toContain('Checked for publication on');
    expect(text).toContain('Head of SEND');
    expect(text).toContain('Likely questions, and where the answers stand');
    expect(text).not.toContain('Internal: may contain small numbers');
    expect(Object.keys(files).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(2);

    const pages = await wordPages(word.bytes);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.join(' ')).not.toContain('Error!');
    pages.forEach((text, at) => {
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(text).toContain('Illustrative data');
    });
    for (const label of ['Figure 1', 'Table 1', 'Sources and symbols', 'Checked for publication'])
      expect(pages.join(' ')).toContain(label);

    const html = await saved(() => press('Download web page'));
    const shown = new TextDecoder().decode(html.bytes);
    expect(shown).toContain('<html lang="en-GB"');
    expect(shown).toContain('Illustrative data');
    expect(shown).not.toContain('Internal: may contain small numbers');
    const other = await page.context().newPage();
    await other.setContent(shown);
    expect(await axeProblems(other)).toEqual([]);
    await other.setViewportSize({ width: 320, height: 800 });
    expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await other.close();
    const figures = await saved(() => press('Download figures'));
    const kinds = Object.keys(unzipSync(figures.bytes)).map((name) => name.split('.').at(-1));
    expect(new Set(kinds)).toEqual(new Set(['csv', 'svg', 'png']));
  });

  it('shows small numbers only where its author chooses internal, and then says so on every page', async () => {
    const { page } = visitor();
    await page.getByLabel('Internal').check();
    await untilLive(page);
    await page.locator('.app-check-line', { hasText: 'Small numbers are shown' }).waitFor();
    const word = await saved(() => press('Download Word document'));
    expect(word.name).toMatch(/-internal\.docx$/);
    const headers = Object.entries(unzipSync(word.bytes)).filter(([name]) => /header\d*\.xml$/.test(name));
    expect(headers.length).toBeGreaterThan(0);
    expect(
      headers.some(([, bytes]) => new TextDecoder().decode(bytes).includes('Internal: may contain')),
    ).toBe(true);
  });

  it('of every indicator is made with its progress in words, and can be stopped', async () => {
    const { page, open } = visitor();
    await open('#/papers');
    await page.getByLabel('Every indicator').check();
    await press('Begin this paper');
    await page.waitForURL(/papers\/.+/);
    await untilLive(page);
    await press('Download Word document');
    await page.getByLabel('Your role').fill('Head of SEND');
    await press('Confirm and go on');
    await page.getByText(/Figure \d+ of \d+/).waitFor();
    await press('Cancel');
    await page.getByText('Stopped: nothing was saved.').waitFor();
  });
});
