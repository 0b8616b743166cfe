import { describe, expect, it } from 'vitest';
import { axeProblems } from './axe.ts';
import { startVisitor, untilLive } from './browser.ts';

const visitor = startVisitor();

const row = (id: string) => visitor().page.locator(`[id="action-${id}"]`);
const form = () => visitor().page.locator('form.app-form');
const count = () => visitor().page.locator('.app-action-filters__count').textContent();
const focused = () => visitor().page.evaluate(() => document.activeElement?.textContent ?? '');

describe('The action register', () => {
  it('has the 66 actions of the plan, none of them updated, and nothing for axe to find', async () => {
    const { page, open } = visitor();
    await open('#/plan');
    expect(await count()).toBe('66 actions');
    expect(await row('AfI1.1-1').innerText()).toContain('Status not updated since January 2025');
    expect(await page.locator('.app-overdue').count()).toBe(0);
    expect(await axeProblems(visitor().page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeProblems(visitor().page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('shows what the address asks for, keeps the rest of it, and is cleared', async () => {
    const { page, open } = visitor();
    await open('#/plan?area=AfI3&brag=Amber&due=passed&asAt=2026-06-30&public=yes');
    // AfI3 has 10 Amber actions in print, all due in 2025.
    expect(await count()).toBe('10 of 66 actions');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForFunction(() => !location.hash.includes('area='));
    expect(await count()).toBe('66 actions');
    expect(page.url()).toContain('asAt=2026-06-30');
    expect(page.url()).toContain('public=yes');
    expect(await page.getByRole('button', { name: /^Update status/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Add an action' }).count()).toBe(0);
  });

  it('is filtered by keyboard: words, a rating, an area', async () => {
    const { page, open } = visitor();
    await open('#/plan');
    await page.getByLabel('Words in action, lead, outcome or reference').focus();
    await page.keyboard.type('camhs liaison', { delay: 5 });
    await page.waitForFunction(() => location.hash.includes('q=camhs'));
    expect(await count()).toBe('1 of 66 actions');
    expect(await row('AfI3.3-1').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.type('AfI1');
    await page.waitForFunction(() => location.hash.includes('area=AfI1'));
    expect(await count()).toBe('0 of 66 actions');
    expect(await page.locator('.app-none').innerText()).toContain('No action has all of this.');
    await open('#/plan');
    await page.getByRole('button', { name: '8 Grey' }).press('Enter');
    await page.waitForFunction(() => location.hash.includes('brag=Grey'));
    expect(await count()).toBe('8 of 66 actions');
  });

  it('leads from a link on an area page to that area’s actions, and from an action to its outcome', async () => {
    const { page, open } = visitor();
    await open('#/areas/AfI3');
    await page.getByRole('link', { name: 'Open in the action register' }).click();
    await page.getByText('20 of 66 actions').waitFor();
    await row('AfI3.2-1').getByRole('link', { name: 'AfI3.2-1' }).click();
    await page.waitForFunction(() => location.hash.includes('/areas/AfI3?outcome=AfI3.2'));
  });
});

describe('The status of an action', () => {
  it('is asked for in words where nothing was entered, and nothing is lost', async () => {
    const { page, open } = visitor();
    await open('#/plan?area=AfI3');
    await page.getByRole('button', { name: 'Update status of AfI3.2-1' }).press('Enter');
    await form().getByLabel('As at').fill('2030-01-01');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await focused()).toContain('Not saved');
    expect(await summary.innerText()).toContain('As at: Enter a day that is not after today');
    expect(await summary.innerText()).toContain('BRAG: Choose a rating');
    await summary.getByRole('link', { name: /^As at/ }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('2030-01-01');
    expect(await form().getByLabel('As at').getAttribute('aria-invalid')).toBe('true');
    expect(await axeProblems(visitor().page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await focused()).toBe('Update status of AfI3.2-1');
  });

  it('is kept, shown at once, said, and there again after a reload', async () => {
    const { page, open } = visitor();
    await open('#/plan?q=AfI3.2');
    await page.getByRole('button', { name: 'Update status of AfI3.2-1' }).click();
    await form().getByLabel('BRAG', { exact: true }).selectOption('Red');
    await form().getByLabel('As at').fill('2026-09-15');
    await form().getByLabel('Evidence').fill('Minutes of 15 September, item 4');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const said = page.getByRole('status').filter({ hasText: 'Saved: AfI3.2-1' });
    await said.waitFor();
    expect(await said.innerText()).toContain('rated Red as at 15 September 2026');
    expect(await said.innerText()).toContain(
      'Kept in this browser with what else is written today, like an extract',
    );
    expect(await focused()).toBe('Update status of AfI3.2-1');
    // Due April 2025 and rated this quarter: that it is overdue is now known.
    for (const word of ['Red', '15 September 2026', 'Overdue', 'Evidence: Minutes of 15 September, item 4'])
      expect(await row('AfI3.2-1').innerText()).toContain(word);
    expect(await row('AfI3.2-1').getByText('Amber').count()).toBeGreaterThan(0);
    await page.reload();
    await untilLive(page);
    await row('AfI3.2-1').getByText('15 September 2026').first().waitFor();
    await open('#/areas/AfI3');
    await page.getByText('1 overdue').waitFor();
    expect(await page.getByRole('region', { name: 'Outcomes and actions' }).innerText()).toContain(
      'Status of 19 not updated since January 2025; 1 overdue; 18 other due dates have passed',
    );
  });

  it('takes up what was recorded of the same day, and keeps the cells that were not changed', async () => {
    const { page, open } = visitor();
    await open('#/plan?area=AfI3');
    await row('AfI3.2-1').getByText('15 September 2026').first().waitFor();
    await page.getByRole('button', { name: 'Update status of AfI3.2-1' }).click();
    await form().getByLabel('As at').fill('2026-09-15');
    await page.getByText('Something was recorded on 15 September 2026 already').waitFor();
    expect(await form().getByLabel('Evidence').inputValue()).toBe('Minutes of 15 September, item 4');
    await form().getByLabel('Revised due date').fill('2026-12-31');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Saved: AfI3.2-1' }).waitFor();
    const text = await row('AfI3.2-1').innerText();
    expect(text).toContain('April 2025');
    expect(text).toContain('Revised: 31 December 2026');
    expect(text).toContain('Evidence: Minutes of 15 September, item 4');
    expect(text).not.toContain('Overdue');
  });

  it('stays in view where it no longer fits the filter, and says so', async () => {
    const { page, open } = visitor();
    await open('#/plan?brag=Grey');
    await page.getByRole('button', { name: 'Update status of AfI3.3-6' }).click();
    await form().getByLabel('BRAG', { exact: true }).selectOption('Amber');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('It no longer fits the filters').waitFor();
    expect(await count()).toBe('7 of 66 actions');
    expect(await focused()).toBe('Update status of AfI3.3-6');
    expect(await page.getByText('One snapshot so far').count()).toBe(0);
  });
});

describe('An action that is added', () => {
  it('takes the next reference, is asked for its words, and stands in the register and on its area’s page', async () => {
    const { page, open } = visitor();
    await open('#/plan');
    await page.getByRole('button', { name: 'Add an action' }).click();
    await form().getByLabel('Outcome', { exact: true }).selectOption('AfI3.2');
    await page.getByText('It is given the next reference: AfI3.2-4.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByText('Enter what is to be done').waitFor();
    await form().getByLabel('What is to be done').fill('Train teaching assistants, “SALT first”');
    await form().getByLabel('Lead', { exact: true }).fill('SALT service manager');
    await form().getByLabel('Due', { exact: true }).fill('2027-03-31');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved: AfI3.2-4 is added').waitFor();
    expect(await focused()).toBe('Add an action');
    expect(await count()).toBe('67 actions');
    const text = await row('AfI3.2-4').innerText();
    for (const word of [
      '“SALT first”',
      'Added since the plan',
      'Lead: SALT service manager',
      '31 March 2027',
      'Not rated yet',
    ])
      expect(text).toContain(word);
    await open('#/areas/AfI3?outcome=AfI3.2');
    await page.getByText('Train teaching assistants').waitFor();
    expect(await page.getByText('5 outcomes, 21 actions').count()).toBe(1);
  });

  it('can be rated like any other, and undone under Data', async () => {
    const { page, open } = visitor();
    await open('#/plan?q=AfI3.2-4');
    await page.getByRole('button', { name: 'Update status of AfI3.2-4' }).click();
    await form().getByLabel('BRAG', { exact: true }).selectOption('Amber');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Saved: AfI3.2-4' }).waitFor();
    expect(await row('AfI3.2-4').innerText()).toContain('Train teaching assistants');
    await open('#/data');
    const undo = page.locator('tr', { hasText: 'Status of actions' }).getByRole('button', { name: 'Undo' });
    await undo.click();
    await open('#/plan');
    await page.getByText('66 actions', { exact: true }).waitFor();
  });
});

describe('An imported extract of ratings', () => {
  const offer = async (rows: string) => {
    const { page, open } = visitor();
    await open('#/data');
    await page.getByLabel('Choose CSV files').setInputFiles({
      name: 'action-status.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `action,as_at,brag,revised_due,closed_reason,evidence,note,text,lead,start,due\n${rows}`,
        'utf8',
      ),
    });
  };

  it('is refused where a reference is unknown, with its row, column and what was found', async () => {
    await offer('AfI3.2-1,2026-06-30,Amber,,,,,,,,\nAfI9.9-1,2026-06-30,Red,,,,,,,,\n');
    const { page } = visitor();
    const cells = page
      .getByRole('region', { name: 'Import of action-status.csv' })
      .locator('.app-problems tbody tr')
      .first()
      .getByRole('cell');
    await cells.first().waitFor();
    const [, line, column, found, expected] = await cells.allInnerTexts();
    expect([line, column, found]).toEqual(['3', 'action', 'AfI9.9-1']);
    expect(expected).toContain('one of the actions that the dashboard knows');
    expect(await page.getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);
  });

  it('gives the ratings of its day, each beside the one that was printed', async () => {
    await offer('AfI3.2-2,2026-09-30,Green,,,Published on the local offer,,,,,\n');
    const { page, open } = visitor();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByText('is now the extract of').waitFor();
    await untilLive(page);
    await open('#/plan?q=AfI3.2-2');
    await row('AfI3.2-2').getByText('30 September 2026').first().waitFor();
    const text = await row('AfI3.2-2').innerText();
    expect(text).toContain('Green');
    expect(text).toContain('Amber');
    await open('#/plan?q=AfI3.2-2&asAt=2026-06-30');
    expect(await row('AfI3.2-2').innerText()).toContain('Status not updated since January 2025');
  });
});
