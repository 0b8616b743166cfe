import { describe, expect, it } from 'vitest';
import {
  doneWords,
  dueWords,
  evidenceWords,
  receivedWords,
  sharingWords,
} from '../../../src/plan/evidence-words.ts';

const blank = { forum: '', shared_with: '', shared_on: '', received: '', acted_on: '' };

describe('What a row of evidence says', () => {
  it('is nothing where nothing is entered', () => {
    expect(evidenceWords(blank)).toEqual([]);
  });

  it('never says that a board has got what is only to be shared with it', () => {
    expect(evidenceWords({ ...blank, forum: 'Executive', shared_with: 'Board A; board B' })).toEqual([
      'Forum: Executive',
      'To be shared with: Board A; board B',
    ]);
  });

  it('gives each day in words', () => {
    expect(
      evidenceWords({
        forum: '',
        shared_with: 'Board A',
        shared_on: '2025-07-01',
        received: '2025-07-02',
        acted_on: '2025-09-30',
      }),
    ).toEqual([
      'Shared on 1 July 2025 with: Board A',
      'Received by leaders on 2 July 2025',
      'Leaders acted on it on 30 September 2025',
    ]);
    expect(evidenceWords({ ...blank, shared_on: '2025-07-01' })).toEqual(['Shared on 1 July 2025']);
  });

  it('names what is missing where the evidence base is shown', () => {
    expect([dueWords({ due: '' }), doneWords({ done: '' })]).toEqual([
      'No due date in the plan',
      'Not recorded as done',
    ]);
    expect([dueWords({ due: '2024-09-30' }), doneWords({ done: '2024-10-04' })]).toEqual([
      'Due 30 September 2024',
      'Done 4 October 2024',
    ]);
    expect(receivedWords(blank)).toEqual(['Not recorded']);
    expect(receivedWords({ received: '2025-07-02', acted_on: '' })).toEqual([
      'Received by leaders on 2 July 2025',
      'Not recorded as acted on',
    ]);
    expect(receivedWords({ received: '', acted_on: '2025-07-02' })).toEqual([
      'Not recorded as received',
      'Leaders acted on it on 2 July 2025',
    ]);
    expect(sharingWords(blank)).toEqual(['Not recorded']);
    expect(sharingWords({ ...blank, shared_with: 'Board A' })).toEqual(['To be shared with: Board A']);
  });
});
