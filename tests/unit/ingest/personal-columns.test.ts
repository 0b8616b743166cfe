import { describe, expect, it } from 'vitest';
import { personalColumns } from '../../../src/ingest/personal-columns.ts';
import { prepareDropped } from '../../../src/ingest/prepare.ts';
import { datasets } from './sample-datasets.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const drop = (text: string, name = 'drop.csv') => prepareDropped({ name, bytes: utf8(text) }, datasets);

describe('A dropped file', () => {
  it.each([
    'UPN',
    'Child NHS number',
    'NHS No.',
    'PupilUPN',
    'childPostcode',
    'Learner ULN',
    'Date of birth',
    'Child date of birth',
    'birth date',
    'Surname',
    'Child’s name',
    'Name',
  ])('with a column headed %s is refused as being about single children', (header) => {
    const ready = drop(`period_end,waiting,seen,${header}\n2026-09-30,1,2,x\n`);
    expect(ready.prepared).toBeNull();
    expect(ready.issues).toMatchObject([{ code: 'personal-data', column: header }]);
  });

  it.each([
    'young_people_waiting',
    'name_of_service',
    'new_birth_14_days',
    'children_with_nhs_numbers_of_parents',
  ])('with a column headed %s is not', (header) => {
    const ready = drop(`period_end,waiting,seen,${header}\n2026-09-30,1,2,3\n`);
    expect(ready.issues).toMatchObject([{ code: 'extra-column', severity: 'note' }]);
  });

  it('may have other columns with a name in their header', () => {
    const ready = drop('period_end,waiting,seen,la_name,School name\n2026-09-30,1,2,Milton Keynes,Any\n');
    expect(ready.issues.map(({ code }) => code)).toEqual(['extra-column', 'extra-column']);
  });
});

describe('A header about single children', () => {
  const because = (column: string) => [{ column, reason: 'names of schools' }];

  it.each(['Name', 'Date of birth', 'Surname'])('%s can be overruled with a reason', (header) => {
    expect(personalColumns('x.csv', [header], because(header))).toMatchObject([
      { severity: 'note', expected: 'overruled, since: names of schools', canBeOverruled: true },
    ]);
  });

  it.each(['UPN', 'Postcode', 'NHS number', 'Pupil id', 'Home address', 'Surname and UPN'])(
    '%s cannot',
    (header) => {
      const issues = personalColumns('x.csv', [header], because(header));
      expect(issues).toMatchObject([{ severity: 'error', code: 'personal-data' }]);
      expect(issues[0]?.canBeOverruled).toBeUndefined();
    },
  );
});
