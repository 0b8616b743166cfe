import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/plan/milestones.ts';
import { reviewEvidence } from '../../../src/plan/review-evidence.ts';

function row(title: string, given: Partial<Evidence>): Evidence {
  return {
    measure: 'reviewed',
    action: 'AfI1.1-2',
    title,
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
    ...given,
  };
}

const register = [
  row('Quarter 2', { due: '2026-09-30', forum: 'Board' }),
  row('Quarter 3', { due: '2026-12-31', note: 'Printed.' }),
  row('Elsewhere', { measure: 'another', due: '2026-12-31' }),
];
const held = {
  measure: 'reviewed',
  held: '2026-10-13',
  reference: 'Review of quarter 2 2026/27',
  link: './#/review/2026-27-Q2',
  forum: 'SEND Executive',
};

describe('The evidence that a review makes', () => {
  it('is the row of the quarter in which it was held, whatever quarter it looked at', () => {
    expect(reviewEvidence(register, held)).toEqual({
      ...register[1],
      done: '2026-10-13',
      reference: held.reference,
      link: held.link,
      forum: 'SEND Executive',
    });
  });

  it('is the same row when it is finished again, though the day was corrected', () => {
    const entered = [register[0], { ...reviewEvidence(register, held) }].flatMap((each) => each ?? []);
    expect(reviewEvidence(entered, { ...held, held: '2026-10-20' })).toMatchObject({
      title: 'Quarter 3',
      done: '2026-10-20',
    });
  });

  it('is a row of its own where another review was recorded in that quarter', () => {
    const taken = register.map((each) =>
      each.title === 'Quarter 3' ? { ...each, done: '2026-10-02', reference: 'Another' } : each,
    );
    expect(reviewEvidence(taken, held)).toMatchObject({
      title: 'Review of quarter 2 2026/27, held on 13 October 2026',
      action: 'AfI1.1-2',
      due: '',
      done: '2026-10-13',
    });
  });
});
