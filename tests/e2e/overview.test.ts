import { describe, expect, it } from 'vitest';
import plan from '../../datasets/plan.json' with { type: 'json' };
import { startVisitor } from './browser.ts';

const visitor = startVisitor();

describe('Overview, from a cold start', () => {
  it('answers in one sentence and puts every measure under its areas', async () => {
    const { page, open } = visitor();
    await open('');
    expect(await page.title()).toBe('Are the measures improving? · SEND core data set');
    expect(await page.textContent('.app-lede')).toMatch(/^Of the 8 measures with numbers, /);
    const shown = await page.$$eval('tr[data-measure]', (rows) =>
      rows.map((row) => `${row.getAttribute('data-area')} ${row.getAttribute('data-measure')}`),
    );
    const expected = plan.measures.flatMap((measure) => measure.areas.map((area) => `${area} ${measure.id}`));
    expect([...new Set(shown)].toSorted()).toEqual(expected.toSorted());
  });

  it('names the extract that a measure without figures awaits', async () => {
    const { page, open } = visitor();
    await page.route('**/send-training.csv', (route) => route.fulfill({ status: 404, body: 'not here' }));
    visitor().allowErrors();
    await page.goto('about:blank');
    await open('');
    const row = page.locator('tr[data-measure="schools-send-training"]').first();
    expect(await row.getAttribute('data-verdict')).toBe('no-data');
    expect(await row.textContent()).toContain('Awaits the extract');
    expect(await page.textContent('.app-lede')).toContain('awaits its extract');
    await page.unrouteAll();
    await page.goto('about:blank');
    await open('');
  });

  it('shows milestones with their status as at the quarter, and no evidence that the plan does not give', async () => {
    const { page, open } = visitor();
    const jsna = page.locator('tr[data-area="AfI1"][data-measure="jsna-live-refresh"]');
    // Due 30 September 2024, 2025, 2026 and 2027; nothing is recorded as done.
    expect(await jsna.getAttribute('data-status')).toBe('overdue');
    expect(await jsna.innerText()).toContain('0 of 4 recorded as done');
    await open('#/?asAt=2024-09-30');
    expect(await jsna.getAttribute('data-status')).toBe('due');
    expect(await page.textContent('.app-banner--back')).toContain('using today’s figures');
  });

  it('works everything out as if no later period existed', async () => {
    const { page, open } = visitor();
    await open('#/?asAt=2023-12-31');
    const row = page.locator('tr[data-indicator="ehc-plans-within-20-weeks"]');
    // 207 of 313 in 2023; the collection changed that year, so 2022 is no comparison.
    expect(await row.innerText()).toContain('66.1%');
    expect(await row.getAttribute('data-verdict')).toBe('not-comparable');
    await page.getByRole('link', { name: 'Outcomes and actions of AfI3' }).click();
    expect(page.url()).toContain('asAt=2023-12-31');
    await page.getByLabel('As at').selectOption({ label: '30 September 2026' });
    expect(page.url()).not.toContain('asAt');
    await open('');
  });

  it('shows the real 20-week figure of 2024 beside 2023, never counted among the 13', async () => {
    const { page } = visitor();
    const row = page.locator('tr[data-indicator="ehc-plans-within-20-weeks"]');
    expect(await row.getAttribute('data-measure')).toBeNull();
    expect(await row.getAttribute('data-area')).toBe('AfI2');
    expect(await row.getAttribute('data-verdict')).toBe('worsening');
    const text = await row.innerText();
    expect(text).toContain('43.0%');
    expect(text).toContain('66.1%');
    // 138 of 321 against 207 of 313: 42.99 − 66.13 = −23.14.
    expect(text).toContain('↓ 23.1 points');
    expect(text).not.toContain('illustrative');
  });

  it('marks every illustrative row as illustrative', async () => {
    const { page } = visitor();
    const rows = await page.$$eval('tr[data-indicator]', (all) =>
      all.map((row) => [row.getAttribute('data-indicator'), /illustrative/.test(row.textContent ?? '')]),
    );
    for (const [indicator, isMarked] of rows)
      expect(isMarked, String(indicator)).toBe(indicator !== 'ehc-plans-within-20-weeks');
  });

  it('gives each headline row one of the verdicts that others rely on', async () => {
    const { page } = visitor();
    const verdicts = await page.$$eval('tr[data-indicator]', (rows) =>
      rows.map((row) => row.getAttribute('data-verdict')),
    );
    expect(verdicts.length).toBeGreaterThanOrEqual(8);
    for (const verdict of verdicts)
      expect([
        'improving',
        'worsening',
        'no-clear-change',
        'too-few',
        'too-early',
        'not-comparable',
        'suppressed',
        'no-data',
      ]).toContain(verdict);
  });
});
