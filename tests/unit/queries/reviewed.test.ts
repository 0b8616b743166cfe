import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { workOutFigures } from '../../../src/queries/figures.ts';
import { reviewedNow } from '../../../src/queries/reviewed.ts';
import { startSite, type Site } from './publish-figures.ts';

const folder = new URL('../../../datasets/', import.meta.url);
const read = (name: string): Promise<Uint8Array | null> => readFile(new URL(name, folder)).catch(() => null);

let site: Site;
beforeAll(async () => {
  site = await startSite(read);
}, 120_000);

/** An indicator as the review of quarter 2 2026/27 shows it, where none was held before. */
async function reviewed(id: string) {
  const { catalogue, connection, loaded } = site;
  const indicator = catalogue.indicators.find((each) => each.id === id);
  const table = indicator && loaded.get(indicator.dataset);
  if (!indicator || table?.state !== 'loaded') throw new Error(`${id} is not loaded`);
  const scope = { asAt: '2026-09-30', isPublic: false };
  const figures = await workOutFigures(connection, catalogue, indicator, table, scope, {});
  return reviewedNow(figures, '2026-06-30', null);
}

describe('What a review says of an indicator', () => {
  it('takes a state at a period end from the last one before: the rows of the extract', async () => {
    // waiting-times.csv: autism, assessment, all; 2026-06-30 60.6, 2026-09-30 61.4, 2025-09-30 58.0.
    const wait = await reviewed('wait-autism');
    expect([wait.latest?.value, wait.lastReview?.value, wait.earlier?.value]).toEqual([61.4, 60.6, 58]);
    expect(wait.lastReview).toMatchObject({ end: '2026-06-30', window: 'Jun 2026' });
  });

  it('takes counts of events from the year up to the last review, added up anew', async () => {
    const text = await readFile(new URL('voice-capture.csv', folder), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const year = data.filter(({ period_end: end = '' }) => end > '2025-06-30' && end <= '2026-06-30');
    const sum = (column: string) => year.reduce((all, row) => all + Number(row[column]), 0);
    const { lastReview, latest } = await reviewed('voice-captured');
    expect(latest?.window).toBe('12 months to Sep 2026');
    expect(lastReview?.window).toBe('12 months to Jun 2026');
    expect(lastReview?.value).toBeCloseTo((100 * sum('voice_captured')) / sum('completed'), 9);
  });

  it('compares with no review whose run other periods make up', async () => {
    const feedback = await reviewed('partnership-feedback-favourable');
    expect(feedback.latest?.window).toContain('2 of 3 terms');
    expect(feedback.lastReview).toBeNull();
  });
});
