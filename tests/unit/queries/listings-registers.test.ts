import { beforeAll, describe, expect, it } from 'vitest';
import { listingNames } from '../../../src/model/paper.ts';
import type { PaperContext } from '../../../src/queries/paper-context.ts';
import { listingParts } from '../../../src/queries/listings/listing-parts.ts';
import { listingOf, listingSite, rowOf, tablesIn, textOf } from './listing-site.ts';

const decided = (about: string, insight: string, confirmed: string, more: Record<string, string> = {}) => ({
  quarter: '2026-06-30',
  about,
  decision: 'continue',
  insight,
  decided_on: '2026-07-14',
  confirmed,
  ...more,
});

const added = {
  'action-status.csv': [
    { action: 'AfI3.2-1', as_at: '2026-06-30', brag: 'Amber' },
    { action: 'AfI3.2-1', as_at: '2026-08-10', brag: 'Red' },
    { action: 'AfI3.3-1', as_at: '2026-08-10', brag: 'Amber' },
    { action: 'AfI3.3-1', as_at: '2026-10-20', brag: 'Green' },
  ],
  'risks.csv': [
    {
      risk: 'R1',
      as_at: '2026-05-01',
      area: 'AfI3',
      description: 'SECRET list grows',
      likelihood: '3',
      impact: '4',
    },
    {
      risk: 'R2',
      as_at: '2026-08-01',
      area: 'AfI4',
      description: 'SECRET audits stop',
      likelihood: '4',
      impact: '5',
    },
  ],
  'reviews.csv': [
    decided('health-waiting-times', 'Waits grow with referrals.', 'yes', {
      decision: 'escalate',
      escalated_to: 'SEND Strategic Partnership Board',
      owner: 'Head of Commissioning',
    }),
    decided('AfI3.2-1', 'Therapists are being recruited.', 'yes', { owner: 'Therapies lead' }),
    decided('voice-capture', 'SECRET of three children.', ''),
    decided('schools-send-training', 'An older decision.', 'yes', {
      quarter: '2026-03-31',
      decided_on: '2026-04-20',
    }),
  ],
  'review-meetings.csv': [
    {
      quarter: '2026-06-30',
      number: '1',
      event: 'opened',
      happened_on: '2026-07-14',
      reason: 'SECRET reason',
    },
  ],
  'evidence.csv': [
    {
      action: 'AfI3.2-1',
      title: 'Pathway agreed',
      due: '2026-07-31',
      done: '2026-07-20',
      reference: 'Minutes of July',
    },
  ],
  'insights.csv': [
    {
      quarter: '2026-06-30',
      measure: 'health-waiting-times',
      kind: 'feedback',
      summary: 'Families want one pathway.',
      source: 'Parent carer forum',
      confirmed: 'yes',
    },
  ],
};

/** The last quarter with 12 starters of whom 3 completed, all of one organisation. */
function withFew(shipped: string): string {
  return shipped
    .replace('2026-09-30,all,59,46', '2026-09-30,all,12,3')
    .replace('2026-09-30,council-send,12,11', '2026-09-30,council-send,12,3')
    .replace('2026-09-30,council-social-care,23,16', '2026-09-30,council-social-care,0,0')
    .replace('2026-09-30,icb,10,8', '2026-09-30,icb,0,0')
    .replace('2026-09-30,cnwl,14,11', '2026-09-30,cnwl,0,0');
}

describe('What a paper lists from registers that were written in', () => {
  let internal: PaperContext;
  let open: PaperContext;
  beforeAll(async () => {
    internal = await listingSite(added, { 'new-starter-training.csv': withFew });
    open = { ...internal, isPublic: true };
  }, 120_000);

  it('never shows the public a risk, a decision that nobody confirmed, or a reason of a meeting', async () => {
    for (const listing of listingNames) {
      expect(textOf(await listingParts(listingOf(listing), open)), listing).not.toContain('SECRET');
    }
    expect(textOf(await listingParts(listingOf('risks'), internal))).toContain('SECRET list grows');
    expect(textOf(await listingParts(listingOf('risks'), open))).toMatch(
      /kept for the partnership.*[Cc]hoose Internal/,
    );
    expect(textOf(await listingParts(listingOf('asks'), open))).toMatch(/kept for the partnership/);
  });

  it('never shows the public a number under five, nor the percentage that would give it away', async () => {
    // 33 + 39 + 42 + 3 = 117 of 50 + 56 + 56 + 12 = 174: 67.2%.
    const before = rowOf(await listingParts(listingOf('verdicts'), internal), 'New starters');
    expect(before.join(' ')).toContain('67.2%');
    for (const listing of listingNames)
      expect(textOf(await listingParts(listingOf(listing), open)), listing).not.toMatch(
        /67\.2|\b117\b|3 of 12/,
      );
    // The last quarter is hidden, so the others alone are added up: 33 + 39 + 42 = 114 of 162, 70.4%.
    const row = rowOf(await listingParts(listingOf('verdicts'), open), 'New starters');
    expect(row.slice(1, 3)).toEqual(['3 quarters to Q1 2026/27', '70.4%']);
  });

  it('tells from which rating to which an action moved and when, records of the present quarter among them', async () => {
    const parts = await listingParts(listingOf('brag-moved'), open);
    expect(rowOf(parts, 'AfI3.2-1').join(' ')).toMatch(/Amber → Red.*10 August 2026/);
    // Rated Amber in August, after the plan's own rating; the latest quarter shows what was recorded since.
    expect(rowOf(parts, 'AfI3.3-1').join(' ')).toContain('20 October 2026');
    expect(tablesIn(parts)[0]?.rows).toHaveLength(2);
    const none = await listingParts(listingOf('brag-moved', { subject: { area: 'AfI4' } }), open);
    expect(tablesIn(none)).toHaveLength(0);
    expect(textOf(none)).toContain('30 June 2026');
  });

  it('lists the risks with the highest score first', async () => {
    const rows = tablesIn(await listingParts(listingOf('risks'), internal))[0]?.rows ?? [];
    // 4 × 5 = 20 before 3 × 4 = 12.
    expect(rows.map((row) => row.join(' ')).map((words) => /R\d/.exec(words)?.[0])).toEqual(['R2', 'R1']);
    expect(rows[0]?.join(' ')).toContain('20 (4 × 5)');
    const early = tablesIn(await listingParts(listingOf('risks', { asAt: '2026-06-30' }), internal))[0]?.rows;
    expect(early).toHaveLength(1);
  });

  it('lists decisions since the day, on measures and actions of the area', async () => {
    const text = textOf(await listingParts(listingOf('decisions', { subject: { area: 'AfI3' } }), open));
    expect(text).toContain('Waits grow with referrals.');
    expect(text).toContain('Therapists are being recruited.');
    expect(text).toContain('14 July 2026');
    expect(text).not.toContain('An older decision.');
    const later = await listingParts(listingOf('decisions', { since: '2026-09-30' }), open);
    expect(tablesIn(later)).toHaveLength(0);
  });

  it('lists what shows an action, though it belongs to no measure', async () => {
    const row = rowOf(await listingParts(listingOf('milestones'), open), 'Action AfI3.2-1').join(' ');
    expect(row).toMatch(/Pathway agreed.*31 July 2026.*Met.*Minutes of July/);
  });

  it('answers what was late and what the last review decided', async () => {
    const text = textOf(await listingParts(listingOf('questions'), open));
    // Printed as due in April 2025 and rated Red on 10 August 2026: past its date, and somebody has said so.
    expect(text).toMatch(/Action AfI3\.2-1 \(Red\), due by 30 April 2025/);
    expect(text).toContain('that of quarter 1 2026/27');
    expect(text).toContain('Therapists are being recruited.');
  });

  it('lists insights by measure', async () => {
    const row = rowOf(await listingParts(listingOf('insights'), open), 'Time children wait').join(' ');
    expect(row).toMatch(/Families want one pathway\..*Parent carer forum/);
  });

  it('asks of the board what was escalated, what is Red and, internally, the gravest risks', async () => {
    const asked = textOf(await listingParts(listingOf('asks'), internal));
    expect(asked).toContain('SEND Strategic Partnership Board');
    expect(asked).toMatch(/AfI3\.2-1/);
    expect(asked).toContain('SECRET audits stop');
    expect(textOf(await listingParts(listingOf('asks', { subject: { area: 'AfI5' } }), open))).toMatch(
      /[Nn]othing/,
    );
  });
});
