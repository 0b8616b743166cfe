import { describe, expect, it } from 'vitest';
import { isOneEditApart, nearestWord } from '../../../src/queries/search-spelling.ts';

describe('Words one edit apart', () => {
  it.each([
    ['autsim', 'autism', 'two that changed places'],
    ['assesment', 'assessment', 'one left out'],
    ['langguage', 'language', 'one too many'],
    ['heelth', 'health', 'one other'],
  ])('are %s and %s: %s', (one, other) => {
    expect(isOneEditApart(one, other)).toBe(true);
    expect(isOneEditApart(other, one)).toBe(true);
  });

  it.each([
    ['health', 'health', 'the same'],
    ['wiat', 'wati', 'two edits'],
    ['audit', 'auditing', 'three more'],
    ['school', 'schemes', 'another word'],
  ])('are not %s and %s: %s', (one, other) => {
    expect(isOneEditApart(one, other)).toBe(false);
  });
});

describe('The nearest word', () => {
  const counts = new Map([
    ['heath', 1],
    ['health', 40],
    ['wait', 9],
  ]);

  it('is the commonest that is one edit away', () => {
    // "healh" is one letter short of "health" and has one other than "heath" with two changed: h-e-a-l-h against h-e-a-t-h.
    expect(nearestWord('healh', counts)).toBe('health');
  });

  it('is none where the word is too short to say what was meant, or nothing is near', () => {
    expect(nearestWord('wiat', counts)).toBeNull();
    expect(nearestWord('zebra', counts)).toBeNull();
  });
});
