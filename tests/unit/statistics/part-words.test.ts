import { describe, expect, it } from 'vitest';
import { latestPeriod, partsDescription } from '../../../src/statistics/part-words.ts';
import { makeSeries, weeks } from '../../charts/make-series.ts';

const inQuarters = (years: Parameters<typeof makeSeries>[2]) => makeSeries('financial', 'quarter', years);
const school = { title: 'School age', series: inQuarters({ 2025: [50, 52], 2026: [48, 44.5] }) };
const early = { title: 'Early years', series: inQuarters({ 2025: [5, 5], 2026: [4, 'suppressed'] }) };
const gone = { title: 'Closed', series: inQuarters({ 2025: [7] }) };

describe('the alt text of a breakdown', () => {
  const parts = [school, early, gone];
  const latest = latestPeriod(parts.map(({ series }) => series));

  it('rests on the latest period of all parts', () => {
    expect(latest?.end).toBe('2026-09-30');
    expect(latestPeriod([])).toBeNull();
  });

  it('says each part’s latest and a year earlier, and why one is missing', () => {
    expect(partsDescription('Wait by setting', parts, 3, weeks, latest)).toBe(
      'Wait by setting. School age: 44.5 weeks in Q2 2026/27, 52.0 a year earlier. ' +
        'Early years: no figure in Q2 2026/27, hidden, since the number is small. ' +
        'Closed: no figure in Q2 2026/27, not available in the extract.',
    );
  });

  it('tells only how many more there are than are drawn', () => {
    expect(partsDescription('Wait', [school], 2001, weeks, latest)).toMatch(
      /\. 2,000 more are in the table only\.$/,
    );
  });

  it('names twelve of those drawn and counts the others', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...school, title: `Part ${at + 1}` }));
    const words = partsDescription('Wait', many, 70, weeks, latest);
    expect(words).toContain('Part 12:');
    expect(words).not.toContain('Part 13:');
    expect(words).toMatch(/48 more parts are drawn\. 10 more are in the table only\.$/);
  });

  it('says that there is nothing', () => {
    expect(partsDescription('Wait', [], 0, weeks, null)).toBe('Wait. No figures.');
  });
});
