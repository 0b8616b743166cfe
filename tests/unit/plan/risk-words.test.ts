import { describe, expect, it } from 'vitest';
import { bandKey, bandOf, movementWords, registerWords } from '../../../src/plan/risk-words.ts';
import { readRisks, risksAsAt } from '../../../src/plan/risks.ts';

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

function risks(...changed: readonly Readonly<Record<string, string>>[]) {
  return risksAsAt(readRisks(changed.map((each) => ({ ...row, ...each }))), '2026-09-30', '2026-06-30');
}

function said(...changed: readonly Readonly<Record<string, string>>[]): string | undefined {
  const [risk] = risks(...changed);
  return risk && movementWords(risk, '2026-06-30');
}

describe('The band of a score', () => {
  it('is low to 4, medium to 9, high to 15 and very high above', () => {
    expect([1, 4, 5, 9, 10, 15, 16, 25].map(bandOf)).toEqual([
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
      'very-high',
      'very-high',
    ]);
  });

  it('is in the key with the scores it reaches from and to, the gravest first', () => {
    expect(bandKey.map(({ words, from, to }) => `${words} ${from} to ${to}`)).toEqual([
      'Very high 16 to 25',
      'High 10 to 15',
      'Medium 5 to 9',
      'Low 1 to 4',
    ]);
  });
});

describe('How a risk moved', () => {
  it('is said with its earlier score and how that came about', () => {
    const later = { as_at: '2026-08-01' };
    expect(said({}, { ...later, likelihood: '3' })).toBe('Up from 8 (2 × 4)');
    expect(said({}, { ...later, likelihood: '1' })).toBe('Down from 8 (2 × 4)');
    expect(said({}, later)).toBe('No change');
    expect(said({}, { ...later, likelihood: '4', impact: '2' })).toBe('Same score, before 2 × 4');
    expect(said(later)).toBe('New since 30 June 2026');
    expect(said({}, { ...later, closed_reason: 'Over.' })).toBe('Closed since 30 June 2026');
    expect(said({ as_at: '2026-06-01', closed_reason: 'Over.' }, later)).toBe('Reopened since 30 June 2026');
  });

  it('is counted over the register, with how grave its risks are', () => {
    // Open: 8 (medium), 25 (very high), 8 (medium, new); one closed in the quarter.
    expect(
      registerWords(
        risks(
          {},
          { risk: 'R2', likelihood: '4', impact: '4' },
          { risk: 'R2', likelihood: '5', impact: '5', as_at: '2026-07-01' },
          { risk: 'R3', as_at: '2026-09-01' },
          { risk: 'R4' },
          { risk: 'R4', as_at: '2026-09-01', closed_reason: 'Over.' },
        ),
        '2026-06-30',
      ),
    ).toBe('3 risks: 1 very high, 2 medium. Since 30 June 2026: 1 up, 1 not changed, 1 new, 1 closed.');
    expect(registerWords([], '2026-06-30')).toBe('');
    expect(registerWords(risks({}, { as_at: '2026-09-01', closed_reason: 'Over.' }), '2026-06-30')).toBe(
      'No risks. Since 30 June 2026: 1 closed.',
    );
  });
});
