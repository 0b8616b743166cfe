import { describe, expect, it } from 'vitest';
import {
  actionStanding,
  decisionBefore,
  decisionOn,
  readDecisions,
  type Decision,
} from '../../../src/plan/decisions.ts';
import { lastReviewBefore, readMeetings, reviewState } from '../../../src/plan/meetings.ts';
import { makeMinutes, minutesText } from '../../../src/plan/minutes.ts';
import {
  quarterBefore,
  quarterOfReview,
  quartersOver,
  quarterWords,
  reviewId,
} from '../../../src/plan/review-quarter.ts';

const empty: Decision = {
  quarter: '2026-06-30',
  about: 'a',
  decision: 'continue',
  insight: '',
  action: '',
  plan_action: '',
  owner: '',
  due: '',
  escalated_to: '',
  outcome: '',
  done: '',
  decided_on: '',
  confirmed: '',
};

describe('A review’s quarter', () => {
  it.each([
    ['2026-27-Q1', '2026-06-30'],
    ['2026-27-Q2', '2026-09-30'],
    ['2026-27-Q3', '2026-12-31'],
    ['2026-27-Q4', '2027-03-31'],
    ['1999-00-Q4', '2000-03-31'],
  ])('%s ends on %s, and back', (id, end) => {
    expect(quarterOfReview(id)).toBe(end);
    expect(reviewId(end)).toBe(id);
  });

  it.each(['2026-28-Q1', '9999-00-Q4', '%E0%A4%A', '2026-27-Q5', '2026-27', 'Q2', '', '2026-27-Q2/x'])(
    'is not named by “%s”',
    (id) => {
      expect(quarterOfReview(id)).toBeNull();
    },
  );

  it('can be reviewed once it is over, from the one in which the plan was printed', () => {
    expect(quartersOver('2025-01-31', '2025-09-30')).toEqual(['2025-09-30', '2025-06-30', '2025-03-31']);
    expect(quartersOver('2025-01-31', '2025-09-29')).toEqual(['2025-06-30', '2025-03-31']);
    expect(quartersOver('2025-01-31', '2025-02-01')).toEqual([]);
  });

  it('is said in words, and the one before April is the last of the year before', () => {
    expect(quarterWords('2026-09-30')).toBe('quarter 2 2026/27');
    expect(quarterBefore('2026-06-30')).toBe('2026-03-31');
    expect(reviewId('2026-09-29')).toBeNull();
  });
});

describe('Decisions', () => {
  const decisions = readDecisions([
    { ...empty, quarter: '2026-09-30', insight: 'now' },
    { ...empty, quarter: '2025-12-31', insight: 'long ago' },
    { ...empty, quarter: '2026-06-30', insight: 'then' },
    { ...empty, quarter: '2026-06-30', about: 'b' },
    { ...empty, decision: 'stop' },
    { ...empty, due: '30/06/2026' },
  ]);

  it('are read oldest first, without rows that are none', () => {
    expect(decisions.map(({ quarter, about }) => `${quarter} ${about}`)).toEqual([
      '2025-12-31 a',
      '2026-06-30 a',
      '2026-06-30 b',
      '2026-09-30 a',
    ]);
  });

  it('are found for their quarter, and the last one before it', () => {
    expect(decisionOn(decisions, '2026-09-30', 'a')?.insight).toBe('now');
    expect(decisionBefore(decisions, '2026-09-30', 'a')?.insight).toBe('then');
    expect(decisionBefore(decisions, '2025-12-31', 'a')).toBeNull();
    expect(decisionOn(decisions, '2026-09-30', 'b')).toBeNull();
  });

  it.each([
    [{ action: '', due: '2026-01-01', done: '' }, null],
    [{ action: 'x', due: '2026-08-31', done: '' }, 'overdue'],
    [{ action: 'x', due: '2026-09-30', done: '' }, 'open'],
    [{ action: 'x', due: '', done: '' }, 'open'],
    [{ action: 'x', due: '2026-08-31', done: '2026-09-12' }, 'done'],
    [{ action: 'x', due: '2026-08-31', done: '2026-10-01' }, 'overdue'],
  ] as const)('have actions that stand on 30 September 2026 by their dates: %o is %s', (given, standing) => {
    expect(actionStanding(given, '2026-09-30')).toBe(standing);
  });
});

function event(number: number, what: string, given: object = {}) {
  return {
    quarter: '2026-06-30',
    number: String(number),
    event: what,
    happened_on: `2026-07-${10 + number}`,
    held: '',
    present: '',
    reason: '',
    ...given,
  };
}

describe('A review', () => {
  const stageAfter = (...events: object[]) =>
    reviewState(readMeetings(events as Record<string, string>[]), '2026-06-30');

  it('has not begun, is open, is finished, is corrected, and is finished again', () => {
    const opened = event(1, 'opened', { held: '2026-07-14', present: 'ICB; council' });
    const finished = event(2, 'finished');
    const reopened = event(3, 'reopened', { reason: 'A wrong owner.' });
    expect(stageAfter().stage).toBe('not-begun');
    expect(stageAfter(opened).stage).toBe('open');
    expect(stageAfter(finished, opened)).toMatchObject({
      stage: 'finished',
      held: '2026-07-14',
      present: 'ICB; council',
      finishedOn: '2026-07-12',
    });
    expect(stageAfter(opened, finished, reopened)).toMatchObject({
      stage: 'correcting',
      corrections: [{ on: '2026-07-13', reason: 'A wrong owner.' }],
    });
    expect(stageAfter(opened, finished, reopened, event(4, 'finished'))).toMatchObject({
      stage: 'finished',
      finishedOn: '2026-07-12',
    });
  });

  it('follows the last that was finished, not one that was only opened', () => {
    const events = readMeetings([
      event(1, 'opened', { quarter: '2026-03-31' }),
      event(2, 'finished', { quarter: '2026-03-31' }),
      event(1, 'opened'),
    ]);
    expect(lastReviewBefore(events, '2026-09-30')).toBe('2026-03-31');
    expect(lastReviewBefore(events, '2026-03-31')).toBeNull();
  });
});

describe('Minutes', () => {
  it('say who met, what was decided on what, what was not, and what to be careful with', () => {
    const item = { kind: 'measure', section: 'rest', tag: '', tagWords: '', detail: '' } as const;
    const minutes = makeMinutes({
      title: 'Quarterly review, quarter 1 2026/27',
      quarter: '2026-06-30',
      body: 'SEND Executive',
      state: reviewState(
        readMeetings([event(1, 'opened', { held: '2026-07-14', present: 'ICB; council' })]),
        '2026-06-30',
      ),
      agenda: [
        { ...item, about: 'b', title: 'Second' },
        { ...item, about: 'a', title: 'First', tagWords: 'Worsening' },
      ],
      decisions: [
        {
          ...empty,
          decision: 'escalate',
          escalated_to: 'MK Together board',
          insight: 'It rose.',
          action: 'Hold clinics.',
          owner: 'Lead (CNWL)',
          due: '2026-12-18',
          plan_action: 'AfI3.3-7',
        },
      ],
      findingsOf: () => ['Up 0.9 weeks.'],
      hasIllustrative: true,
    });
    expect(minutesText(minutes)).toBe(
      [
        'Quarterly review, quarter 1 2026/27',
        'SEND Executive, 14 July 2026.',
        'Present: ICB; council.',
        'Figures as at 30 June 2026.',
        '',
        '2. First (Worsening)',
        'Up 0.9 weeks.',
        'Decision: escalate to MK Together board.',
        'Insight: It rose.',
        'Action: Hold clinics. Owner: Lead (CNWL). Due: 18 December 2026.',
        'Action in the plan: AfI3.3-7.',
        '',
        'Not decided on: Second.',
        'Some figures are illustrative: made up to show the dashboard.',
        'Internal: may contain small numbers.',
      ].join('\n'),
    );
  });
});
