import type { Issue } from '../model/issue.ts';
import { errorIn } from './issues.ts';
import { plain } from './match-columns.ts';

const person =
  '(?:child|childs|pupil|pupils|student|students|patient|patients|person|persons|young|youngperson)';

/** Headers, without case and punctuation, of columns that are about a single child. */
const wholeHeaders: readonly RegExp[] = [
  /^names?$/,
  /^(?:full|first|fore|middle|last|sur|family|given|legal|preferred|known)names?$/,
  new RegExp(`^${person}(?:id|ref|reference|number|no)?$`),
  new RegExp(`^${person}(?:full|first|fore|last|sur)?names?$`),
  new RegExp(`^names?of${person}$`),
  /(?:nhs|uniquepupil|uniquelearner)(?:number|no|num|id)$/,
  /(?:date|day)(?:of)?birth/,
  /birthda(?:te|y)/,
  /^(?:home)?address(?:line)?\d*$/,
];

/** Words that give a column about a single child away wherever they stand in its header. */
const words: ReadonlySet<string> = new Set([
  'upn',
  'uln',
  'dob',
  'forename',
  'forenames',
  'surname',
  'postcode',
  'postcodes',
]);

/** A column about a single child stops the file before anything of it is read or kept. */
export function personalColumns(file: string, cells: readonly string[]): readonly Issue[] {
  return cells.filter(isPersonal).map((cell) =>
    errorIn(file, 'personal-data', cell, 'no column about a single child: this dashboard holds counts only', {
      row: 1,
      column: cell,
    }),
  );
}

function isPersonal(cell: string): boolean {
  const whole = plain(cell);
  if (words.has(whole) || wholeHeaders.some((header) => header.test(whole))) return true;
  return cell
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => words.has(word));
}
