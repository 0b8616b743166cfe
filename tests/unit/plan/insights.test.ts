import { describe, expect, it } from 'vitest';
import { finishedQuarters, insightsOf, readInsights } from '../../../src/plan/insights.ts';

const row = {
  quarter: '2026-06-30',
  measure: 'waits',
  kind: 'feedback',
  summary: 'Letters do not say how long it takes.',
  source: 'A forum',
  link: '',
  confirmed: 'yes',
};

describe('Insights', () => {
  it('come newest first, those of one quarter as in the file, and none of a later quarter', () => {
    const insights = readInsights([
      { ...row, summary: 'older', quarter: '2025-12-31' },
      { ...row, summary: 'first of two' },
      { ...row, summary: 'second of two' },
      { ...row, summary: 'on the very day', quarter: '2026-09-30' },
      { ...row, summary: 'later', quarter: '2026-12-31' },
      { ...row, summary: 'another measure', measure: 'training' },
    ]);
    expect(insightsOf(insights, ['waits'], '2026-09-30').map(({ summary }) => summary)).toEqual([
      'on the very day',
      'first of two',
      'second of two',
      'older',
    ]);
    expect(insightsOf(insights, ['waits', 'training'], '2026-06-30')).toHaveLength(4);
    expect(insightsOf(insights, [], '2026-09-30')).toEqual([]);
  });

  it('are left out unless someone confirmed that no child can be identified', () => {
    const without = Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'confirmed'));
    expect(readInsights([row, { ...row, confirmed: 'no' }, { ...row, confirmed: '' }, without])).toHaveLength(
      1,
    );
  });

  it('are left out when the row is none', () => {
    expect(
      readInsights([
        { ...row, quarter: 'last summer' },
        { ...row, summary: '' },
      ]),
    ).toEqual([]);
  });
});

describe('The quarter of an insight', () => {
  it('is one that figures reach or one since that is over', () => {
    expect(finishedQuarters(['2026-09-30', '2026-06-30'], '2026-11-25')).toEqual([
      '2026-09-30',
      '2026-06-30',
    ]);
    expect(finishedQuarters(['2026-06-30'], '2026-12-31')).toEqual([
      '2026-12-31',
      '2026-09-30',
      '2026-06-30',
    ]);
    expect(finishedQuarters(['2026-09-30'], '2026-05-01')).toEqual(['2026-09-30']);
    expect(finishedQuarters([], '2026-11-25')).toEqual(['2026-09-30']);
  });
});
