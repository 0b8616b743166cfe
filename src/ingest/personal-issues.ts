import { formatNumber } from '../model/format.ts';
import type { Issue } from '../model/issue.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';
import { errorIn, type Place } from './issues.ts';

/** What a column may hold about a single person. */
export type PersonalKind = 'upn' | 'nhs' | 'uln' | 'postcode' | 'birth' | 'name';

/** Columns said to hold no names or dates of persons, each with why. */
export type Overruled = ReadingChoices['overruled'];

const words: Readonly<Record<PersonalKind, readonly [one: string, many: string]>> = {
  upn: ['a UPN', 'UPNs'],
  nhs: ['an NHS number', 'NHS numbers'],
  uln: ['a ULN', 'ULNs'],
  postcode: ['a full postcode', 'full postcodes'],
  birth: ['a date of birth', 'dates of birth'],
  name: ['the name of a person', 'names of persons'],
};
const countsOnly = 'no column about a single child: this dashboard holds counts only';

/** "312 of 400 values look like UPNs": how many, never which. */
export function lookLike(kind: PersonalKind, matched: number, filled: number): string {
  const [one, many] = words[kind];
  const verb =
    matched === 1 ? `value${filled === 1 ? '' : 's'} looks like ${one}` : `values look like ${many}`;
  return `${formatNumber(matched)} of ${formatNumber(filled)} ${verb}`;
}

/**
 * A column about a single person, as an error. Names and dates alone can be overruled: then it is a note that keeps the
 * reason. `found` must not quote the values.
 */
export function personalIssue(
  file: string,
  kind: PersonalKind | 'person',
  found: string,
  at: Place,
  overruled: Overruled,
): Issue {
  if (kind !== 'name' && kind !== 'birth') return errorIn(file, 'personal-data', found, countsOnly, at);
  const reason = overruled.find(({ column }) => column === at.column)?.reason;
  if (reason === undefined)
    return {
      ...errorIn(file, 'personal-data', found, `${countsOnly}; or a reason why these are none`, at),
      canBeOverruled: true,
    };
  return {
    ...errorIn(file, 'personal-data', found, `overruled, since: ${reason}`, at),
    severity: 'note',
    canBeOverruled: true,
  };
}
