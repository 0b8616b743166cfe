import { describe, expect, it } from 'vitest';
import { bragChart } from '../../../src/queries/brag-chart.ts';
import { cellText } from '../../../src/queries/figures-table.ts';
import { bragCases, snapshot } from '../../charts/brag-cases.ts';

const area = { id: 'AfI3', shortTitle: 'Gaps and delays in health services' };
// Jan 2025: 4 + 3 + 10 + 0 + 2 + 1 = 20; Dec 2025: 11 + 4 + 3 + 1 + 0 + 1 = 20.
const five = bragChart(area, bragCases['five quarters'].snapshots, 20);

describe('an area’s ratings over time in words', () => {
  it('says the latest counts by rating, without the ratings that no action has', () => {
    expect(five.title).toBe('AfI3 Gaps and delays in health services');
    expect(five.subtitle).toBe('20 actions in Dec 2025: 11 Blue, 4 Green, 3 Amber, 1 Red, 1 Blank');
  });

  it('describes the first and the latest column', () => {
    expect(five.description).toBe(
      'AfI3 Gaps and delays in health services: actions by BRAG rating. 5 columns from Jan 2025 to Dec 2025. ' +
        '20 actions in Jan 2025: 4 Blue, 3 Green, 10 Amber, 2 Grey, 1 Blank. ' +
        '20 actions in Dec 2025: 11 Blue, 4 Green, 3 Amber, 1 Red, 1 Blank.',
    );
    expect(bragChart(area, bragCases['the plan of January 2025 alone'].snapshots, 20).description).toBe(
      'AfI3 Gaps and delays in health services: actions by BRAG rating. ' +
        '20 actions in Jan 2025: 4 Blue, 3 Green, 10 Amber, 2 Grey, 1 Blank.',
    );
  });

  it('says when there is one action, none, or no snapshot', () => {
    const subtitle = (...counts: Parameters<typeof snapshot>[1]) =>
      bragChart(area, [snapshot('Sep 2026', counts)], 20).subtitle;
    expect(subtitle(0, 0, 0, 1, 0, 0)).toBe('1 action in Sep 2026: 1 Red');
    expect(subtitle(0, 0, 0, 0, 0, 0)).toBe('No actions in Sep 2026');
    expect(bragChart(area, [], 0).subtitle).toBe('No actions rated yet');
    expect(bragChart(area, [], 0).description).toContain('No actions rated yet.');
  });

  it('has a table, newest first, with every rating and the sum', () => {
    expect(five.table.columns).toEqual(['When', 'Blue', 'Green', 'Amber', 'Red', 'Grey', 'Blank', 'All']);
    expect(five.table.rows.map((row) => row.map(cellText).join(' '))).toEqual([
      'Dec 2025 11 4 3 1 0 1 20',
      'Sep 2025 8 4 5 2 1 0 20',
      'Jun 2025 6 4 7 2 1 0 20',
      'Mar 2025 5 3 9 1 1 1 20',
      'Jan 2025 4 3 10 0 2 1 20',
    ]);
  });
});
