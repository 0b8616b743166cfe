import { beforeAll, describe, expect, it } from 'vitest';
import { everything, paperItemSchema, type PaperItem } from '../../../src/model/paper.ts';
import type { PaperContext } from '../../../src/queries/paper-context.ts';
import { listingParts } from '../../../src/queries/listings/listing-parts.ts';
import { fillTemplate, paperTemplates, workstreamsOf } from '../../../src/queries/paper-templates.ts';
import { pinnedChart } from '../../../src/queries/pinned-chart.ts';
import { listingSite } from './listing-site.ts';

const asAt = '2026-09-30';

describe('A paper begun from a template', () => {
  let context: PaperContext;
  beforeAll(async () => {
    context = { ...(await listingSite()), isPublic: true };
  }, 120_000);

  const subjectOf = (needs: string) => ({
    ...everything,
    ...(needs === 'area' ? { area: 'AfI3' } : {}),
    ...(needs === 'workstream' ? { workstream: 'Joint Commissioning' } : {}),
  });
  const filled = (id: string) => {
    const template = paperTemplates.find((each) => each.id === id);
    return fillTemplate(id, context, { asAt, subject: subjectOf(template?.needs ?? 'nothing') });
  };
  const listingsIn = (items: readonly PaperItem[]) =>
    items.flatMap((item) => (item.kind === 'listing' ? [item] : []));
  const chartsIn = (items: readonly PaperItem[]) =>
    items.flatMap((item) => (item.kind === 'chart' ? [item.pin] : []));

  it('is for the public, and every part of it resolves on the shipped data', async () => {
    for (const { id } of paperTemplates) {
      const paper = await filled(id);
      expect(paper.audience, id).toBe('public');
      expect(new Set(paper.items.map((item) => item.id)).size, id).toBe(paper.items.length);
      for (const item of paper.items) {
        expect(paperItemSchema.parse(JSON.parse(JSON.stringify(item)))).toEqual(item);
        if (item.kind === 'listing') expect(await listingParts(item, context), id).not.toHaveLength(0);
        if (item.kind === 'chart') expect(await pinnedChart(item.pin, context), id).toHaveProperty('chart');
        if (item.kind === 'words') expect(item.text + item.hint, id).not.toBe('');
      }
    }
  }, 120_000);

  it('writes no figure into the words of an author', async () => {
    for (const { id } of paperTemplates.filter((each) => each.id !== 'area-summary'))
      for (const item of (await filled(id)).items)
        if (item.kind === 'words') expect(item.text, id).not.toMatch(/\d/);
  });

  it('asks a scrutiny committee’s questions in the order of the paper', async () => {
    const paper = await filled('scrutiny');
    expect(paper.title).toBe('Scrutiny committee paper, November 2026');
    expect(listingsIn(paper.items).map(({ listing }) => listing)).toEqual([
      'verdicts',
      'milestones',
      'brag-moved',
      'decisions',
      'questions',
    ]);
    expect(paper.items.at(-1)).toMatchObject({ kind: 'words', text: '' });
    // Of the headline indicators the wait for autism assessment worsened: 61.4 after 58.0 weeks.
    expect(chartsIn(paper.items).map(({ indicator }) => indicator)).toContain('wait-autism');
  });

  it('compares with the quarter before where no review was finished', async () => {
    const [first] = listingsIn((await filled('board-highlight')).items);
    expect(first).toMatchObject({ asAt, since: '2026-06-30' });
  });

  it('reports to the board, and for one workstream alone', async () => {
    for (const id of ['board-highlight', 'workstream-highlight']) {
      const items = listingsIn((await filled(id)).items);
      expect(new Set(items.map(({ listing }) => listing)), id).toEqual(
        new Set([
          ...['verdicts', 'brag-moved', 'milestones', 'risks', 'decisions', 'asks'],
          ...(id === 'workstream-highlight' ? ['actions'] : []),
        ]),
      );
      expect(new Set(items.map(({ subject }) => subject.workstream)), id).toEqual(
        new Set([id === 'board-highlight' ? '' : 'Joint Commissioning']),
      );
    }
  });

  it('holds every indicator once in the appendix, at least thirty', async () => {
    const pins = chartsIn((await filled('all-charts')).items).filter(({ chart }) => chart === 'year-on-year');
    expect(pins.map(({ indicator }) => indicator).toSorted()).toEqual(
      context.catalogue.indicators.map(({ id }) => id).toSorted(),
    );
    expect(pins.length).toBeGreaterThanOrEqual(30);
  });

  it('sums an area up with its quotation and two charts at most', async () => {
    const paper = await filled('area-summary');
    const quote = context.catalogue.plan.area('AfI3')?.quote ?? 'none';
    expect(JSON.stringify(paper.items)).toContain(quote);
    expect(chartsIn(paper.items).length).toBeLessThanOrEqual(2);
  });

  it('is for the next May or November where it is the public update, and says which figures are made up', async () => {
    expect((await filled('public-update')).title).toBe('Update on the SEND action plan, November 2026');
    const december = { ...context, today: '2026-12-01' };
    const next = await fillTemplate('public-update', december, { asAt, subject: everything });
    expect(next.title).toBe('Update on the SEND action plan, May 2027');
    expect(next.items).toContainEqual(expect.objectContaining({ text: 'Figures that are made up' }));
    // 13 headline indicators of measures and 3 that are watched, each once.
    expect(chartsIn(next.items)).toHaveLength(16);
  });

  it('asks for the area or the workstream that it needs', async () => {
    await expect(fillTemplate('area-summary', context, { asAt, subject: everything })).rejects.toThrow(
      'needs an area for improvement',
    );
    const subject = { ...everything, workstream: 'Nowhere' };
    await expect(fillTemplate('workstream-highlight', context, { asAt, subject })).rejects.toThrow(
      'The plan has no workstream “Nowhere”.',
    );
    expect(workstreamsOf(context.catalogue)).toHaveLength(6);
  });

  it('is not filled where there is no such template', async () => {
    await expect(fillTemplate('none', context, { asAt, subject: everything })).rejects.toThrow('none');
  });
});

describe('What changed in a paper begun from a template', () => {
  const review = (quarter: string, number: string, event: string, day: string, held: string) => ({
    quarter,
    number,
    event,
    happened_on: day,
    held,
  });
  const decided = (quarter: string, about: string, day: string, confirmed: string) => ({
    quarter,
    about,
    decision: 'continue',
    decided_on: day,
    confirmed,
  });
  const meetings = [
    review('2026-03-31', '1', 'opened', '2026-04-20', ''),
    review('2026-03-31', '2', 'finished', '2026-04-21', '2026-04-20'),
    review('2026-06-30', '1', 'opened', '2026-07-14', ''),
    review('2026-06-30', '2', 'finished', '2026-07-15', '2026-07-14'),
    review('2026-09-30', '1', 'opened', '2026-10-13', ''),
  ];
  const decisions = [
    decided('2026-03-31', 'voice-capture', '2026-04-20', 'yes'),
    decided('2026-06-30', 'voice-capture', '2026-07-14', ''),
  ];

  it('is told since the last finished review; in public, since the last that may be read', async () => {
    const internal = await listingSite({ 'review-meetings.csv': meetings, 'reviews.csv': decisions });
    const sinceIn = async (context: PaperContext, day: string) => {
      const { items } = await fillTemplate('board-highlight', context, { asAt: day, subject: everything });
      return items.flatMap((item) => (item.kind === 'listing' ? [item.since] : []))[0];
    };
    expect(await sinceIn(internal, asAt)).toBe('2026-07-14');
    expect(await sinceIn(internal, '2026-06-30')).toBe('2026-04-20');
    // Nobody confirmed the decision of July, and meetings are the partnership's own.
    expect(await sinceIn({ ...internal, isPublic: true }, asAt)).toBe('2026-04-20');
  }, 60_000);
});
