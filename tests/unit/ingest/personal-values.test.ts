import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { matchColumns } from '../../../src/ingest/match-columns.ts';
import { mayHaveMarks } from '../../../src/ingest/personal-marks.ts';
import { personalValues } from '../../../src/ingest/personal-values.ts';
import { fieldOf, datasetSchema, type Field } from '../../../src/model/dataset.ts';

const comma = { delimiter: ',', quote: '"' };
const today = '2026-11-25';

function check(
  rows: readonly (readonly string[])[],
  fields: readonly (Field | null)[] = [],
  overruled: readonly { column: string; reason: string }[] = [],
) {
  const quoted = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  const columns = { cells: rows[0] ?? [], fields, headerLine: 1 };
  return personalValues('x.csv', quoted, comma, columns, [...overruled], today);
}
const column = (header: string, values: readonly string[]) => [[header], ...values.map((value) => [value])];
const count: Field = { name: 'waiting', type: 'integer', title: 'Waiting' };
const day: Field = { name: 'due', type: 'date', title: 'Due' };
const words: Field = { name: 'source', type: 'string', title: 'Source' };
const listed: Field = { ...words, constraints: { enum: ['Oliver Smith', 'Amelia Jones', 'Noah Khan'] } };

describe('Values about single children', () => {
  it('are counted and placed, and never quoted', () => {
    const issues = check(
      [
        ['period_end', 'ref'],
        ['2026-09-30', ''],
        ['2026-09-30', 'x'],
        ['2026-09-30', 'H801200001001'],
        ['2026-09-30', 'b801200005001'],
      ],
      [day, null],
    );
    expect(issues).toEqual([
      {
        file: 'x.csv',
        row: 4,
        column: 'ref',
        found: '2 of 3 values look like UPNs',
        expected: 'no column about a single child: this dashboard holds counts only',
        code: 'personal-data',
        severity: 'error',
      },
    ]);
  });

  const births = ['2014-03-12', '2011-11-05', '2016-07-23', '2013-01-09'];
  it.each([
    ['one UPN among other references', ['a', 'b', 'H801200001001', 'c'], 'UPN'],
    ['a temporary UPN', ['G80120000101A'], 'UPN'],
    ['a UPN within a sentence', ['Transferred: see H801200001001, spring'], 'UPN'],
    ['one NHS number with spaces', ['a', 'b', '943 476 5919'], 'NHS number'],
    ['one NHS number with hyphens', ['a', 'b', '943-476-5919'], 'NHS number'],
    ['one NHS number within a sentence', ['seen (NHS no. 9434765919)', 'b'], 'NHS number'],
    ['NHS numbers as digits', ['9434765919', '4010232137'], 'NHS numbers'],
    ['NHS numbers that a program wrote as decimals', ['9434765919.0', '4010232137.0'], 'NHS numbers'],
    ['ULNs', ['1234567899', '0000000042'], 'ULNs'],
    ['a full postcode within an address', ['12 Some Street, MK9 3EJ', 'b', 'c'], 'postcode'],
    ['postcodes without spaces', ['MK93EJ', 'SW1A1AA'], 'postcodes'],
    ['dates of birth', births, 'dates of birth'],
    ['dates of birth with slashes', ['12/03/2014', '5/11/2011', '23/07/16', '9/1/2013'], 'dates of birth'],
    ['dates of birth in words', ['12 Mar 2014', '5 November 2011', '23-Jul-16'], 'dates of birth'],
    ['dates of birth in digits', ['20140312', '20111105', '20160723'], 'dates of birth'],
    ['names', ['Oliver Smith', 'Amelia Jones', 'Zawadi Okoro'], 'names of persons'],
    ['names, surname first', ['SMITH, Oliver', 'Khan-Jones, Amelia', 'Okoro, Zawadi J'], 'names of persons'],
    ['names with titles', ['Mr Okoro', 'Mrs Llewellyn', 'Dr Patel'], 'names of persons'],
  ])('%s: a column that would be left out stops the file', (_, values, said) => {
    const issues = check(column('ref', values));
    expect(issues).toMatchObject([{ code: 'personal-data', severity: 'error', column: 'ref' }]);
    expect(issues[0]?.found).toContain(said);
    for (const value of values.filter((each) => each.length > 1))
      expect(JSON.stringify(issues)).not.toContain(value);
  });

  it('stop the file also in a column that is declared to hold counts or dates', () => {
    // 943476587: 10·9 + 9·4 + 8·3 + 7·4 + 6·7 + 5·6 + 4·5 + 3·8 + 2·7 = 308 = 28·11; 11 − 0 is 11, which is 0.
    // Two more in the second place of 401023213 are 18 more: 110 = 10·11, so 0; three less in the first of 943476591 are
    // 30 less: 269 = 24·11 + 5, so 6.
    const numbers = ['9434765919', '4010232137', '9434765870', '4210232130', '6434765916'];
    expect(check(column('waiting', numbers), [count])).toMatchObject([{ column: 'waiting' }]);
    expect(check(column('due', ['H801200001001']), [day])).toHaveLength(1);
  });

  it('are found where a file has no header, and the column is then named by its place', () => {
    expect(check([['H801200001001'], ['B801200005001']])).toMatchObject([
      { column: 'column 1', row: 1, found: '2 of 2 values look like UPNs' },
    ]);
  });

  it('are found in title lines above the header', () => {
    const text = 'Report on H801200001001\nperiod_end,waiting\n2026-09-30,4\n';
    const columns = { cells: ['period_end', 'waiting'], fields: [day, count], headerLine: 2 };
    expect(personalValues('x.csv', text, comma, columns, [], today)).toMatchObject([{ row: 1 }]);
  });

  it('are found at the line of the first one, behind quoted line ends', () => {
    const text = 'note,ref\n"two\nlines",a\nb,H801200001001\n';
    const columns = { cells: ['note', 'ref'], fields: [null, null], headerLine: 1 };
    expect(personalValues('x.csv', text, comma, columns, [], today)).toMatchObject([{ row: 4 }]);
  });

  it('are found far down a large file', () => {
    const rows = Array.from({ length: 120_000 }, (_, at) => `2026-09-30,area ${at},${at % 900}`);
    rows[90_000] = '2026-09-30,B801200005001,7';
    const text = `period_end,ref,waiting\n${rows.join('\n')}\n`;
    const columns = { cells: ['period_end', 'ref', 'waiting'], fields: [day, null, count], headerLine: 1 };
    expect(text.length).toBeGreaterThan(2_000_000);
    expect(personalValues('x.csv', text, comma, columns, [], today)).toMatchObject([
      { row: 90_002, found: '1 of 120,000 values looks like a UPN' },
    ]);
    rows[90_000] = '2026-09-30,none,7';
    const clean = `period_end,ref,waiting\n${rows.join('\n')}\n`;
    expect(personalValues('x.csv', clean, comma, columns, [], today)).toEqual([]);
  });

  it('are found in a large file whose names are all that is wrong', () => {
    const given = ['Oliver', 'Amelia', 'Noah', 'Fatima', 'Zawadi'];
    const rows = Array.from({ length: 100_000 }, (_, at) => `2026-09-30,${given[at % 5]} Smith,${at % 900}`);
    const text = `period_end,ref,waiting\n${rows.join('\n')}\n`;
    const columns = { cells: ['period_end', 'ref', 'waiting'], fields: [day, null, count], headerLine: 1 };
    expect(text.length).toBeGreaterThan(2_000_000);
    expect(personalValues('x.csv', text, comma, columns, [], today)).toMatchObject([
      { row: 2, column: 'ref', found: '100,000 of 100,000 values look like names of persons' },
    ]);
  });

  it('are a note with its reason where names or dates are overruled, and stop the file all the same elsewhere', () => {
    const names = column('lead', ['Oliver Smith', 'Amelia Jones']);
    expect(check(names, [], [{ column: 'lead', reason: 'staff, not children' }])).toMatchObject([
      { severity: 'note', expected: 'overruled, since: staff, not children', canBeOverruled: true },
    ]);
    expect(check(names, [], [{ column: 'other', reason: 'staff' }])).toMatchObject([
      { severity: 'error', canBeOverruled: true },
    ]);
    expect(check(column('ref', ['H801200001001']), [], [{ column: 'ref', reason: 'not one' }])).toMatchObject(
      [{ severity: 'error' }],
    );
  });
});

describe('Values that are not about single children', () => {
  it.each([
    ['area codes', ['E06000042', 'E12000008', 'E92000001']],
    ['codes of the health service', ['QHG', 'M1J4Y', 'Y61', 'RV3', 'RV3EE', 'K82001']],
    [
      'area names',
      ['Milton Keynes', 'Bristol, City of', 'Bournemouth, Christchurch and Poole', 'South East'],
    ],
    ['services', ['Mental Health', 'Speech and Language Therapy', 'Autism', 'Community Paediatrics']],
    ['schools', ['Charles Warren Academy', 'Oliver Wells School', 'St Mary Magdalene Primary', 'Lord Grey']],
    ['organisations', ['Milton Keynes City Council', 'CNWL', 'Parent Carer Forum', 'Bedford Hospital']],
    ['posts', ['Head of SEND', 'Designated Clinical Officer', 'Service Manager']],
    ['sentences', ['James said that he waited too long.', 'Parents value the plan.', 'Anna felt heard.']],
    ['ends of months', ['2025-01-31', '2025-02-28', '2025-03-31', '2024-12-31', '2023-06-30']],
    ['weeks ending on a Sunday', ['2024-06-02', '2024-09-15', '2025-01-19', '2025-07-13', '2026-03-08']],
    ['days of one year', ['2026-01-07', '2026-02-19', '2026-05-22', '2026-06-11']],
    ['one day for all rows', ['2025-06-26', '2025-06-26', '2025-06-26', '2025-06-26']],
    ['dates long past', ['1944-05-12', '1970-03-23', '1988-11-07', '1989-10-14']],
    ['a web address with digits', ['https://example.org/9434765919', 'https://example.org/4010232137']],
    ['telephone numbers', ['01908 691691', '020 7946 0958', '+44 1908 691691']],
    ['districts', ['MK9', 'MK10 9', 'LU1']],
    ['academic years', ['202324', '202425', '202526']],
  ])('%s pass', (_, values) => {
    expect(check(column('text', values))).toEqual([]);
    expect(check(column('text', values), [words])).toEqual([]);
  });

  it('pass as dates and names in columns that are declared to hold them', () => {
    const days = ['2014-03-12', '2011-11-05', '2016-07-23', '2013-01-09'];
    expect(check(column('due', days), [day])).toEqual([]);
    expect(check(column('source', ['Oliver Smith', 'Amelia Jones', 'Noah Khan']), [listed])).toEqual([]);
  });

  it('pass as counts of ten digits, of which one in eleven has a right check digit by chance', () => {
    // Every seventh from a round number: the share of right check digits stays near 1 in 11, far from a half.
    const values = Array.from({ length: 400 }, (_, at) => String(4_000_000_000 + at * 7_777_777));
    expect(check(column('spend', values), [count])).toEqual([]);
    expect(check(column('spend', values))).toEqual([]);
  });

  it('pass as one or a few counts of ten digits, whatever their check digits', () => {
    expect(check(column('spend', ['9434765919', '12', '7'])), 'one of three').toEqual([]);
    expect(check(column('spend', ['9434765919', '4010232137', '9434765870']), [count])).toEqual([]);
  });

  it('pass as any numbers of up to nine digits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999_999_999, max: 999_999_999 }).map(String)), (values) => {
        // Without dates of eight digits, which birth dates in digits are.
        fc.pre(values.every((value) => value.length !== 8));
        expect(check(column('n', values))).toEqual([]);
        expect(mayHaveMarks(values.join('\n'))).toBe(false);
      }),
    );
  });
});

describe('Each file that ships', () => {
  const folder = new URL('../../../datasets/', import.meta.url);
  const { resources } = JSON.parse(readFileSync(new URL('datapackage.json', folder), 'utf8')) as {
    resources: unknown[];
  };
  const datasets = resources.map((resource) => datasetSchema.parse(resource));

  it.each(readdirSync(folder).filter((name) => name.endsWith('.csv')))('%s passes', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8').replace(/\r\n?/g, '\n');
    const cells = (text.split('\n')[0] ?? '').split(',');
    const dataset = datasets.find(({ path }) => path === name);
    const matched = dataset ? matchColumns(cells, dataset).columns : [];
    const fields = matched.map((field) =>
      dataset && field !== null ? (fieldOf(dataset, field) ?? null) : null,
    );
    expect(personalValues(name, text, comma, { cells, fields, headerLine: 1 }, [], today)).toEqual([]);
  });
});
