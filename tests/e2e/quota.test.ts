import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { startVisitor, untilLive } from './browser.ts';

const visitor = startVisitor();

/** The voice extract, so often that it takes the room of half a megabyte. */
async function largeExtract(): Promise<Buffer> {
  const [header = '', ...rows] = (await readFile('datasets/voice-capture.csv', 'utf8')).trimEnd().split('\n');
  const padded = rows.map((row) => row.split(',').join(`,${' '.repeat(400)}`));
  return Buffer.from([header, ...padded, ''].join('\n'), 'utf8');
}

describe('A browser whose room is used up', () => {
  it('says so when an extract is accepted, keeps what was there, and takes it once there is room', async () => {
    const { page, open, site } = visitor();
    await open('#/data');
    const browser = await page.context().newCDPSession(page);
    const allow = (quotaSize?: number) =>
      browser.send('Storage.overrideQuotaForOrigin', {
        origin: new URL(site).origin,
        ...(quotaSize === undefined ? {} : { quotaSize }),
      });
    await page.getByLabel('Choose CSV files').setInputFiles({
      name: 'voice.csv',
      mimeType: 'text/csv',
      buffer: await largeExtract(),
    });
    const accept = page.getByRole('button', { name: 'Accept', exact: true });
    await accept.waitFor();
    await allow(100_000);
    await accept.click();
    await page.getByText('no room left to keep voice.csv. Nothing has changed.').waitFor();
    expect(await page.locator('tr[data-dataset="voice-capture"]').innerText()).toContain('Illustrative');
    await allow();
    await accept.click();
    await page.getByText('is now the extract of').waitFor();
    await page.reload();
    await untilLive(page);
    expect(await page.locator('tr[data-dataset="voice-capture"]').innerText()).toContain('Your extract');
  });
});
