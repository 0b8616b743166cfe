import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startVisitor, untilLive, type Visitor } from './browser.ts';

const ages = ['under-5', '5-10', '11-15', '16-25'] as const;
const processes = ['assessment', 'annual-review'] as const;

/** A month of the voice extract: 40 completed in each of the eight rows, with so many captured. */
function month(end: string, captured: number): string[] {
  return processes.flatMap((process) => ages.map((age) => `${end},${process},${age},40,${captured}`));
}

const plainHeader = 'period_end,process,age_group,completed,voice_captured';

async function choose({ page }: Visitor, name: string, content: string | Buffer): Promise<Locator> {
  const buffer = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  await page
    .getByLabel('Choose CSV files')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const offer = page.getByRole('region', { name: `Import of ${name}` });
  await offer.waitFor();
  return offer;
}

async function accept({ page }: Visitor, offer: Locator): Promise<void> {
  await offer.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByText('is now the extract of').waitFor();
}

async function rowsOf({ page }: Visitor, dataset: string): Promise<string> {
  return (await page.locator(`tr[data-dataset="${dataset}"] td`).nth(2).innerText()).trim();
}

describe('An analyst with a badly saved export', () => {
  const visitor = startVisitor();

  it('gets UTF-16 with title lines, footnotes, tabs, months and thousands in without touching the file', async () => {
    await visitor().open('#/data');
    const rows = processes.flatMap((process) =>
      ages.map((age) => ['Jul-26', process, ` ${age} `, '"1,040"', '1 020'].join('\t')),
    );
    const lines = [
      'SEND team voice monitoring',
      'Printed 2 October 2026',
      '',
      ['Month', 'Process type', 'AGE GROUP', 'Number completed', 'Voice recorded'].join('\t'),
      ...rows,
      '',
      'Source: case system',
    ];
    const offer = await choose(visitor(), 'voice.txt', Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le'));
    const text = await offer.innerText();
    expect(text).toContain('8 rows, July 2026');
    expect(text).toContain('SEND team voice monitoring');
    expect(text).toContain('Source: case system');
    expect(text).toMatch(/UTF-16/i);
    expect(text).toMatch(/thousands/i);
    await offer.getByRole('button', { name: 'Discard' }).click();
    await visitor().page.getByText('Discarded. Nothing has changed.').waitFor();
  });

  it('is asked once how 03/04/2026 is meant, and the answer holds for the file', async () => {
    const { page, open } = visitor();
    await open('#/data');
    const header = (await readFile('datasets/evidence.csv', 'utf8')).split('\n')[0] ?? '';
    const offer = await choose(
      visitor(),
      'evidence.csv',
      `${header}\njsna-live-refresh,,Live JSNA available online,03/04/2026,05/06/2026,,,,,,,,\n`,
    );
    await offer.getByRole('button', { name: 'Day first, as in the UK' }).click();
    const again = page.getByRole('region', { name: 'Import of evidence.csv' });
    await again.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    await again.getByText('restated, old and new').click();
    // 3 April, not 4 March.
    expect(await again.innerText()).not.toContain('2026-03-04');
    await again.getByRole('button', { name: 'Discard' }).click();
  });

  it('matches columns by hand, and the next file with these headers is matched the same way', async () => {
    const { page, open } = visitor();
    await open('#/data');
    const header = 'period_end,process,age_group,Reviews done,Voice of CYP';
    const offer = await choose(visitor(), 'july.csv', [header, ...month('2026-07-31', 30), ''].join('\n'));
    if (!(await offer.getByLabel('Reviews done is').isVisible()))
      await offer.locator('summary').first().click();
    await offer.getByLabel('Reviews done is').selectOption('completed');
    await offer.getByLabel('Voice of CYP is').selectOption('voice_captured');
    await offer.getByRole('button', { name: 'Read the file with these columns' }).click();
    await page.getByText('5 of 5 columns').waitFor();
    await accept(visitor(), page.getByRole('region', { name: 'Import of july.csv' }));
    expect(await rowsOf(visitor(), 'voice-capture')).toContain('8');

    const next = await choose(visitor(), 'august.csv', [header, ...month('2026-08-31', 32), ''].join('\n'));
    expect(await next.innerText()).toContain('5 of 5 columns');
    expect(await next.innerText()).toContain('1 new period');
    await accept(visitor(), next);
    expect(await rowsOf(visitor(), 'voice-capture')).toContain('16');
  });

  it('sees what a restating extract would change before accepting it', async () => {
    await visitor().open('#/data');
    const restated = month('2026-08-31', 32).map((row, at) => (at === 0 ? row.replace(/32$/, '12') : row));
    const rows = [plainHeader, ...restated, ...month('2026-09-30', 20), ''];
    const offer = await choose(visitor(), 'september.csv', rows.join('\n'));
    const text = await offer.innerText();
    expect(text).toContain('September 2026');
    expect(text).toMatch(/8 new rows/);
    expect(text).toMatch(/1 figure\s/);
    await offer.getByText('restated, old and new').click();
    const cells = await offer.locator('details table tbody tr').last().innerText();
    expect(cells.split(/\s+/).slice(-2)).toEqual(['32', '12']);
    await accept(visitor(), offer);
    expect(await rowsOf(visitor(), 'voice-capture')).toContain('24');
  });

  it('looks at an earlier state, goes back to now, restores it, and offers what was undone again', async () => {
    const { page, open } = visitor();
    await open('#/data');
    await page.locator('#history > summary').click();
    const history = page.getByRole('table', { name: /Extracts that this browser keeps/ });
    await history.getByRole('button', { name: 'Look at august.csv' }).click();
    await page.getByText('Every page now shows the earlier state').waitFor();
    await page.getByRole('complementary', { name: 'Looking at an earlier state' }).waitFor();
    expect(await rowsOf(visitor(), 'voice-capture')).toContain('16');
    await history.getByRole('button', { name: 'Show again september.csv' }).click();
    await page.getByText('is shown as it is now').waitFor();
    expect(await rowsOf(visitor(), 'voice-capture')).toContain('24');
    await history.getByRole('button', { name: 'Restore july.csv' }).click();
    await page.getByText('is restored').waitFor();
    expect(await rowsOf(visitor(), 'voice-capture')).toContain('8');
    await page.reload();
    await untilLive(page);
    expect(await rowsOf(visitor(), 'voice-capture')).toContain('8');
    await page.locator('#history > summary').click();
    await history.getByRole('button', { name: 'Offer again august.csv' }).click();
    const offer = page.getByRole('region', { name: 'Import of august.csv' });
    await accept(visitor(), offer);
    expect(await rowsOf(visitor(), 'voice-capture')).toContain('16');
  });

  it('is stopped by values about single children, whatever their column is called', async () => {
    const { page, open } = visitor();
    await open('#/data');
    // 943 476 5919 is the example of a valid NHS number that the NHS Data Dictionary's modulus 11 rule gives.
    const numbers = ['9434765919', '9434765870', '9876543210'];
    const rows = month('2026-07-31', 30).map((row, at) => `${row},${numbers[at % 3] ?? ''}`);
    const offer = await choose(
      visitor(),
      'with-numbers.csv',
      [`${plainHeader},reference`, ...rows, ''].join('\n'),
    );
    const text = await offer.innerText();
    expect(text).toContain('Import refused');
    expect(text).toContain('reference');
    expect(text).not.toContain('9434765919');
    expect(await page.getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);
    await offer.getByRole('button', { name: 'Discard' }).click();
  });

  it('takes the problems along as a CSV', async () => {
    const { page, open } = visitor();
    await open('#/data');
    const rows = month('2026-07-31', 30).map((row) => row.replace(',40,', ',forty,'));
    const offer = await choose(visitor(), 'bad.csv', [plainHeader, ...rows, ''].join('\n'));
    expect(await offer.innerText()).toContain('8 errors');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      offer.getByRole('button', { name: 'Download problems as CSV' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(9);
    expect(csv).toContain('bad.csv,2,completed,forty');
    await offer.getByRole('button', { name: 'Discard' }).click();
  });

  it('drops several tables in one zip and accepts them together', async () => {
    const { page, open } = visitor();
    await open('#/data');
    const timeliness = await readFile('datasets/ehc-plan-timeliness.csv', 'utf8');
    const zip = zipSync({
      'quarter/voice.csv': strToU8([plainHeader, ...month('2026-09-30', 33), ''].join('\n')),
      'quarter/timeliness.csv': strToU8(timeliness.replace(',348,138,321,138', ',348,320,321,300')),
      'quarter/readme.docx': strToU8('not a table'),
    });
    await page
      .getByLabel('Choose CSV files')
      .setInputFiles({ name: 'quarter.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
    await page.getByRole('button', { name: 'Accept all 2 files' }).click();
    await page.getByText('is now the extract of EHC plans').waitFor();
    expect(await rowsOf(visitor(), 'voice-capture')).toContain('24');
  });
});

describe('A data package', () => {
  const visitor = startVisitor();
  const colleague = startVisitor();
  let zip = Buffer.alloc(0);

  it('is saved with what is loaded', async () => {
    const { page, open } = visitor();
    await open('#/data');
    const offer = await choose(
      visitor(),
      'voice.csv',
      [plainHeader, ...month('2025-09-30', 20), ...month('2026-09-30', 30), ''].join('\n'),
    );
    await accept(visitor(), offer);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download data package' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^send-core-data-set-.*\.zip$/);
    zip = await readFile(await download.path());
    expect(zip.length).toBeGreaterThan(10_000);
  });

  it('dropped in another browser shows the same', async () => {
    const { page, open } = colleague();
    await open('#/data');
    await page
      .getByLabel('Choose CSV files')
      .setInputFiles({ name: 'package.zip', mimeType: 'application/zip', buffer: zip });
    const offer = page.getByRole('region', { name: 'Import of voice-capture.csv' });
    await offer.waitFor();
    await page.getByText('the same rows are there already').waitFor();
    await accept(colleague(), offer);
    expect(await rowsOf(colleague(), 'voice-capture')).toContain('16');
    const figure = async (of: Visitor) => {
      await of.open('#/');
      return of.page.locator('tr[data-indicator="voice-captured"]').innerText();
    };
    expect(await figure(colleague())).toBe(await figure(visitor()));
  });

  it('is gone with everything else once all is deleted from the browser', async () => {
    const { page, open } = colleague();
    await open('#/data');
    await page.locator('#history > summary').click();
    await page.getByRole('button', { name: 'Delete all extracts from this browser' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('is deleted').waitFor();
    await page.reload();
    await untilLive(page);
    expect(await rowsOf(colleague(), 'voice-capture')).toContain('392');
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });
});
