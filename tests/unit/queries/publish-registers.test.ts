import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDataPackage } from '../../../src/export/data-package.ts';
import { unzipSync } from 'fflate';
import { packageInput } from '../../../src/queries/publish.ts';
import { startSite, type Site } from './publish-figures.ts';

const folder = new URL('../../../datasets/', import.meta.url);

/** Rows that somebody entered, by the file they stand in. `SECRET` must never reach the public. */
const entered: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'reviews.csv': [
    decision('health-waiting-times', 'May be read by all.', 'yes'),
    decision('voice-capture', 'SECRET of three children.', ''),
  ],
  'risks.csv': [
    {
      risk: 'R1',
      as_at: '2026-09-30',
      area: 'AfI3',
      description: 'SECRET risk',
      likelihood: '3',
      impact: '4',
    },
  ],
  'review-meetings.csv': [
    {
      quarter: '2026-06-30',
      number: '1',
      event: 'reopened',
      happened_on: '2026-07-14',
      reason: 'SECRET reason',
    },
  ],
  'review-agenda.csv': [
    {
      quarter: '2026-06-30',
      place: '1',
      about: 'voice-capture',
      kind: 'measure',
      section: 'rest',
      title: 'SECRET item',
    },
  ],
  'review-readings.csv': [
    { quarter: '2026-06-30', indicator: 'wait-adhd', reading_end: '2026-06-30', value: '43.77' },
  ],
};

function decision(about: string, insight: string, confirmed: string) {
  return { quarter: '2026-06-30', about, decision: 'continue', insight, decided_on: '2026-07-14', confirmed };
}

async function readEntered(name: string): Promise<Uint8Array | null> {
  const shipped = await readFile(new URL(name, folder)).catch(() => null);
  const rows = entered[name];
  if (!rows || !shipped) return shipped;
  const columns = shipped.toString('utf8').trim().split(',');
  return new TextEncoder().encode(`${Papa.unparse([...rows], { columns, newline: '\n' })}\n`);
}

let site: Site;
beforeAll(async () => {
  site = await startSite(readEntered);
}, 120_000);

async function textsOf(isPublic: boolean): Promise<ReadonlyMap<string, string>> {
  const { connection, catalogue, loaded } = site;
  const given = { isPublic, created: '2026-10-12T09:30:00.000Z', read: readEntered };
  const zip = await writeDataPackage(await packageInput(connection, catalogue, loaded, given));
  return new Map(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

describe('What was entered on the pages, published', () => {
  it('is whole in the internal package', async () => {
    const texts = await textsOf(false);
    expect(texts.get('reviews.csv')).toContain('SECRET of three children.');
    expect(texts.get('risks.csv')).toContain('SECRET risk');
    expect(texts.get('review-readings.csv')).toContain('43.77');
  });

  it('is in the public copy only where it was confirmed that it may be', async () => {
    const texts = await textsOf(true);
    expect(texts.get('reviews.csv')).toContain('May be read by all.');
    for (const [name, text] of texts) {
      expect([name, text.includes('SECRET')]).toEqual([name, false]);
      expect([name, text.includes('43.77')]).toEqual([name, false]);
    }
    for (const name of ['risks.csv', 'review-meetings.csv', 'review-agenda.csv', 'review-readings.csv'])
      expect(texts.has(name)).toBe(false);
    expect(texts.get('datapackage.json')).not.toContain('"risks"');
  });
});
