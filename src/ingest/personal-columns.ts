import type { Issue } from '../model/issue.ts';
import { errorIn } from './issues.ts';
import { plain } from './match-columns.ts';

/** Headers, without case and punctuation, of columns that are about a single child. */
const personal: ReadonlySet<string> = new Set([
  'upn',
  'uniquepupilnumber',
  'uln',
  'uniquelearnernumber',
  'nhsnumber',
  'nhsno',
  'name',
  'fullname',
  'childname',
  'nameofchild',
  'pupilname',
  'studentname',
  'patientname',
  'firstname',
  'forename',
  'forenames',
  'givenname',
  'surname',
  'lastname',
  'familyname',
  'dob',
  'dateofbirth',
  'birthdate',
  'postcode',
  'homepostcode',
  'address',
  'homeaddress',
]);

/** A column about a single child stops the file before anything of it is read or kept. */
export function personalColumns(file: string, cells: readonly string[]): readonly Issue[] {
  return cells
    .filter((cell) => personal.has(plain(cell)))
    .map((cell) =>
      errorIn(
        file,
        'personal-data',
        cell,
        'no column about a single child: this dashboard holds counts only',
        {
          row: 1,
          column: cell,
        },
      ),
    );
}
