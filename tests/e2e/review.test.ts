import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { axeProblems } from './axe.ts';
import { startVisitor, untilLive, type Visitor } from './browser.ts';

const first = '#/review/2026-27-Q1';
const second = '#/review/2026-27-Q2';
const waits = 'health-waiting-times';
/** Of the extract that ships: the median wait for autism assessment, all settings. */
const shipped = { june: '60.6', september: '61.4' };

async function openReview(visitor: Visitor, route: string): Promise<void> {
  await visitor.open(route);
  await visitor.page.locator('.app-agenda__item').first().waitFor();
}

const form = ({ page }: Visitor) => page.locator('form.app-decision');
const stage = ({ page }: Visitor) => page.locator('.app-review').getAttribute('data-stage');

/** Says when the review was held, so that the test means the same on any day. */
async function heldOn({ page }: Visitor, day: string): Promise<void> {
  await page.getByText(/^(?:Say when it is held|Change the day)/).click();
  await page.getByLabel('Held on').fill(day);
  await page.getByLabel('Present').fill('ICB; council; parent carer forum');
  await page.locator('.app-meeting__form').getByRole('button', { name: 'Save' }).click();
  await page.locator('.app-meeting__form').getByText('Saved in this browser.').waitFor();
}

async function untilStage({ page }: Visitor, to: string): Promise<void> {
  await page.locator(`.app-review[data-stage="${to}"]`).waitFor();
}

let zip: Buffer = Buffer.alloc(0);

describe('A quarterly review', () => {
  const visitor = startVisitor({ width: 1320, height: 1000 });

  it('begins with what worsened, then milestones overdue, late extracts, and the other measures', async () => {
    await openReview(visitor(), first);
    const { page } = visitor();
    const sections = await page.$$eval('.app-agenda__item', (items) =>
      items.map((item) => item.getAttribute('data-section')),
    );
    const order = ['worsened', 'overdue', 'red', 'learning', 'stale', 'rest'];
    expect(sections.map((section) => order.indexOf(section ?? ''))).toEqual(
      sections.map((section) => order.indexOf(section ?? '')).toSorted((one, other) => one - other),
    );
    const about = await page.$$eval('.app-agenda__item', (items) =>
      items.map((item) => item.getAttribute('data-about')),
    );
    expect(about[0]).toBe(waits);
    // Each of the plan’s 13 measures once.
    const plan = JSON.parse(await readFile('datasets/plan.json', 'utf8')) as { measures: { id: string }[] };
    for (const { id } of plan.measures) expect(about.filter((each) => each === id)).toEqual([id]);
  });

  it('asks for what a decision lacks, and saves nothing before it is there', async () => {
    const { page } = visitor();
    await form(visitor()).getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Choose continue, amend or escalate').first().waitFor();
    await form(visitor()).getByLabel('Escalate', { exact: true }).check();
    await form(visitor()).getByRole('textbox', { name: 'Action' }).fill('Ask for weekend clinics.');
    await form(visitor()).getByRole('button', { name: /^Save/ }).click();
    for (const words of ['Choose the body', 'Say which role does it', 'Say by when'])
      expect(await page.getByRole('alert').textContent()).toContain(words);
    expect(await stage(visitor())).toBe('not-begun');
  });

  it('saves a decision and goes on to the next item, whose heading takes the focus', async () => {
    const { page } = visitor();
    const fields = form(visitor());
    await fields.getByLabel('Escalated to').selectOption('SEND Strategic Partnership Board');
    await fields.getByLabel('Insight').fill('Demand rose faster than the pathway could absorb.');
    await fields.getByLabel('Owner').fill('CAMHS Transformation lead (CNWL)');
    await fields.getByLabel('Due', { exact: true }).fill('2026-08-31');
    await fields.getByRole('button', { name: 'Save and go to 2' }).click();
    await page.locator('[data-about="health-waiting-times"] .app-agenda__decided').waitFor();
    await untilStage(visitor(), 'open');
    await page.locator('.app-review__place', { hasText: '2 of' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'item');
  });

  it('is finished: locked, and each measure’s page has its decision', async () => {
    const { page, open } = visitor();
    await heldOn(visitor(), '2026-07-14');
    await page.getByRole('button', { name: 'Finish the review' }).click();
    await untilStage(visitor(), 'finished');
    await page.waitForFunction(() => document.activeElement?.id === 'minutes');
    expect(await form(visitor()).count()).toBe(0);
    await open(`#/measures/${waits}`);
    const panel = page.getByRole('region', { name: 'Last review' });
    await panel.getByText('Escalate').waitFor();
    expect(await panel.innerText()).toContain('SEND Strategic Partnership Board, quarter 1 2026/27');
    expect(await panel.innerText()).toContain('due 31 August 2026; overdue');
  });

  it('of the next quarter tells what was decided before and whether it was done', async () => {
    await openReview(visitor(), second);
    const { page } = visitor();
    const before = page.getByRole('region', { name: /^Decided last time: escalate/ });
    expect(await before.innerText()).toContain('Overdue since 31 August 2026');
    await before.getByText('Record what came of it').click();
    await before.getByLabel('What came of it').fill('Two clinics were held.');
    await before.getByLabel('Done on').fill('2026-09-12');
    await before.getByRole('button', { name: 'Save what came of it' }).click();
    await before.getByText('Done on 12 September 2026').waitFor();
    const chart = page.locator('figure[data-indicator="wait-autism"]');
    expect(await chart.locator('figcaption').innerText()).toMatch(/up 0\.8 weeks since the .*review/i);
    expect(await chart.locator('figcaption').innerText()).toContain('3.4 on a year ago');
  });

  it('keeps what is typed over a reload, and says that it is not saved', async () => {
    const { page } = visitor();
    await form(visitor()).getByLabel('Insight').fill('Half typed when the laptop died');
    await page.reload();
    await untilLive(page);
    await page.getByText('Restored: typed before, not saved yet.').waitFor();
    expect(await form(visitor()).getByLabel('Insight').inputValue()).toBe('Half typed when the laptop died');
    expect(await stage(visitor())).toBe('not-begun');
  });

  it('is run by keys: next, previous, decision, save and go on', async () => {
    const { page } = visitor();
    await page.locator('#item').focus();
    await page.keyboard.press('n');
    await page.locator('.app-review__place', { hasText: '2 of' }).waitFor();
    await page.keyboard.press('p');
    await page.locator('.app-review__place', { hasText: '1 of' }).waitFor();
    await page.keyboard.press('d');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.locator('.app-review__place', { hasText: '2 of' }).waitFor();
    await untilStage(visitor(), 'open');
    expect(await page.locator(`[data-about="${waits}"] .app-agenda__decided`).innerText()).toContain(
      'Continue',
    );
    // The key does nothing where something is written.
    await form(visitor()).getByLabel('Insight').fill('');
    await form(visitor()).getByLabel('Insight').press('n');
    expect(await form(visitor()).getByLabel('Insight').inputValue()).toBe('n');
    await form(visitor()).getByLabel('Insight').fill('');
  });

  it('is not finished over words that nobody saved', async () => {
    const { page } = visitor();
    await form(visitor()).getByLabel('Insight').fill('Nobody saved this');
    await page.locator(`[data-about="${waits}"] a`).click();
    await page.locator('.app-agenda__item', { hasText: 'Not saved yet' }).waitFor();
    await page.getByText('Words that are not saved yet').waitFor();
    expect(await page.getByRole('button', { name: 'Finish the review' }).isDisabled()).toBe(true);
    await page.locator('.app-agenda__item', { hasText: 'Not saved yet' }).locator('a').click();
    expect(await form(visitor()).getByLabel('Insight').inputValue()).toBe('Nobody saved this');
    await form(visitor()).getByLabel('Insight').fill('');
    await page.locator(`[data-about="${waits}"] a`).click();
    await page.locator('.app-agenda__item', { hasText: 'Not saved yet' }).waitFor({ state: 'detached' });
  });

  it('tells one tab what another has changed meanwhile', async () => {
    const { page, open } = visitor();
    const other = await page.context().newPage();
    await other.goto(`${visitor().site}${second}`);
    await untilLive(other);
    await form(visitor()).getByLabel('Insight').fill('Written in the first tab');
    const there = other.locator('form.app-decision');
    await there.getByLabel('Insight').fill('Saved in the second tab');
    await there.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Changed meanwhile in another tab').waitFor();
    expect(await page.locator('.app-decision__other').innerText()).toContain('Saved in the second tab');
    await other.close();
    await form(visitor()).getByLabel('Insight').fill('Half typed when the laptop died');
    await form(visitor()).getByRole('button', { name: /^Save/ }).click();
    await page.locator('.app-review__place', { hasText: '2 of' }).waitFor();
    await open('#/review');
    await openReview(visitor(), second);
    expect(await form(visitor()).getByLabel('Insight').inputValue()).toBe('Half typed when the laptop died');
  });

  it('keeps a decision on what has gone from the agenda', async () => {
    const { page, open } = visitor();
    await open('#/data');
    await page.getByLabel('Choose CSV files').setInputFiles({
      name: 'reviews.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        (await readFile('datasets/reviews.csv', 'utf8')) +
          '2026-09-30,AfI3.3-7,continue,It was Red and is Amber again.,,,,,,,,2026-10-13,\n',
        'utf8',
      ),
    });
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByText('is now the extract of').waitFor();
    await openReview(visitor(), `${second}?item=AfI3.3-7`);
    expect(await page.locator('.app-agenda__item').last().getAttribute('data-section')).toBe('decided');
    expect(await form(visitor()).getByLabel('Insight').inputValue()).toBe('It was Red and is Amber again.');
  });

  it('is finished, corrected with a reason, and finished again; the minutes say so', async () => {
    const { page } = visitor();
    await heldOn(visitor(), '2026-10-13');
    await page.getByRole('button', { name: 'Finish the review' }).click();
    await untilStage(visitor(), 'finished');
    await page.getByRole('button', { name: 'Open as a correction' }).click();
    await page.getByText('Say why it has to be corrected').waitFor();
    await page.getByLabel('Reason').fill('The owner was left out.');
    await page.getByRole('button', { name: 'Open as a correction' }).click();
    await untilStage(visitor(), 'correcting');
    await page.locator(`[data-about="${waits}"] a`).click();
    await form(visitor()).getByLabel('Amend', { exact: true }).check();
    await form(visitor()).getByRole('button', { name: /^Save/ }).click();
    await page.locator(`[data-about="${waits}"] .app-agenda__decided`, { hasText: 'Amend' }).waitFor();
    await page.getByRole('button', { name: 'Finish the correction' }).click();
    await untilStage(visitor(), 'finished');
    const minutes = await page.getByRole('region', { name: 'Minutes' }).innerText();
    expect(minutes).toContain('Quarterly review, quarter 2 2026/27');
    expect(minutes).toContain('The owner was left out.');
    expect(minutes).toContain('Insight: Half typed when the laptop died');
    expect(minutes).toContain('Decision: amend.');
    expect(minutes).toContain('SEND Executive, 13 October 2026.');
    expect(minutes).toContain('Present: ICB; council; parent carer forum.');
    expect(minutes).toContain('It was Red and is Amber again.');
    expect(minutes).toContain('Not decided on:');
    expect(minutes).toContain('Internal: may contain small numbers.');
  });

  it('is the evidence that the core data set is reviewed, in the quarter in which it was held', async () => {
    const { page, open } = visitor();
    await open('#/measures/core-data-set-reviewed');
    const row = page.getByRole('row', { name: /quarter 3 2026\/27/ });
    await row.getByText('Review of quarter').waitFor();
    expect(await row.getAttribute('data-status')).toBe('met');
  });

  it('has no problem that axe finds, open and finished', async () => {
    await openReview(visitor(), second);
    expect(await axeProblems(visitor().page)).toEqual([]);
    await openReview(visitor(), '#/review/2025-26-Q4');
    expect(await axeProblems(visitor().page)).toEqual([]);
    await visitor().open('#/review');
    expect(await axeProblems(visitor().page)).toEqual([]);
  });

  it('is neither of a quarter that is not over, nor of one before the plan, nor of nonsense', async () => {
    const { page, open } = visitor();
    await open('#/review/2097-98-Q4');
    await page.getByText('Quarter not over yet').waitFor();
    await open('#/review/2020-21-Q1');
    await page.getByText('The plan was printed in January 2025').waitFor();
    for (const nonsense of ['abc', '%E0%A4%A', '2026-28-Q1']) {
      await open(`#/review/${nonsense}`);
      expect(await page.locator('h1').innerText()).toMatch(/not found|no such/i);
    }
  });

  it('is internal: the public view shows none of it', async () => {
    const { page, open } = visitor();
    await open('#/review/2026-27-Q2?public=yes');
    await page.getByText('A review is internal').waitFor();
    expect(await page.locator('.app-review').count()).toBe(0);
    await open(`#/measures/${waits}?public=yes`);
    await page.getByText('No decision that may be public').waitFor();
  });

  it('is published with everything else', async () => {
    const { page, open } = visitor();
    await open('#/data');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download data package' }).click(),
    ]);
    zip = await readFile(await download.path());
    expect(zip.length).toBeGreaterThan(10_000);
  });
});

describe('A finished review in another browser', () => {
  const visitor = startVisitor({ width: 1320, height: 1000 });

  it('is the same there once the package was dropped', async () => {
    const { page, open } = visitor();
    await open('#/data');
    await page.getByLabel('Choose CSV files').setInputFiles({
      name: 'package.zip',
      mimeType: 'application/zip',
      buffer: zip,
    });
    for (;;) {
      const accept = page.getByRole('button', { name: 'Accept', exact: true }).first();
      const more = await accept.waitFor({ timeout: 15_000 }).then(
        () => true,
        () => false,
      );
      if (!more) break;
      await accept.click();
      await page.waitForTimeout(300);
    }
    await openReview(visitor(), second);
    expect(await stage(visitor())).toBe('finished');
    expect(await page.locator('.app-decision').innerText()).toContain('Amend');
    await page.getByText('Nothing that is shown has been restated since.').waitFor();
  });

  it('stays as it was seen when an extract is restated, and names the difference', async () => {
    const { page, open } = visitor();
    const text = await readFile('datasets/waiting-times.csv', 'utf8');
    const line = '2026-09-30,autism,assessment,all,67,1105,900,613,61.4,71,13,61.6';
    expect(text).toContain(line);
    await open('#/data');
    await page.getByLabel('Choose CSV files').setInputFiles({
      name: 'waiting-times-restated.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text.replace(line, line.replace(',61.4,', ',58.9,')), 'utf8'),
    });
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByText('is now the extract of').waitFor();
    await openReview(visitor(), second);
    const restated = page.getByRole('region', { name: 'Restated since this review' });
    await restated.waitFor();
    const words = await restated.innerText();
    expect(words).toContain('Wait for autism assessment');
    expect(words).toMatch(/Sep 2026\s+61\.4\s+58\.9/);
    const chart = page.locator('figure[data-indicator="wait-autism"]');
    expect(await chart.locator('svg').textContent()).toContain(shipped.september);
    expect(await chart.locator('svg').textContent()).not.toContain('58.9');
    expect(await chart.locator('svg').textContent()).toContain(shipped.june);
    await open('#/indicators/wait-autism');
    expect(await page.locator('figure[data-view="year-on-year"] svg').textContent()).toContain('58.9');
  });
});
