/** Check letters of a UPN in the order of their values, 0 to 22: the alphabet without I, O and S. */
const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * True for a unique pupil number with its own check letter: letter, 11 digits and a digit, or a check letter where the
 * number is temporary. Characters 2 to 13 times their places add up, modulo 23, to the first letter's value
 * (Department for Education, Unique pupil numbers; Government Data Standards Catalogue, Unique Pupil Number 2.0).
 */
export function isUpn(text: string): boolean {
  const upper = text.toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upper)) return false;
  let sum = 0;
  for (let place = 2; place <= 13; place++) {
    const character = upper.charAt(place - 1);
    const letter = checkLetters.indexOf(character);
    sum += place * (letter >= 0 ? letter : Number(character));
  }
  return upper.startsWith(checkLetters.charAt(sum % 23));
}

/**
 * True for ten digits of which the last is the check digit of an NHS number: 11 less the remainder by 11 of the first
 * nine times 10 to 2, with 11 as 0 and 10 never given out (NHS Data Dictionary, NHS Number).
 */
export function isNhsNumber(digits: string): boolean {
  if (!isTenDigits(digits)) return false;
  return (11 - remainderOfNine(digits)) % 11 === Number(digits.charAt(9));
}

/**
 * True for ten digits of which the last is the check digit of a unique learner number: 10 less the remainder by 11 of
 * the first nine times 10 to 2; a remainder of 0 is never given out (Learning Records Service, ULN validation).
 */
export function isUln(digits: string): boolean {
  if (!isTenDigits(digits)) return false;
  const remainder = remainderOfNine(digits);
  return remainder !== 0 && 10 - remainder === Number(digits.charAt(9));
}

/** Ten times the same digit fills a gap in a system; it is nobody's number. */
function isTenDigits(text: string): boolean {
  return /^\d{10}$/.test(text) && !/^(\d)\1{9}$/.test(text);
}

function remainderOfNine(digits: string): number {
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += (10 - at) * Number(digits.charAt(at));
  return sum % 11;
}
