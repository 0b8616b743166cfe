import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { untilLive, startVisitor } from './browser.ts';

const visitor = startVisitor();
const shipped = () => readFile('datasets/ehc-plan-timeliness.csv', 'utf8');

/** The published extract with Milton Keynes' 2024 changed: 300 of 321 within 20 weeks, so 93.5%. */
async function changedExtract(): Promise<string> {
  const text = await shipped();
  const changed = text.replace(
    '2024-12-31,E06000042,Milton Keynes,348,138,321,138',
    '2024-12-31,E06000042,Milton Keynes,348,320,321,300',
  );
  expect(changed).not.toBe(text);
  return changed;
}

async function choose(name: string, text: string): Promise<void> {
  await visitor()
    .page.getByLabel('Choose CSV files')
    .setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text, 'utf8'),
    });
}

async function drop(name: string, text: string): Promise<void> {
  await visitor().page.evaluate(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'text/csv' }));
      window.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    },
    [name, text] as const,
  );
}

function overviewRow() {
  return visitor().page.locator('tr[data-indicator="ehc-plans-within-20-weeks"]');
}

describe('A new extract', () => {
  it('is offered when dropped on any page, and nothing changes before it is accepted', async () => {
    const { page, open } = visitor();
    await open('');
    await drop('timeliness-2024.csv', await changedExtract());
    await page.waitForURL(/#\/data$/);
    const offer = page.getByRole('region', { name: 'Import of timeliness-2024.csv' });
    await offer.waitFor();
    expect(await offer.textContent()).toContain('78 rows, 2019 to 2024');
    expect(await offer.textContent()).toContain('No problems found');
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await untilLive(page);
    expect(await overviewRow().innerText()).toContain('43.0%');
  });

  it('changes the figure on Overview to the expected number once accepted, without a reload', async () => {
    const { page } = visitor();
    await page.getByRole('link', { name: 'Data', exact: true }).first().click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('is now the extract of').waitFor();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await untilLive(page);
    // 300 / 321 = 93.46 %; 2023 stays 207 / 313 = 66.13 %.
    const text = await overviewRow().innerText();
    expect(text).toContain('93.5%');
    expect(text).toContain('66.1%');
    expect(text).toContain('↑ 27.3 points');
    expect(await overviewRow().getAttribute('data-verdict')).toBe('improving');
  });

  it('is still there after a reload', async () => {
    const { page } = visitor();
    await page.reload();
    await untilLive(page);
    expect(await overviewRow().innerText()).toContain('93.5%');
  });

  it('lists what it restates beside the figure, with the extract that gave the earlier one', async () => {
    const { page, open } = visitor();
    await open('#/indicators/ehc-plans-within-20-weeks');
    await page.getByText('How was this worked out?').click();
    const restated = page.getByRole('region', { name: 'Table: Restated figures' });
    await restated.waitFor();
    const rows = await restated
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
      );
    expect(rows).toEqual([['2024', '43.0%', '93.5%', 'ehc-plan-timeliness.csv of 26 June 2025']]);
  });

  it('goes back to the extract before it with Undo, also after a reload', async () => {
    const { page, open } = visitor();
    await open('#/data');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('is back to its earlier extract').waitFor();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await untilLive(page);
    expect(await overviewRow().innerText()).toContain('43.0%');
    await page.reload();
    await untilLive(page);
    expect(await overviewRow().innerText()).toContain('43.0%');
  });

  it('leaves everything as it was when discarded', async () => {
    const { page, open } = visitor();
    await open('#/data');
    await choose('timeliness.csv', await changedExtract());
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Discarded. Nothing has changed.').waitFor();
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  });
});

describe('A file that cannot be loaded', () => {
  it('with bad cells is refused with the row and the column of each', async () => {
    const { page, open } = visitor();
    await open('#/data');
    const lines = (await shipped()).trimEnd().split('\n');
    // Line 1 is the header, so lines[9] is what an editor shows as row 10.
    const cells = (lines[9] ?? '').split(',');
    cells[3] = 'about 300';
    lines[9] = cells.join(',');
    lines[20] = (lines[20] ?? '').replace(/^\d{4}-12-31/, '31/02/2020');
    await choose('bad.csv', lines.join('\n'));
    const problems = page.getByRole('table', { name: 'Problems' });
    await problems.waitFor();
    const rows = await problems
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      );
    const found = rows.map(([file, row, column, value]) => [file, row, column, value]);
    expect(found).toContainEqual(['bad.csv', '10', 'plans_issued', 'about 300']);
    expect(found).toContainEqual(['bad.csv', '21', 'period_end', '31/02/2020']);
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    expect(await page.textContent('main')).toContain('Nothing has changed');
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await untilLive(page);
    expect(await overviewRow().innerText()).toContain('43.0%');
  });

  it('that fits no dataset is refused, naming what it lacks', async () => {
    const { page, open } = visitor();
    await open('#/data');
    await choose('sales.csv', 'month,region,amount\n2026-01,North,12\n');
    await page.getByRole('heading', { name: 'sales.csv' }).waitFor();
    const problems = page.getByRole('table', { name: 'Problems' });
    expect(await problems.textContent()).toContain('sales.csv');
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  });

  it('that is a workbook, empty, or names children is refused in a sentence', async () => {
    const { page, open } = visitor();
    await open('#/data');
    const problems = page.getByRole('table', { name: 'Problems' });
    await page.getByLabel('Choose CSV files').setInputFiles({
      name: 'audits.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0]),
    });
    await page.getByRole('heading', { name: 'audits.csv' }).waitFor();
    expect(await problems.textContent()).toMatch(/Excel|workbook|zip/i);
    await choose('empty.csv', '');
    await page.getByRole('heading', { name: 'empty.csv' }).waitFor();
    expect(await problems.textContent()).toMatch(/empty/i);
    await choose(
      'pupils.csv',
      `upn,${(await shipped()).split('\n')[0]}\nA123456789012,2024-12-31,E06000042,Milton Keynes,1,1,1,1\n`,
    );
    await page.getByRole('heading', { name: 'pupils.csv' }).waitFor();
    expect(await problems.textContent()).toContain('upn');
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  });

  it('in Windows-1252 is read with its pound signs, curly quotes and euros', async () => {
    const { page, open } = visitor();
    await open('#/data');
    const lines = (await shipped()).trimEnd().split('\n');
    lines[1] = (lines[1] ?? '').replace(/,292,/, ',QUOTES,');
    const [before = '', after = ''] = lines.join('\r\n').split('QUOTES');
    const encoded = Buffer.concat([
      Buffer.from(before, 'latin1'),
      Buffer.from([0x91, 0xa3, 0x80, 0x92]),
      Buffer.from(after, 'latin1'),
    ]);
    await page
      .getByLabel('Choose CSV files')
      .setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: encoded });
    await page.getByRole('heading', { name: 'old.csv' }).waitFor();
    const problems = page.getByRole('table', { name: 'Problems' });
    expect(await problems.textContent()).toContain('‘£€’');
  });

  it('holding HTML and formulas shows them as text', async () => {
    const { page, open } = visitor();
    await open('#/data');
    const hostile = '<img src=x onerror="document.title=1">';
    const lines = (await shipped()).trimEnd().split('\n');
    const cells = (lines[1] ?? '').split(',');
    cells[3] = `"${hostile.replaceAll('"', '""')}"`;
    cells[4] = '=HYPERLINK(1)';
    lines[1] = cells.join(',');
    await choose('<b>hostile</b>.csv', lines.join('\n'));
    await page.getByRole('heading', { name: '<b>hostile</b>.csv' }).waitFor();
    const problems = page.getByRole('table', { name: 'Problems' });
    expect(await problems.textContent()).toContain(hostile);
    expect(await problems.textContent()).toContain('=HYPERLINK(1)');
    expect(await page.locator('main img, main b').count()).toBe(0);
    expect(await page.title()).toBe('Data · SEND core data set');
  });
});
