import Papa from 'papaparse';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { startVisitor, untilLive } from './browser.ts';

const visitor = startVisitor();
const hostile = '<img src=x onerror="document.title=1"> & {{text}}, in “quotes”';
const insight = {
  quarter: '2026-06-30',
  measure: 'voice-capture',
  kind: 'feedback',
  summary: 'Young people asked for shorter forms.',
  source: 'Youth Council',
  link: '',
  confirmed: 'yes',
};

async function choose(name: string, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const { page, open } = visitor();
  await open('#/data');
  await page.getByLabel('Choose CSV files').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(Papa.unparse([...rows]), 'utf8'),
  });
}

async function accept(name: string, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const { page } = visitor();
  await choose(name, rows);
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByText('is now the extract of').waitFor();
  await untilLive(page);
}

const shown = () =>
  visitor().page.$$eval('.app-insights li', (items) => items.map((item) => item.textContent ?? ''));

describe('Insights', () => {
  it('are none as shipped, said in one sentence that names the way in', async () => {
    const { page, open } = visitor();
    await open('#/measures/voice-capture');
    const section = page.getByRole('region', { name: 'Insights' });
    expect(await section.textContent()).toContain('None recorded up to 30 September 2026');
    expect(await section.getByRole('link', { name: 'Data' }).count()).toBe(1);
  });

  it('are refused unless it was confirmed that no child can be identified', async () => {
    await choose('insights.csv', [{ ...insight, confirmed: 'no' }]);
    const { page } = visitor();
    await page
      .getByRole('region', { name: 'Import of insights.csv' })
      .getByRole('cell', { name: 'confirmed', exact: true })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);
  });

  it('stand on their measure’s page, newest first, as text, and none later than the quarter', async () => {
    await accept('insights.csv', [
      { ...insight, quarter: '2025-12-31', kind: 'audit-learning', summary: 'An older one.' },
      insight,
      { ...insight, quarter: '2026-12-31', summary: 'One of a later quarter.' },
      { ...insight, quarter: '2026-09-30', kind: 'case-study', summary: hostile, link: './case.pdf' },
      { ...insight, measure: 'health-waiting-times', summary: 'About another measure.' },
    ]);
    const { page, open } = visitor();
    await open('#/measures/voice-capture');
    const items = await shown();
    expect(items.map((text) => text.split('From: ')[0])).toEqual([
      `Quarter 2 2026/27 · Case study${hostile}`,
      'Quarter 1 2026/27 · FeedbackYoung people asked for shorter forms.',
      'Quarter 3 2025/26 · Learning from an auditAn older one.',
    ]);
    expect(await page.locator('main img').count()).toBe(0);
    const link = page.locator('.app-insights a');
    expect(await link.getAttribute('href')).toBe('./case.pdf');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await open('#/measures/voice-capture?asAt=2025-12-31');
    expect(await shown()).toHaveLength(1);
    await open('#/areas/AfI5?public=yes');
    expect((await shown())[0]).toContain(hostile);
  });
});

describe('Evidence', () => {
  it('shows its document, days and boards once they are recorded, as at the quarter', async () => {
    const shipped = await readFile('datasets/evidence.csv', 'utf8');
    const { data } = Papa.parse<Record<string, string>>(shipped, { header: true, skipEmptyLines: true });
    const done = {
      done: '2024-10-04',
      shared_on: '2024-11-20',
      reference: 'Minutes, item 4',
      link: 'https://www.example.org/minutes.pdf',
    };
    await accept(
      'evidence.csv',
      data.map((row) =>
        row['title'] === 'SEF coproduced across the partnership' ? { ...row, ...done } : row,
      ),
    );
    const { page, open } = visitor();
    await open('#/measures/sef-coproduced-reviewed');
    const row = page.locator('.app-milestones tbody tr').first();
    expect(await row.getAttribute('data-status')).toBe('met-late');
    const text = await row.innerText();
    expect(text).toContain('Shared on 20 November 2024 with: ICB quality and performance committee');
    const link = row.getByRole('link', { name: 'Minutes, item 4' });
    expect(await link.getAttribute('href')).toBe(done.link);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(text).toContain('on www.example.org');
    await open('#/measures/sef-coproduced-reviewed?asAt=2024-09-30');
    expect(await row.getAttribute('data-status')).toBe('due');
    expect(await row.innerText()).not.toContain('Minutes');
  });

  it('about a measure with numbers stands under its charts and changes no verdict', async () => {
    const shipped = await readFile('datasets/evidence.csv', 'utf8');
    const { data } = Papa.parse<Record<string, string>>(shipped, { header: true, skipEmptyLines: true });
    const added = { measure: 'voice-capture', title: 'New form in use', due: '2026-03-31' };
    await accept('evidence.csv', [...data, added]);
    const { page, open } = visitor();
    await open('#/measures/voice-capture');
    await page.locator('figure[data-indicator="voice-captured"] svg').first().waitFor();
    expect(await page.getByRole('region', { name: 'Evidence' }).textContent()).toContain('New form in use');
    expect(await page.locator('.app-answer').textContent()).not.toContain('Overdue');
  });
});
