import { beforeAll, describe, expect, it } from 'vitest';
import { listingNames } from '../../../src/model/paper.ts';
import type { PaperContext } from '../../../src/queries/paper-context.ts';
import { listingParts } from '../../../src/queries/listings/listing-parts.ts';
import { listingOf, listingSite, rowOf, tablesIn, textOf } from './listing-site.ts';

describe('What a paper lists from the shipped data', () => {
  let context: PaperContext;
  beforeAll(async () => {
    context = await listingSite();
  }, 120_000);

  it('gives the figures of the extract with the verdict, and the answer of Overview', async () => {
    const parts = await listingParts(listingOf('verdicts'), context);
    // waiting-times.csv, autism, assessment, all: 61.4 on 30 September 2026, 58.0 a year before; 3.4 is more than 1 week.
    const row = rowOf(parts, 'Wait for autism assessment');
    expect(row.slice(-4)).toEqual(['61.4', '58.0', '↑ 3.4 weeks', 'Worsening (from 1.0 week)']);
    // send-training.csv, all phases: 2025/26 70 of 113, 2024/25 60 of 111, so 61.95% and 54.05%, 7.9 points more.
    expect(rowOf(parts, 'Schools').slice(-4, -1)).toEqual(['61.9%', '54.1%', '↑ 7.9 points']);
    // indicators.json has 8 measures with numbers and 5 that are milestones.
    expect(textOf(parts)).toMatch(
      /Of the 8 measures with numbers, .* \(all illustrative\)\. Of the 5 milestones, /,
    );
  });

  it('stands as at an earlier day', async () => {
    const parts = await listingParts(listingOf('verdicts', { asAt: '2026-06-30' }), context);
    // 60.6 on 30 June 2026, 56.9 a year before.
    expect(rowOf(parts, 'Wait for autism assessment').slice(-4, -1)).toEqual(['60.6', '56.9', '↑ 3.7 weeks']);
    // 2025/26 ends on 31 August: 60 of 111 in 2024/25, 49 of 110 in 2023/24, so 54.05% and 44.55%, 9.5 points more.
    expect(rowOf(parts, 'Schools').slice(-4, -1)).toEqual(['54.1%', '44.5%', '↑ 9.5 points']);
    expect(tablesIn(parts)[0]?.address).toBe('https://site.example/#/?asAt=2026-06-30');
  });

  it('keeps real figures and illustrative ones apart, and names each extract', async () => {
    const [, watched] = tablesIn(await listingParts(listingOf('verdicts'), context));
    expect(watched?.caption).toContain('Also watched');
    expect(watched?.source).toContain('ehc-plan-timeliness.csv');
    expect(watched?.source).toContain('annual-health-checks.csv');
    expect(watched?.stamps).toContain('Illustrative data: made up to show the dashboard');
    expect([...(watched?.notes ?? []), ...(watched?.rows.flat() ?? [])].join('\n')).toMatch(/illustrative/);
  });

  it('is about the measures of an area alone', async () => {
    const text = textOf(await listingParts(listingOf('verdicts', { subject: { area: 'AfI3' } }), context));
    // AfI3 has two measures: time children wait, and access to wellbeing provision.
    expect(text).toContain('of the 2 measures with numbers');
    expect(text).not.toContain('Schools that have had SEND training');
    expect(text).toContain('Wait for ADHD assessment');
  });

  it('lists each milestone with its day and how it stands on that of the paper', async () => {
    const parts = await listingParts(listingOf('milestones'), context);
    // evidence.csv has 25 rows. Up to 30 September 2026 with the next: 3 of 4 of the JSNA (its next is due that day), 5 of
    // 7 of the SEF (June 2026 the last, then December), 7 of 12 of the core data set; 2 have no date. 8 are left.
    const [table] = tablesIn(parts);
    expect(table?.rows).toHaveLength(17);
    expect(table?.notes.join(' ')).toContain('8 later milestones');
    const rowAbout = (title: string) => table?.rows.find((row) => row.includes(title))?.join(' ');
    expect(rowAbout('Live JSNA available online')).toMatch(/30 September 2024.*Overdue/);
    // Due on the very day: not overdue yet.
    expect(rowAbout('JSNA refreshed and published on the local offer, September 2026')).toMatch(/Due/);
    expect(textOf(parts)).toContain('None of 25 milestones is recorded as done; 12 are past their date');
    const sef = await listingParts(
      listingOf('milestones', { subject: { measure: 'sef-coproduced-reviewed' } }),
      context,
    );
    expect(tablesIn(sef)[0]?.rows).toHaveLength(5);
  });

  it('lists the actions of the plan with rating, owner and day, by area and by workstream', async () => {
    const { actions, mapping } = context.catalogue.plan.plan;
    const all = tablesIn(await listingParts(listingOf('actions'), context))[0];
    expect(all?.rows).toHaveLength(actions.length);
    expect(all?.source).toContain('SEND Local Area Inspection Action Plan');
    const transitions = mapping
      .filter(({ workstream }) => workstream === 'Transitions')
      .map(({ ref }) => ref);
    const own = tablesIn(
      await listingParts(listingOf('actions', { subject: { workstream: 'Transitions' } }), context),
    )[0];
    expect(own?.rows.map(([id]) => id)).toEqual(
      actions.filter(({ outcome }) => transitions.includes(outcome)).map(({ id }) => id),
    );
    const one = tablesIn(
      await listingParts(listingOf('actions', { subject: { action: 'AfI3.2-1' } }), context),
    )[0];
    expect(one?.rows.map(([id]) => id)).toEqual(['AfI3.2-1']);
  });

  it('asks six to twelve questions, each with where its answer stands', async () => {
    const parts = await listingParts(listingOf('questions'), context);
    const at = parts.flatMap((part, index) => (part.kind === 'heading' ? [index] : []));
    expect(at.length).toBeGreaterThanOrEqual(6);
    expect(at.length).toBeLessThanOrEqual(12);
    for (const [index, from] of at.entries()) {
      const answer = parts.slice(from + 1, at[index + 1] ?? parts.length);
      expect(textOf(answer)).not.toBe('');
    }
    expect(textOf(parts)).toContain('waiting-times.csv');
    expect(textOf(parts)).toContain(
      'Half of those waiting on the autism pathway had waited more than 61.4 weeks, 3.4 weeks more than a year earlier',
    );
  });

  it('says so where there is nothing, for every listing, subject and day', async () => {
    const subjects = [
      {},
      { area: 'AfI1' },
      { measure: 'voice-capture' },
      { workstream: 'Transitions' },
      { action: 'AfI3.2-1' },
    ];
    const asked = [
      ...subjects.map((subject) => ({ subject })),
      { asAt: '2024-12-31' },
      // Everything there is, compared with the plan.
      { asAt: '', since: '' },
    ];
    for (const isPublic of [true, false])
      for (const listing of listingNames)
        for (const about of asked) {
          const parts = await listingParts(listingOf(listing, about), { ...context, isPublic });
          expect(textOf(parts), `${listing} ${JSON.stringify(about)}`).not.toBe('');
        }
  }, 60_000);

  it('says in brackets what each verdict rests on, and how to read that under the table', async () => {
    const parts = await listingParts(listingOf('verdicts'), context);
    // voice-capture.csv, 12 months to September 2026: 2,155 of 3,196, a year before 1,883 of 2,971. Newcombe's interval of
    // the difference of 4.05 points, worked out in Python from two Wilson intervals: 1.67 to 6.42.
    expect(rowOf(parts, 'Voice captured').slice(-4)).toEqual([
      '67.4%',
      '63.4%',
      '↑ 4.0 points',
      'Improving (95%: +1.7 to +6.4)',
    ]);
    // No clear change says as well which change could have been seen.
    expect(rowOf(parts, 'EHC plans valued by schools').at(-1)).toMatch(
      /^No clear change \(95%: −\d+\.\d to \+\d+\.\d; could show \d+\.\d points\)$/,
    );
    const notes = tablesIn(parts)[0]?.notes ?? [];
    expect(notes[0]).toContain('a working choice for the SEND Executive to confirm');
    expect(notes[1]).toContain('Samples, not random: ');
    expect(notes[2]).toMatch(/EHC plans audited as good or better: from 1 September 2023: /);
    expect(notes[3]).toMatch(/EHC plans valued by families: \d+ of [\d,]+ asked answered/);
    // Those four, and how to read the arrows: each is a footnote.
    expect(notes).toHaveLength(5);
  });

  it('is of a workstream what shows its outcomes, and does not count measures by a part', async () => {
    const subject = { workstream: 'Joint Commissioning' };
    const parts = await listingParts(listingOf('verdicts', { subject }), context);
    // Mapped to it: AfI2.4, AfI3.1 and AfI3.2, which the wait for speech and language therapy and the check at 12 months show.
    expect(tablesIn(parts).map(({ rows }) => rows.map(([name]) => name?.split(',')[0]))).toEqual([
      ['Wait for speech and language therapy'],
      ['Review at 12 months'],
    ]);
    expect(textOf(parts)).toContain('of the 1 headline indicator with numbers, 1 is improving');
  });

  it('says the same the day after, so that what a role confirmed still holds', async () => {
    const later = { ...context, today: '2026-11-26' };
    for (const listing of listingNames)
      expect(await listingParts(listingOf(listing), later), listing).toEqual(
        await listingParts(listingOf(listing), context),
      );
  });

  it('is a gap that names what the plan does not have', async () => {
    expect(await listingParts(listingOf('verdicts', { subject: { area: 'AfI9' } }), context)).toEqual([
      { kind: 'gap', text: 'The plan has no area for improvement “AfI9”.' },
    ]);
  });

  it('stamps every table of an internal paper, and none of a public one', async () => {
    for (const listing of ['verdicts', 'milestones', 'actions'] as const) {
      const stamp = 'Internal: may contain small numbers';
      for (const table of tablesIn(await listingParts(listingOf(listing), context)))
        expect(table.stamps).toContain(stamp);
      for (const table of tablesIn(await listingParts(listingOf(listing), { ...context, isPublic: true })))
        expect(table.stamps).not.toContain(stamp);
    }
  });
});
