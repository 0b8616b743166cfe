import { describe, expect, it } from 'vitest';
import {
  closedAsAt,
  nextRiskId,
  quarterBefore,
  readRisks,
  risksAsAt,
  type RiskRow,
} from '../../../src/plan/risks.ts';

const row = {
  risk: 'R1',
  as_at: '2026-06-15',
  area: 'AfI3',
  description: 'Posts stay vacant and waits grow.',
  likelihood: '2',
  impact: '4',
  mitigation: '',
  owner: '',
  closed_reason: '',
};

function rows(...changed: readonly Readonly<Record<string, string>>[]): readonly RiskRow[] {
  return readRisks(changed.map((each) => ({ ...row, ...each })));
}

const [asAt, earlier] = ['2026-09-30', '2026-06-30'];

describe('A risk', () => {
  it('has likelihood times impact as its score, and the row last before the day looked at', () => {
    // 2 × 4 = 8 in June, 3 × 4 = 12 on the very last day of September, 5 × 5 = 25 a day later.
    const register = rows(
      {},
      { as_at: '2026-10-01', likelihood: '5', impact: '5' },
      { as_at: '2026-09-30', likelihood: '3' },
    );
    const [risk] = risksAsAt(register, asAt, earlier);
    expect([risk?.score, risk?.row.as_at, risk?.before?.as_at, risk?.movement]).toEqual([
      12,
      '2026-09-30',
      '2026-06-15',
      'up',
    ]);
    expect(risksAsAt(register, earlier, '2026-03-31')[0]?.score).toBe(8);
    expect(risksAsAt(register, '2026-06-14', '2026-03-31')).toEqual([]);
  });

  it.each([
    ['less likely', { likelihood: '1' }, 'down'], // 1 × 4 = 4, from 8
    ['graver', { impact: '5' }, 'up'], // 2 × 5 = 10, from 8
    ['likelier and less grave', { likelihood: '4', impact: '2' }, 'same'], // 4 × 2 = 8, from 8
    ['closed', { closed_reason: 'Posts filled.' }, 'closed'],
  ] as const)('that became %s in the quarter says so', (_, change, movement) => {
    const [risk] = risksAsAt(rows({}, { as_at: '2026-08-01', ...change }), asAt, earlier);
    expect(risk?.movement).toBe(movement);
  });

  it('that was not looked at in the quarter stands where it stood', () => {
    expect(risksAsAt(rows({}), asAt, earlier)[0]?.movement).toBe('same');
  });

  it('that was first written in the quarter is new, however it changed since', () => {
    const register = rows({ as_at: '2026-07-02' }, { as_at: '2026-09-02', likelihood: '5' });
    const [risk] = risksAsAt(register, asAt, earlier);
    expect([risk?.movement, risk?.score, risk?.before]).toEqual(['new', 20, null]);
  });

  it('that was closed before the quarter is left out until it comes back, as new', () => {
    const closed = { as_at: '2026-06-20', closed_reason: 'Posts filled.' };
    expect(risksAsAt(rows({}, closed), asAt, earlier)).toEqual([]);
    const [risk] = risksAsAt(rows({}, closed, { as_at: '2026-08-05' }), asAt, earlier);
    expect([risk?.movement, risk?.before?.closed_reason]).toEqual(['new', 'Posts filled.']);
  });
});

describe('A risk register', () => {
  it('has the gravest first, then by number as people count, those closed since last', () => {
    const register = rows(
      { risk: 'R10' },
      { risk: 'R9' },
      { risk: 'R2', likelihood: '5', impact: '5' },
      { risk: 'R2', likelihood: '5', impact: '5', as_at: '2026-07-01', closed_reason: 'Over.' },
      { risk: 'R3', likelihood: '3', impact: '3' },
    );
    // 3 × 3 = 9 before 2 × 4 = 8; R2 with 25 is closed.
    expect(risksAsAt(register, asAt, earlier).map(({ row: { risk } }) => risk)).toEqual([
      'R3',
      'R9',
      'R10',
      'R2',
    ]);
  });

  it('leaves out rows that are none', () => {
    expect(
      rows({ likelihood: '6' }, { impact: '0' }, { impact: '2.5' }, { as_at: 'June' }, { description: '' }),
    ).toEqual([]);
  });

  it('names what is closed by a day, the last first, with the day on which it was', () => {
    const closed = { closed_reason: 'Over.' };
    const register = rows(
      { risk: 'R1', as_at: '2026-02-01' },
      { risk: 'R1', as_at: '2026-03-01', ...closed },
      { risk: 'R1', as_at: '2026-05-01', ...closed },
      { risk: 'R2', as_at: '2026-04-01', ...closed },
      { risk: 'R3', as_at: '2026-04-01', ...closed },
      { risk: 'R3', as_at: '2026-04-02' },
      { risk: 'R4', as_at: '2026-10-01', ...closed },
    );
    expect(closedAsAt(register, asAt).map(({ risk, as_at }) => [risk, as_at])).toEqual([
      ['R2', '2026-04-01'],
      ['R1', '2026-03-01'],
    ]);
    expect(closedAsAt(register, '2026-04-01').map(({ risk }) => risk)).toEqual(['R2', 'R3', 'R1']);
  });

  it('proposes the number after the highest, and R1 at first', () => {
    expect(nextRiskId([])).toBe('R1');
    expect(nextRiskId([{ risk: 'R2' }, { risk: 'R10' }, { risk: 'ICB-77' }, { risk: 'r11' }])).toBe('R12');
  });
});

describe('The quarter before', () => {
  it.each([
    ['2026-09-30', '2026-06-30'],
    ['2026-07-01', '2026-06-30'],
    ['2026-06-30', '2026-03-31'],
    ['2026-12-31', '2026-09-30'],
    ['2026-03-31', '2025-12-31'],
    ['2026-01-01', '2025-12-31'],
  ])('of %s ended on %s', (day, end) => {
    expect(quarterBefore(day)).toBe(end);
  });
});
