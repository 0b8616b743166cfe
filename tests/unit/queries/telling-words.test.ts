import { describe, expect, it } from 'vitest';
import { personsIn, smallNumbersIn } from '../../../src/queries/telling-words.ts';

describe('Words that may give a hidden number away', () => {
  it('are sentences that name fewer than five children, in figures or words', () => {
    const text =
      'Most waits fell. Three children in early years waited over a year. There were 2 autistic pupils; 12 pupils moved. 24 children were seen.';
    expect(smallNumbersIn(text)).toEqual([
      'Three children in early years waited over a year.',
      'There were 2 autistic pupils; 12 pupils moved.',
    ]);
  });

  it('are not those that count measures, weeks or many children', () => {
    expect(
      smallNumbersIn('Two of four measures improved. 34 children waited 3 weeks. 1,203 children.'),
    ).toEqual([]);
  });
});

describe('Words in which a person is named', () => {
  it('are names with a title or a given name, full postcodes and numbers of single children', () => {
    expect(personsIn('The Head of SEND leads. Mrs Patel will write. Sarah Jones agreed.')).toEqual([
      'Mrs Patel will write.',
      'Sarah Jones agreed.',
    ]);
    expect(personsIn('A visit to MK9 3EJ was made.')).toHaveLength(1);
  });

  it('are not roles, bodies and places', () => {
    expect(
      personsIn('The Scrutiny Committee met in Milton Keynes. The Director of Children’s Services replied.'),
    ).toEqual([]);
  });
});
