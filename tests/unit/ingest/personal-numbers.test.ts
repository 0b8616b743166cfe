import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isNhsNumber, isUln, isUpn } from '../../../src/ingest/personal-numbers.ts';
import { postcodeIn } from '../../../src/ingest/personal-postcodes.ts';

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));

describe('A unique pupil number', () => {
  it.each([
    // 2·2 + 4·7 + 9·1 + 10·6 + 12·4 + 13·9 = 266; 266 − 11·23 = 13, which is P.
    ['P207000016049', true],
    // 2·8 + 4·1 + 5·2 + 10·1 + 13·1 = 53; 53 − 2·23 = 7, which is H.
    ['H801200001001', true],
    ['h801200001001', true],
    // 2·8 + 4·1 + 5·2 + 10·5 + 13·1 = 93; 93 − 4·23 = 1, which is B.
    ['B801200005001', true],
    ['A801200005001', false],
    // Temporary, A counts 0: 2·8 + 4·1 + 5·2 + 10·1 + 12·1 = 52; 52 − 2·23 = 6, which is G.
    ['G80120000101A', true],
    // Temporary, T counts 16: 52 + 13·16 = 260; 260 − 11·23 = 7, which is H.
    ['H80120000101T', true],
    ['G80120000101T', false],
    // I, O and S are never used.
    ['I801200001001', false],
    ['H80120000101S', false],
    ['H80120000100', false],
    ['E06000042', false],
  ])('%s: %s', (text, expected) => {
    expect(isUpn(text)).toBe(expected);
  });

  it('has exactly one check letter of the 23 for any twelve digits', () => {
    fc.assert(
      fc.property(digits(12), (rest) => {
        const right = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => isUpn(letter + rest));
        expect(right).toHaveLength(1);
      }),
    );
  });
});

describe('An NHS number', () => {
  it.each([
    // 10·9 + 9·4 + 8·3 + 7·4 + 6·7 + 5·6 + 4·5 + 3·9 + 2·1 = 299; 299 − 27·11 = 2; 11 − 2 = 9.
    ['9434765919', true],
    ['9434765918', false],
    // 10·4 + 9·0 + 8·1 + 7·0 + 6·2 + 5·3 + 4·2 + 3·1 + 2·3 = 92; 92 − 8·11 = 4; 11 − 4 = 7.
    ['4010232137', true],
    ['401023213', false],
    // All the same digit passes the sum for 2222222222: 2·54 = 108, 108 − 9·11 = 9, 11 − 9 = 2. It fills gaps.
    ['2222222222', false],
  ])('%s: %s', (text, expected) => {
    expect(isNhsNumber(text)).toBe(expected);
  });

  it('has at most one check digit for any nine digits, and none where the remainder is 1', () => {
    fc.assert(
      fc.property(digits(9), (nine) => {
        fc.pre(new Set(nine).size > 1);
        const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
        const right = [...'0123456789'].filter((digit) => isNhsNumber(nine + digit));
        expect(right).toHaveLength(sum % 11 === 1 ? 0 : 1);
      }),
    );
  });
});

describe('A unique learner number', () => {
  it.each([
    // The service's own example: 2·4 = 8; 10 − 8 = 2.
    ['0000000042', true],
    ['0000000043', false],
    // 10·1 + 9·2 + 8·3 + 7·4 + 6·5 + 5·6 + 4·7 + 3·8 + 2·9 = 210; 210 − 19·11 = 1; 10 − 1 = 9.
    ['1234567899', true],
    // 9·1 + 2·1 = 11: a remainder of 0 is never given out.
    ['0100000010', false],
  ])('%s: %s', (text, expected) => {
    expect(isUln(text)).toBe(expected);
  });

  it('is never an NHS number too', () => {
    fc.assert(fc.property(digits(10), (ten) => !(isUln(ten) && isNhsNumber(ten))));
  });
});

describe('A full postcode', () => {
  it.each([
    ['MK9 3EJ', 'spaced'],
    ['mk9 3ej', 'spaced'],
    ['Civic Offices, 1 Saxon Gate East, Milton Keynes MK9 3EJ', 'spaced'],
    ['SW1A 1AA', 'spaced'],
    ['MK93EJ', 'whole'],
    ['SW1A1AA', 'whole'],
    ['MK9', null],
    ['MK9 3', null],
    ['E06000042', null],
    ['M1J4Y', null],
    ['Room QZ9 3EJ', null],
    ['MK9 3CK', null],
    ['page s1 2nd edition', null],
    ['see MK93EJ in the text', null],
  ])('in %s: %s', (cell, expected) => {
    expect(postcodeIn(cell)).toBe(expected);
  });
});
