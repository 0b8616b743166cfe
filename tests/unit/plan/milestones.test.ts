import { describe, expect, it } from 'vitest';
import {
  measureStatus,
  milestonesOf,
  nextDue,
  readEvidence,
  statusOn,
  type Evidence,
} from '../../../src/plan/milestones.ts';

const blank: Evidence = {
  measure: 'refresh',
  action: '',
  title: 'A refresh',
  due: '',
  done: '',
  forum: '',
  shared_with: '',
  shared_on: '',
  received: '',
  acted_on: '',
  reference: '',
  link: '',
  note: '',
};

describe('A milestone', () => {
  it.each([
    ['done on its day', '2024-09-30', '2024-09-30', '2026-09-30', 'met'],
    ['done a day after it', '2024-09-30', '2024-10-01', '2026-09-30', 'met-late'],
    ['done without a day', '', '2025-01-15', '2026-09-30', 'met'],
    ['not done and past its day', '2026-09-29', '', '2026-09-30', 'overdue'],
    ['not done on its very day', '2026-09-30', '', '2026-09-30', 'due'],
    ['not done and without a day', '', '', '2026-09-30', 'due'],
    ['done only after the day looked at', '2024-09-30', '2025-02-01', '2024-12-31', 'overdue'],
    ['done after the day looked at and not yet due', '2025-09-30', '2025-02-01', '2024-12-31', 'due'],
  ] as const)('%s has the right status', (_, due, done, asAt, status) => {
    expect(statusOn({ due, done }, asAt)).toBe(status);
  });

  it('recorded since the day looked at counts as done where records are shown until later, but is never overdue for it', () => {
    const [asAt, until] = ['2026-09-30', '2026-11-25'];
    expect(statusOn({ due: '2026-09-30', done: '2026-11-20' }, asAt, until)).toBe('met-late');
    expect(statusOn({ due: '2026-12-31', done: '2026-11-20' }, asAt, until)).toBe('met');
    expect(statusOn({ due: '2026-12-31', done: '2026-11-26' }, asAt, until)).toBe('due');
    expect(statusOn({ due: '2026-10-31', done: '' }, asAt, until)).toBe('due');
    const row = {
      ...blank,
      due: '2026-12-31',
      done: '2026-11-20',
      reference: 'Minute 4',
      shared_on: '2026-11-26',
    };
    const [shown] = milestonesOf([row], 'refresh', asAt, until);
    expect(shown?.evidence).toEqual({ ...row, shared_on: '' });
  });

  it('comes in the order of due dates, undated ones last', () => {
    const evidence = [
      { ...blank, title: 'undated' },
      { ...blank, title: 'second', due: '2025-09-30' },
      { ...blank, title: 'first', due: '2024-09-30', done: '2024-09-01' },
      { ...blank, title: 'another measure', measure: 'other', due: '2023-01-01' },
    ];
    const milestones = milestonesOf(evidence, 'refresh', '2024-12-31');
    expect(milestones.map(({ evidence: { title } }) => title)).toEqual(['first', 'second', 'undated']);
    expect(measureStatus(milestones)).toBe('met');
    expect(nextDue(milestones)?.evidence.title).toBe('second');
  });

  it('makes its measure overdue as long as any one is', () => {
    const evidence = [
      { ...blank, due: '2024-09-30', done: '2024-09-30' },
      { ...blank, due: '2025-09-30' },
      { ...blank, due: '2026-09-30', done: '2026-09-01' },
    ];
    expect(measureStatus(milestonesOf(evidence, 'refresh', '2026-12-31'))).toBe('overdue');
    expect(measureStatus(milestonesOf(evidence, 'refresh', '2025-01-31'))).toBe('met');
    expect(measureStatus([])).toBeNull();
  });

  it('knows nothing that was recorded only after the day looked at', () => {
    const late = {
      ...blank,
      due: '2024-09-30',
      done: '2024-10-04',
      shared_on: '2024-11-20',
      received: '2024-10-10',
      acted_on: '2025-01-10',
      reference: 'Minute 4',
      link: 'https://example.org/4',
    };
    const asOf = (day: string) => milestonesOf([late], 'refresh', day)[0];
    expect(asOf('2024-10-03')?.evidence).toEqual({ ...blank, due: '2024-09-30' });
    expect(asOf('2024-12-31')?.evidence).toEqual({ ...late, acted_on: '' });
    expect(asOf('2025-01-10')?.evidence).toEqual(late);
    // A reference without a day is shown whenever it is looked at.
    const undated = { ...blank, reference: 'Minute 4' };
    expect(milestonesOf([undated], 'refresh', '2024-12-31')[0]?.evidence).toEqual(undated);
  });

  it('is left out when its row is none', () => {
    expect(readEvidence([{ ...blank }, { ...blank, due: 'soon' }])).toHaveLength(1);
  });
});
