import { describe, expect, it } from 'vitest';
import { makeAgenda, withDecided, type AgendaInput, type AgendaMeasure } from '../../../src/plan/agenda.ts';

function measure(id: string, given: Partial<AgendaMeasure>): AgendaMeasure {
  return {
    id,
    title: id,
    verdict: null,
    verdictSaid: '',
    worsened: 0,
    of: 1,
    status: null,
    milestonesSaid: '',
    ...given,
  };
}

const nothing: AgendaInput = { measures: [], watched: [], turnedRed: [], learning: [], stale: [] };

describe('An agenda', () => {
  it('puts what worsened first, then overdue milestones, Red actions, learning, late extracts, and the rest', () => {
    const agenda = makeAgenda({
      measures: [
        measure('met', { status: 'met' }),
        measure('better', { verdict: 'improving' }),
        measure('late', { status: 'overdue' }),
        measure('unclear', { verdict: 'no-clear-change' }),
        measure('part-worse', {
          verdict: 'mixed',
          worsened: 1,
          of: 4,
          verdictSaid: 'Mixed: 2 of 4 improving',
        }),
        measure('worse', { verdict: 'worsening', worsened: 1 }),
        measure('part-better', { verdict: 'mixed', worsened: 0, of: 2 }),
        measure('due', { status: 'due' }),
        measure('none', { verdict: 'no-data' }),
      ],
      watched: [
        { id: 'seen', title: 'Seen', verdict: 'worsening' },
        { id: 'fine', title: 'Fine', verdict: 'improving' },
      ],
      turnedRed: [{ id: 'AfI3.3-7', text: 'A project', said: 'Rated Red.' }],
      learning: ['Plans were vague (audit)'],
      stale: ['Waiting times: Oct 2026 not received.'],
    });
    expect(agenda.map(({ about }) => about)).toEqual([
      'worse',
      'part-worse',
      'seen',
      'late',
      'AfI3.3-7',
      'quality-assurance',
      'stale-data',
      'unclear',
      'part-better',
      'none',
      'due',
      'better',
      'met',
    ]);
    expect(agenda[1]?.tagWords).toBe('Mixed: 1 of 4 worsening');
    expect(agenda.map(({ section }) => section).slice(0, 7)).toEqual([
      'worsened',
      'worsened',
      'worsened',
      'overdue',
      'red',
      'learning',
      'stale',
    ]);
  });

  it('keeps the plan’s order among what is judged alike', () => {
    const agenda = makeAgenda({
      ...nothing,
      measures: ['b', 'a', 'c'].map((id) => measure(id, { verdict: 'improving' })),
    });
    expect(agenda.map(({ about }) => about)).toEqual(['b', 'a', 'c']);
  });

  it('has a measure without figures and without a register once, unjudged', () => {
    const [item] = makeAgenda({ ...nothing, measures: [measure('unknown', {})] });
    expect(item).toMatchObject({ about: 'unknown', section: 'rest', tag: '', tagWords: '' });
  });

  it('keeps what was decided on and has gone from it since, last', () => {
    const agenda = makeAgenda({ ...nothing, measures: [measure('a', { verdict: 'improving' })] });
    const all = withDecided(agenda, ['a', 'AfI3.3-7', 'stale-data'], (id) => `Heading of ${id}`);
    expect(all.map(({ about, kind, section }) => [about, kind, section])).toEqual([
      ['a', 'measure', 'rest'],
      ['AfI3.3-7', 'action', 'decided'],
      ['stale-data', 'stale-data', 'decided'],
    ]);
    expect(all[1]?.title).toBe('Heading of AfI3.3-7');
  });
});
