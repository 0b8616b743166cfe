import Papa from 'papaparse';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { axeProblems } from './axe.ts';
import { startVisitor, untilLive } from './browser.ts';

const visitor = startVisitor();
const views = ['calendar', 'governance', 'mapping'] as const;
const parameters = () => new URLSearchParams(new URL(visitor().page.url()).hash.split('?')[1]);
const focused = () => visitor().page.evaluate(() => document.activeElement?.id);
const rows = (kind?: string) =>
  visitor().page.$$eval(
    kind === undefined ? '.app-calendar tr[data-kind]' : `.app-calendar tr[data-kind="${kind}"]`,
    (found) => found.map((row) => row.textContent ?? ''),
  );

/** Saves the calendar that is shown, and parts it into its unfolded lines. */
async function savedCalendar(): Promise<{ readonly name: string; readonly lines: readonly string[] }> {
  const { page } = visitor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download calendar (.ics)' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), lines: text.replace(/\r\n /g, '').split('\r\n') };
}

describe('The views of the plan', () => {
  it('are reached by keyboard, and the address says which', async () => {
    const { page, open } = visitor();
    await open('#/plan');
    await page.getByRole('tab', { name: 'Evidence' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Calendar', exact: true }).waitFor();
    expect(parameters().get('view')).toBe('calendar');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Where concerns go' }).waitFor();
    expect(parameters().get('view')).toBe('governance');
    await page.keyboard.press('End');
    await page.getByRole('heading', { name: 'Workstreams of the strategic plan' }).waitFor();
    expect(parameters().get('view')).toBe('mapping');
    expect(await focused()).toBe('tab-mapping');
  });
});

describe('The workstreams', () => {
  it('are filtered in the address, and the register of actions has the same filter', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=mapping');
    await page.getByLabel('Workstream', { exact: true }).selectOption('Transitions');
    await page.getByText('1 of 19 outcomes').waitFor();
    expect(parameters().get('workstream')).toBe('Transitions');
    await page.getByRole('link', { name: /^Actions of this workstream\s+Transitions$/ }).click();
    await page.getByText('4 of 66 actions').waitFor();
    expect(await page.getByLabel('Workstream', { exact: true }).inputValue()).toBe('Transitions');
    expect(await focused()).toBe('view');
  });

  it('lead to each outcome on its area’s page', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=mapping&workstream=Transitions');
    await page.getByRole('link', { name: 'More young people benefit from' }).click();
    await page.waitForURL(/#\/areas\/AfI3\?outcome=AfI3\.4/);
  });
});

describe('Governance', () => {
  it('leads from the way of a concern to each body’s row, as often as it is asked', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=governance');
    const link = page.getByRole('list', { name: 'The way of a concern' }).getByRole('link');
    expect(await link.allInnerTexts()).toEqual([
      'SEND Executive',
      'SEND Strategic Partnership Board',
      'Council and ICBs governance boards',
      'School Heads forums',
    ]);
    const goThere = async () => {
      await link.nth(3).click();
      await page.waitForFunction(() => document.activeElement?.id === 'body-school-heads-forums');
    };
    await goThere();
    await goThere();
  });

  it('unfolds the plan’s own paragraphs', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=governance');
    const paragraph = page.getByText('“Identified leads are responsible for');
    expect(await paragraph.isVisible()).toBe(false);
    await page.getByText('4 paragraphs on day to day delivery').click();
    expect(await paragraph.isVisible()).toBe(true);
  });
});

describe('The calendar', () => {
  it('has what is due around the chosen quarter’s end, and moves with it', async () => {
    const { open } = visitor();
    await open('#/plan?view=calendar&asAt=2026-09-30');
    // Two boards at each of five quarter ends; May and November; one action of July 2026 that nobody has updated.
    expect(await rows('boards')).toHaveLength(10);
    expect(await rows('updates')).toHaveLength(2);
    const [action, ...others] = await rows('actions');
    expect(others).toEqual([]);
    expect(action).toContain('AfI5.4-4');
    expect(action).toContain('Status not updated since January 2025');
    expect(action).not.toContain('Overdue');
    await open('#/plan?view=calendar&asAt=2025-12-31');
    expect(await rows('actions')).toHaveLength(12);
  });

  it('is filtered in the address and saved as it is shown', async () => {
    const { page, open } = visitor();
    await open('#/plan?view=calendar&asAt=2026-09-30');
    const all = await savedCalendar();
    expect(all.name).toBe('plan-calendar-2026-09-30.ics');
    expect(all.lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength((await rows()).length);
    await page.getByLabel('Show').selectOption({ label: 'Actions of the plan (1)' });
    await page.waitForFunction(() => document.querySelectorAll('.app-calendar tr[data-kind]').length === 1);
    expect(parameters().get('kind')).toBe('actions');
    const one = await savedCalendar();
    expect(one.lines.filter((line) => /^(SUMMARY|DTSTART|UID)/.test(line))).toEqual([
      'UID:action-AfI5.4-4@send-core-data-set',
      'DTSTART;VALUE=DATE:20260731',
      'SUMMARY:AfI5.4-4 Engage with CYP and other stakeholders about progress',
    ]);
    await open('#/plan?view=calendar&kind=updates&asAt=2026-09-30');
    expect(await rows()).toHaveLength(2);
  });

  it('leads to what it names', async () => {
    const { page, open } = visitor();
    const follow = async (name: string | RegExp) => {
      await open('#/plan?view=calendar&asAt=2026-09-30');
      await page.locator('.app-calendar').getByRole('link', { name }).first().click();
    };
    await follow(/^AfI5\.4-4/);
    await page.waitForURL(/#\/areas\/AfI5\?outcome=AfI5\.4/);
    await follow('SEF reviewed, December 2026');
    await page.waitForURL(/#\/measures\/sef-coproduced-reviewed/);
    await follow('SEND Executive meets');
    await page.waitForFunction(() => document.activeElement?.id === 'body-send-executive');
    await follow('Review of quarter 1 2026/27');
    await page.waitForURL(/#\/review\/2026-27-Q1/);
  });
});

describe('What reviews decided', () => {
  it('stands under the body it was escalated to and in the calendar, and in public only where it may', async () => {
    const { page, open } = visitor();
    const decision = {
      quarter: '2026-06-30',
      about: 'health-waiting-times',
      decision: 'escalate',
      insight: 'The wait for autism is longer.',
      action: 'Ask for a recovery plan',
      plan_action: '',
      owner: 'Head of Childrens Commissioning (ICB)',
      due: '2026-11-16',
      escalated_to: 'Council and ICBs governance boards',
      outcome: '',
      done: '',
      decided_on: '2026-07-09',
      confirmed: '',
    };
    await open('#/data');
    await page.getByLabel('Choose CSV files').setInputFiles({
      name: 'reviews.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        Papa.unparse([
          decision,
          { ...decision, about: 'voice-capture', action: 'Publish the form', confirmed: 'yes' },
        ]),
        'utf8',
      ),
    });
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByText('is now the extract of').waitFor();
    await untilLive(page);

    await open('#/plan?view=governance&asAt=2026-09-30');
    const escalated = page.getByRole('region', { name: 'Escalated at quarterly reviews' });
    await escalated.getByText('To Council and ICBs governance boards').waitFor();
    expect(await escalated.getByRole('listitem').count()).toBe(2);
    expect(await escalated.innerText()).toContain('Review of quarter 1 2026/27, decided on 9 July 2026');
    await escalated.getByRole('link').first().click();
    await page.waitForURL(/#\/review\/2026-27-Q1\?item=/);

    await open('#/plan?view=calendar&kind=decisions&asAt=2026-09-30');
    await page.waitForFunction(() => document.querySelectorAll('.app-calendar tr[data-kind]').length === 2);
    const [first] = await rows();
    expect(first).toContain('16 November 2026');
    expect(first).toContain('Head of Childrens Commissioning (ICB)');
    const { lines } = await savedCalendar();
    expect(lines.filter((line) => line.includes('Internal: may contain small numbers.'))).toHaveLength(2);

    await open('#/plan?view=calendar&public=yes&asAt=2026-09-30');
    await page.waitForFunction(() => document.querySelector('tr[data-kind="decisions"]') !== null);
    expect(await rows('decisions')).toHaveLength(1);
    expect(await page.getByText('Ask for a recovery plan').count()).toBe(0);
    expect(await page.locator('main a[href*="/review/"]').count()).toBe(0);
    const inPublic = await savedCalendar();
    expect(inPublic.lines.join('\n')).not.toMatch(/Publish the form|recovery plan|Internal/);

    await open('#/plan?view=governance&asAt=2026-03-31');
    expect(await page.getByText('No review has escalated a concern up to 31 March 2026.').count()).toBe(1);
  });
});

describe('Calendar, governance and workstreams', () => {
  for (const view of views)
    for (const [width, height] of [
      [1280, 900],
      [390, 844],
    ] as const)
      it(`have nothing that axe finds in ${view} at ${width} px`, async () => {
        const { page, open } = visitor();
        await page.setViewportSize({ width, height });
        await open(`#/plan?view=${view}`);
        expect(await axeProblems(visitor().page)).toEqual([]);
      });

  for (const view of views)
    it(`never scroll the page sideways in ${view} at 390 and 320 px`, async () => {
      const { page, open } = visitor();
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        await open(`#/plan?view=${view}`);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, `${width} px`).toBeLessThanOrEqual(0);
      }
    });
});
