import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { axeProblems } from './axe.ts';
import { startVisitor, untilLive } from './browser.ts';

const visitor = startVisitor();
const form = () => visitor().page.locator('form.app-form');
async function fill(words: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(words)) {
    const field = form().getByLabel(label, { exact: true });
    const isChoice = await field.evaluate((element) => element.tagName === 'SELECT');
    await (isChoice ? field.selectOption(value) : field.fill(value));
  }
}

async function save(): Promise<string> {
  const { page } = visitor();
  await form().getByRole('button', { name: 'Save' }).click();
  await page.locator('form.app-form').waitFor({ state: 'detached' });
  const words = await page.locator('.app-saved:not(:empty)').innerText();
  await untilLive(page);
  return words;
}

async function refused(): Promise<string> {
  const summary = form().getByRole('alert');
  await form().getByRole('button', { name: 'Save' }).click();
  await summary.waitFor();
  return summary.innerText();
}

/** The cell of the matrix where a likelihood and an impact meet, by the words of its headers. */
async function cellOf(likelihood: number, impact: number): Promise<string> {
  const table = visitor().page.getByRole('table', { name: 'Risks by likelihood and impact' });
  return table
    .getByRole('row', { name: new RegExp(`^${likelihood} `) })
    .locator('td')
    .nth(impact - 1)
    .innerText();
}

describe('The risk register', () => {
  it('is empty as shipped: said in words, with the plan’s own, the blank CSV and an empty matrix', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=risks');
    const text = await page.locator('main').innerText();
    expect(text).toContain('A central risk register will be held which captures all key risks');
    expect(text).toContain('No risk is recorded.');
    expect(await page.locator('.app-matrix li').count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download blank CSV' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('risk,as_at,area,description');
    expect(await axeProblems(visitor().page)).toEqual([]);
  });

  it('asks for what a risk needs, beside each field, and keeps what was written', async () => {
    const { page, open } = visitor();
    await open('#/areas/AfI3');
    await page.getByRole('region', { name: 'Risks' }).getByRole('link', { name: 'Add one' }).click();
    await form().waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Add a risk');
    expect(await form().getByLabel('Risk', { exact: true }).inputValue()).toBe('R1');
    expect(await form().getByLabel('Area for improvement').inputValue()).toBe('AfI3');
    await fill({ Owner: 'Head of therapies', 'As at': '2999-01-01', Likelihood: '2' });
    const words = await refused();
    expect(words).toContain('Describe what could happen');
    expect(words).toContain('Choose how grave it would be');
    expect(words).toContain('not later than today');
    expect(words).not.toContain('Choose how likely it is');
    expect(await axeProblems(visitor().page)).toEqual([]);
    await page.getByRole('link', { name: 'Description: Describe what could happen' }).press('Enter');
    const described = await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'));
    expect(described).toContain('-error');
    expect(await form().getByLabel('Owner', { exact: true }).inputValue()).toBe('Head of therapies');
  });

  it('keeps a risk: it is in the table and the matrix, also after a reload, and on its area’s page', async () => {
    const { page, open } = visitor();
    await fill({
      'As at': '2026-06-15',
      Description: 'Therapy posts stay vacant and waits grow.',
      Impact: '4',
      Mitigation: 'Bank staff until September.',
    });
    expect(await form().getByText('Score 8: medium').count()).toBe(1);
    expect(await save()).toContain('R1 is in the register, as at 15 June 2026');
    await page.reload();
    await untilLive(page);
    expect(await cellOf(2, 4)).toContain('R1');
    const row = page.locator('#risk-R1');
    const text = await row.innerText();
    for (const each of [
      'Therapy posts stay vacant',
      'No change',
      'Bank staff until September.',
      'Head of therapies',
    ])
      expect(text).toContain(each);
    await open('#/areas/AfI3');
    const panel = await page.getByRole('region', { name: 'Risks' }).innerText();
    expect(panel).toContain('Therapy posts stay vacant');
    expect(panel).toContain('8 medium');
    await open('#/areas/AfI4');
    expect(await page.getByRole('region', { name: 'Risks' }).innerText()).toContain('None recorded.');
  });

  it('says how a risk moved once it is updated on a later day, and what it was when one looks back', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=risks&area=AfI3');
    await page.getByRole('link', { name: 'Update R1' }).click();
    await fill({ 'As at': '2026-09-10', Likelihood: '4' });
    expect(await save()).toContain('R1 is updated, as at 10 September 2026');
    // 4 × 4 = 16 now; 2 × 4 = 8 on 30 June, the quarter end before 30 September.
    expect(await cellOf(4, 4)).toContain('R1 ↑');
    expect(await page.locator('.app-matrix').getByRole('link', { name: 'R1 up from 8' }).count()).toBe(1);
    expect(await cellOf(2, 4)).not.toContain('R1');
    expect(await page.locator('#risk-R1').innerText()).toContain('Up from 8 (2 × 4)');
    expect(page.url()).toContain('area=AfI3');
    await open('#/plan?view=risks&asAt=2026-06-30');
    expect(await cellOf(2, 4)).toContain('R1 new');
  });

  it('is filtered by area, with the rest of the address kept', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=risks&asAt=2026-09-30');
    await page.getByLabel('Area for improvement').selectOption('AfI5');
    await page.getByText('No risk is recorded for this area.').waitFor();
    expect(await page.locator('.app-matrix li').count()).toBe(0);
    expect(page.url()).toContain('view=risks');
    expect(page.url()).toContain('asAt=2026-09-30');
  });

  it('leads from the matrix to the row by keyboard', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=risks');
    const link = page.locator('.app-matrix a').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'risk-R1');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Update R1');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.activeElement?.textContent === 'Update R1' && document.activeElement.tagName === 'H3',
    );
    expect(await axeProblems(visitor().page)).toEqual([]);
    await form().getByRole('button', { name: 'Cancel' }).press('Enter');
    await form().waitFor({ state: 'detached' });
  });

  it('folds what is closed, and counts it among what moved', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=risks&add=risk');
    expect(await form().getByLabel('Risk', { exact: true }).inputValue()).toBe('R2');
    await fill({
      'As at': '2026-06-01',
      'Area for improvement': 'AfI4',
      Description: 'Auditors disagree.',
      Likelihood: '1',
      Impact: '3',
    });
    await save();
    await page.getByRole('link', { name: 'Update R2' }).click();
    await fill({ 'As at': '2026-08-01', 'Why closed': 'One guide for all auditors.' });
    expect(await save()).toContain('R2 is closed');
    expect(await page.locator('#risk-R2').count()).toBe(0);
    expect(await page.locator('.app-answer').innerText()).toContain(
      '1 risk: 1 very high. Since 30 June 2026: 1 up, 1 closed.',
    );
    await page.getByText('1 closed risk').click();
    expect(await page.getByText('One guide for all auditors.').isVisible()).toBe(true);
  });

  it('is internal: neither the plan nor an area shows a risk in public view', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=risks&public=yes');
    const text = await page.locator('main').innerText();
    expect(text).toContain('The risk register is internal');
    expect(text).not.toContain('Therapy posts');
    expect(await page.locator('.app-matrix, .app-risks, form').count()).toBe(0);
    await open('#/areas/AfI3?public=yes');
    expect(await page.locator('main').innerText()).not.toContain('Therapy posts');
    expect(await page.getByRole('region', { name: 'Risks' }).count()).toBe(0);
  });
});

describe('The evidence base', () => {
  it('has every row by measure, and says what is missing', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=evidence');
    expect(await page.locator('main').innerText()).toContain(
      'The evidence base will be recorded and presented as required',
    );
    const shipped = (await readFile('datasets/evidence.csv', 'utf8')).trimEnd().split('\n').length - 1;
    const rows = page.locator('.app-evidence-rows tr[data-status]');
    expect(await rows.count()).toBe(shipped);
    expect(await rows.first().innerText()).toContain('No document recorded');
    expect(await page.getByRole('region', { name: 'No evidence recorded' }).innerText()).toContain(
      'Voice captured in assessments and reviews',
    );
    expect(await axeProblems(visitor().page)).toEqual([]);
    await page.getByLabel('Status').selectOption('overdue');
    await page.waitForURL(/status=overdue/);
    const statuses = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-status')));
    expect(new Set(statuses)).toEqual(new Set(['overdue']));
    await open('#/plan?view=evidence&by=action&action=AfI1.1-5');
    expect(await page.locator('tbody[data-group]').count()).toBe(1);
    expect(await page.locator('tbody[data-group="AfI1.1-5"]').innerText()).toContain('SEF reviewed');
  });

  it('takes a new row from a measure’s page, which then shows it as met', async () => {
    const { page, open } = visitor();
    await open('#/measures/voice-capture');
    await page.getByRole('link', { name: 'Add evidence' }).click();
    await form().waitFor();
    expect(await form().getByLabel('Measure', { exact: true }).inputValue()).toBe('voice-capture');
    await fill({
      'What is due': 'Voice form in use',
      Due: '2026-06-30',
      Done: '2026-06-20',
      Received: '2026-06-22',
      'Shared with': 'SEND Executive',
      'Shared on': '2026-06-25',
      Reference: 'Minutes, item 4',
      Link: 'minutes',
    });
    expect(await refused()).toContain('Start the address with https://');
    await fill({ Link: './minutes.pdf' });
    expect(await save()).toContain('“Voice form in use” is in the evidence base');
    await open('#/measures/voice-capture');
    const row = page.locator('.app-milestones tbody tr');
    expect(await row.getAttribute('data-status')).toBe('met');
    const text = await row.innerText();
    expect(text).toContain('Shared on 25 June 2026 with: SEND Executive');
    expect(text).toContain('Received by leaders on 22 June 2026');
    expect(await row.getByRole('link', { name: 'Minutes, item 4' }).getAttribute('href')).toBe(
      './minutes.pdf',
    );
  });

  it('is updated in place: the row keeps its measure and title, and no second one appears', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=evidence&measure=voice-capture');
    await page.getByRole('link', { name: 'Update Voice form in use' }).click();
    expect(await form().getByLabel('What is due').count()).toBe(0);
    await fill({ 'Acted on': '2026-07-01' });
    await save();
    const rows = page.locator('.app-evidence-rows tr[data-status]');
    expect(await rows.count()).toBe(1);
    const text = await rows.first().innerText();
    expect(text).toContain('Leaders acted on it on 1 July 2026');
    expect(text).toContain('Minutes, item 4');
    await open('#/plan?view=evidence&add=evidence&measure=voice-capture');
    await fill({ 'What is due': 'Voice form in use' });
    expect(await refused()).toContain('There is evidence of this title already');
  });

  it('can be read but not written in public view', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=evidence&public=yes&add=evidence');
    expect(await page.locator('.app-evidence-rows tr[data-status]').count()).toBeGreaterThan(20);
    expect(await page.locator('form').count()).toBe(0);
    expect(await page.getByRole('link', { name: /^(?:Add|Update)/ }).count()).toBe(0);
  });
});

describe('An insight', () => {
  it('is not kept until it is confirmed that it shows no child, nor while it shows one', async () => {
    const { page, open } = visitor();
    await open('#/measures/voice-capture');
    await page.getByRole('link', { name: 'Add an insight' }).click();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Add an insight');
    await form().getByLabel('Feedback').check();
    // A made-up number with the check letter that a real one would have.
    await fill({ Summary: 'A pupil, H801200001001, asked for a shorter form.', Source: 'Youth Council' });
    expect(await refused()).toContain('Confirm that no child can be identified');
    await form()
      .getByLabel('No child can be identified from these words, nor together with what else is public')
      .check();
    await form().getByRole('button', { name: 'Save' }).click();
    await form().getByRole('alert').getByText('Take out what is about a single child').waitFor();
    expect(await form().getByLabel('Summary').getAttribute('aria-invalid')).toBe('true');
    expect(await axeProblems(visitor().page)).toEqual([]);
    await page.goto('about:blank');
    await open('#/measures/voice-capture');
    expect(await page.locator('.app-insights > li').count()).toBe(0);
  });

  it('stands beside the chart of its measure once it is confirmed, in public view too', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=evidence&add=insight&measure=voice-capture');
    await form().getByLabel('Case study').check();
    await fill({
      Quarter: '2026-06-30',
      Summary: 'Shorter forms were filled in more often.',
      Source: 'An audit',
    });
    await form()
      .getByLabel(/^No child can be identified/)
      .check();
    expect(await save()).toContain('stands beside the charts of its measure');
    for (const address of [
      '#/measures/voice-capture',
      '#/areas/AfI5',
      '#/measures/voice-capture?public=yes',
    ]) {
      await open(address);
      const items = await page.locator('.app-insights > li').allInnerTexts();
      expect(items).toHaveLength(1);
      expect(items[0]).toContain('Quarter 1 2026/27 · Case study');
      expect(items[0]).toContain('Shorter forms were filled in more often.');
    }
    expect(await page.getByRole('link', { name: 'Add an insight' }).count()).toBe(0);
  });
});

describe('Risks and evidence on a phone', () => {
  it('are read without scrolling sideways, and axe finds nothing', async () => {
    const { page, open } = visitor();
    for (const route of [
      '#/plan?view=risks',
      '#/plan?view=risks&update=R1',
      '#/plan?view=evidence&measure=voice-capture',
      '#/plan?view=evidence&add=insight',
    ]) {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(route);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, route).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await axeProblems(visitor().page), route).toEqual([]);
    }
  });
});
