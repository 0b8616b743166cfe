import type { Issue } from '../model/issue.ts';
import { plain } from './match-columns.ts';
import { personalIssue, type Overruled, type PersonalKind } from './personal-issues.ts';

const person =
  '(?:child|childs|pupil|pupils|student|students|patient|patients|person|persons|young|youngperson)';

/** Headers, without case and punctuation, of columns that are about a single child, and what they would hold. */
const wholeHeaders: readonly (readonly [header: RegExp, kind: PersonalKind | 'person'])[] = [
  [/^names?$/, 'name'],
  [/^(?:full|first|fore|middle|last|sur|family|given|legal|preferred|known)names?$/, 'name'],
  [new RegExp(`^${person}(?:id|ref|reference|number|no)?$`), 'person'],
  [new RegExp(`^${person}(?:full|first|fore|last|sur)?names?$`), 'name'],
  [new RegExp(`^names?of${person}$`), 'name'],
  [/(?:nhs|uniquepupil|uniquelearner)(?:number|no|num|id)$/, 'person'],
  [/(?:date|day)(?:of)?birth/, 'birth'],
  [/birthda(?:te|y)/, 'birth'],
  [/^(?:home)?address(?:line)?\d*$/, 'person'],
];

/** Words that give a column about a single child away wherever they stand in its header. */
const words: Readonly<Record<string, PersonalKind>> = {
  upn: 'upn',
  uln: 'uln',
  dob: 'birth',
  forename: 'name',
  forenames: 'name',
  surname: 'name',
  postcode: 'postcode',
  postcodes: 'postcode',
};

/**
 * A column whose header is about a single child stops the file before anything of it is read or kept; a column of names
 * or dates that is overruled is a note.
 */
export function personalColumns(
  file: string,
  cells: readonly string[],
  overruled: Overruled = [],
): readonly Issue[] {
  return cells.flatMap((cell) => {
    const kind = kindOf(cell);
    return kind === null ? [] : [personalIssue(file, kind, cell, { row: 1, column: cell }, overruled)];
  });
}

function kindOf(cell: string): PersonalKind | 'person' | null {
  const whole = plain(cell);
  const parts = cell
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const named = [whole, ...parts].flatMap((part) => (Object.hasOwn(words, part) ? [words[part]] : []));
  const kinds = wholeHeaders.filter(([header]) => header.test(whole)).map(([, kind]) => kind);
  // What cannot be overruled goes before what can: "Surname and UPN" is about UPNs.
  const all = [...named, ...kinds].filter((kind) => kind !== undefined);
  return all.find((kind) => kind !== 'name' && kind !== 'birth') ?? all[0] ?? null;
}
