import { isNhsNumber, isUln, isUpn } from './personal-numbers.ts';
import { postcodeIn } from './personal-postcodes.ts';

/** What in one cell looks like a number or an address of a single person. */
export interface Marks {
  readonly upn: boolean;
  /**
   * 'certain' as 943 476 5919, with hyphens or behind the letters NHS, 'plain' as ten digits; null where the check digit
   * is wrong.
   */
  readonly nhs: 'certain' | 'plain' | null;
  readonly uln: boolean;
  readonly postcode: 'spaced' | 'whole' | null;
  /** Ten digits that are a number by themselves, whether or not a check digit is right. */
  readonly hasTenDigits: boolean;
}

/** Ten digits in a row, or what a postcode ends with: the rest of a text cannot hold a mark. Fast, since short. */
const candidate = /\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}|\d[A-Za-z]{2}(?![A-Za-z0-9])/g;
const upn = /(?<![A-Za-z0-9])[A-Za-z]\d{11}[\dA-Za-z](?![A-Za-z0-9])/g;
/** "9434765919.0" is what some programs make of a number; behind a slash it is part of an address. */
const tenDigits = /(?<![\w./])(\d{3})([ \u00a0-]?)(\d{3})\2(\d{4})(?:\.0+)?(?!\w|[.-]\d)/g;
const webAddress = /^\s*(?:https?:\/\/|www\.)/i;

/** False where no cell of the text can have a mark; one search over all of it, so that large files stay fast. */
export function mayHaveMarks(text: string): boolean {
  candidate.lastIndex = 0;
  for (let found = candidate.exec(text); found !== null; found = candidate.exec(text)) {
    const around = text.slice(Math.max(0, found.index - 8), found.index + 24);
    // A cell may end at any of these; a slice has no cells yet.
    for (const piece of around.split(/[^\w \u00a0./:-]/)) {
      const marks = marksIn(piece);
      if (marks.upn || marks.nhs !== null || marks.uln || marks.postcode !== null) return true;
    }
  }
  return false;
}

const noMarks: Marks = { upn: false, nhs: null, uln: false, postcode: null, hasTenDigits: false };

/** The marks of one cell; a web address has none but a UPN, since its numbers are the site's own. */
export function marksIn(cell: string): Marks {
  candidate.lastIndex = 0;
  if (!candidate.test(cell)) return noMarks;
  let nhs: Marks['nhs'] = null;
  let uln = false;
  let hasTenDigits = false;
  const isAddress = webAddress.test(cell);
  if (!isAddress)
    for (const found of cell.matchAll(tenDigits)) {
      const [, first = '', gap = '', second = '', third = ''] = found;
      const digits = first + second + third;
      if (gap === '') {
        hasTenDigits = true;
        uln ||= isUln(digits);
      }
      if (!isNhsNumber(digits)) continue;
      const isCertain = gap !== '' || /nhs\D{0,25}$/i.test(cell.slice(0, found.index).slice(-30));
      nhs = isCertain ? 'certain' : (nhs ?? 'plain');
    }
  return {
    upn: [...cell.matchAll(upn)].some(([text]) => isUpn(text)),
    nhs,
    uln,
    postcode: isAddress ? null : postcodeIn(cell),
    hasTenDigits,
  };
}
