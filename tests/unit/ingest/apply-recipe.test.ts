import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { applyRecipe } from '../../../src/ingest/apply-recipe.ts';
import { checkRecipe } from '../../../src/ingest/check-recipe.ts';
import { fittingRecipe } from '../../../src/ingest/fitting-recipe.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { recipeSchema, type Recipe } from '../../../src/model/recipe.ts';
import { publishedFile, publishedHeader, shippedDatasets, shippedRecipe } from './published-files.ts';

const comma = { delimiter: ',', quote: '"' };
const datasets = shippedDatasets();
const datasetOf = ({ dataset }: Recipe): Dataset => {
  const found = datasets.find(({ name }) => name === dataset);
  if (!found) throw new Error(`no dataset ${dataset}`);
  return found;
};
const timeliness = shippedRecipe('ehc-plan-timeliness-dfe');
const apply = (text: string, recipe = timeliness) =>
  applyRecipe('dfe.csv', text, comma, recipe, datasetOf(recipe));

function rowsOf(text: string | undefined) {
  return Papa.parse<Record<string, string>>(text ?? '', { header: true, skipEmptyLines: true }).data;
}

describe('DfE’s file of EHC plan timeliness', () => {
  it('gives Milton Keynes the percentages that the department published', () => {
    const own = rowsOf(apply(publishedFile()).made?.text).filter(
      ({ area_code: code }) => code === 'E06000042',
    );
    const share = (row: Record<string, string>) =>
      (100 * Number(row['within_20_weeks_excluding_exceptions'])) /
      Number(row['plans_issued_excluding_exceptions']);
    expect(own.map((row) => [row['period_end'], share(row).toFixed(1)])).toEqual([
      ['2019-12-31', '85.6'],
      ['2020-12-31', '63.1'],
      ['2021-12-31', '82.4'],
      ['2022-12-31', '92.1'],
      ['2023-12-31', '66.1'],
      ['2024-12-31', '43.0'],
    ]);
    expect(own.map((row) => row['plans_issued'])).toEqual(['292', '300', '305', '243', '328', '348']);
    expect(own[3]?.['within_20_weeks']).toBe('207');
  });

  it('keeps England, the region and the neighbours, and no other area or breakdown', () => {
    const { made } = apply(publishedFile());
    const rows = rowsOf(made?.text);
    expect(rows.filter(({ period_end: end }) => end === '2024-12-31').map(({ area }) => area)).toEqual([
      'England',
      'South East',
      'Milton Keynes',
    ]);
    expect(rows).toHaveLength(9);
    expect(made?.columns).toEqual(datasetOf(timeliness).schema.fields.map(({ name }) => name));
  });

  it('keeps the symbols for figures that are not there', () => {
    const havering = rowsOf(apply(publishedFile()).made?.text).find(({ area }) => area === 'Havering');
    expect(havering).toMatchObject({
      plans_issued: 'x',
      within_20_weeks: 'x',
      plans_issued_excluding_exceptions: 'z',
      within_20_weeks_excluding_exceptions: 'low',
    });
  });

  it('knows the line of the published file for each row, and says what was left out', () => {
    const { made } = apply(publishedFile());
    // England on line 2, the South East on 3, Milton Keynes on 5 to 10, Havering on 12.
    expect(made?.lines).toEqual([2, 3, 5, 6, 7, 8, 9, 10, 12]);
    expect(made?.notes).toMatchObject([
      { severity: 'note', code: 'read-as', expected: '9 rows kept of 12, by its recipe' },
      { severity: 'note', code: 'left-out' },
    ]);
  });

  it('may have a column twice as long as both say the same', () => {
    const text = publishedFile().replace('2024,Calendar year,Regional,E92000001,England,E12000008', (all) =>
      all.replace('E12000008', 'E12000009'),
    );
    expect(apply(text)).toMatchObject({
      made: null,
      issues: [{ code: 'duplicate-column', row: 3, column: 'region_code' }],
    });
  });

  it('passes negative counts on to the checks of the dataset, with their sign', () => {
    const row = '2018,Calendar year,National,E92000001,England,,,,,,All EHC plans issued,-0012,5,1,10,5,1,';
    expect(rowsOf(apply(publishedFile([row])).made?.text).at(-1)).toMatchObject({ plans_issued: '-12' });
  });

  it.each([
    [
      'lacks a column',
      publishedFile([], publishedHeader.replace('plans_issued_den,', 'plans,')),
      'missing-column',
      1,
    ],
    [
      'has another kind of year',
      publishedFile().replace('2019,Calendar year', '2019,Reporting year'),
      'period-end',
      5,
    ],
    ['has a year of two years', publishedFile().replace('2019,Calendar', '201819,Calendar'), 'period-end', 5],
    ['has a row with a cell too many', publishedFile(['2019,a']), 'ragged-row', 14],
    [
      'has no row that is wanted',
      publishedFile().replaceAll('All EHC plans issued', 'All'),
      'empty-file',
      null,
    ],
  ])('is refused with a reason where it %s', (_, text, code, row) => {
    expect(apply(text)).toMatchObject({ made: null, issues: [{ code, row, severity: 'error' }] });
  });

  it('says which condition left no row', () => {
    const { issues } = apply(publishedFile().replaceAll('All EHC plans issued', 'All'));
    expect(issues[0]?.expected).toContain('12 lack breakdown = All EHC plans issued');
  });
});

describe('A long file', () => {
  const long = shippedRecipe('annual-health-checks-long');
  const header =
    'REPORTING_PERIOD_START,REPORTING_PERIOD_END,SUB_ICB_LOCATION_CODE,AGE_GROUP,WINDOW,MEASURE,MEASURE_VALUE';
  const row = (end: string, age: string, measure: string, value: string, place = 'M1J4Y') =>
    `01/04/2026,${end},${place},${age},Year to date,${measure},${value}`;
  const text = (...rows: string[]) => [header, ...rows, ''].join('\n');

  it('becomes one row for each period and breakdown, one column for each measure', () => {
    const { made } = apply(
      text(
        row('30/06/2026', '14 to 17', 'Register', '210'),
        row('30/06/2026', '14 to 17', 'Checks offered', '60'),
        row('30/06/2026', '18 to 25', 'Register', '305'),
        row('30/06/2026', '14 to 17', 'Checks completed', '*'),
        row('30/06/2026', '14 to 17', 'Register', '999', 'M9Z9Z'),
        row('30/06/2026', '14 to 17', 'Checks by nurses', '12'),
        row('30/06/2026', '14 to 17', 'Register', '210'),
      ),
      long,
    );
    expect(rowsOf(made?.text)).toEqual([
      {
        period_end: '2026-06-30',
        age_group: '14-17',
        on_register: '210',
        offered: '60',
        completed: '*',
        declined: '',
      },
      {
        period_end: '2026-06-30',
        age_group: '18-25',
        on_register: '305',
        offered: '',
        completed: '',
        declined: '',
      },
    ]);
    expect(made?.lines).toEqual([2, 4]);
  });

  it('is refused where it has two figures for one measure', () => {
    const twice = text(
      row('30/06/2026', '14-17', 'Register', '210'),
      row('30/06/2026', '14-17', 'Register', '211'),
    );
    expect(apply(twice, long)).toMatchObject({
      made: null,
      issues: [{ code: 'duplicate-row', row: 3, column: 'MEASURE_VALUE', found: '211' }],
    });
  });

  it('is refused where a day is written otherwise than the recipe says', () => {
    expect(apply(text(row('2026-06-30', '14-17', 'Register', '210')), long)).toMatchObject({
      issues: [{ code: 'type', row: 2, column: 'REPORTING_PERIOD_END', found: '2026-06-30' }],
    });
  });
});

describe('A recipe', () => {
  it.each(['ehc-plan-timeliness-dfe', 'annual-health-checks-long'])('%s goes with its dataset', (name) => {
    const recipe = shippedRecipe(name);
    expect(recipe.name).toBe(name);
    expect(checkRecipe(recipe, datasetOf(recipe))).toEqual([]);
  });

  it('is told what does not go with its dataset', () => {
    const columns = Object.entries(timeliness.columns).filter(([name]) => name !== 'plans_issued');
    const wrong = recipeSchema.parse({
      ...timeliness,
      columns: { ...Object.fromEntries(columns), plans: { constant: '1' } },
      symbols: { c: 'hidden' },
    });
    expect(checkRecipe(wrong, datasetOf(wrong))).toEqual([
      'columns: plans_issued is made from nothing',
      'columns: the dataset has no plans',
      'symbols: the dataset does not know hidden',
    ]);
    expect(checkRecipe(wrong, undefined)).toEqual(['dataset: there is no ehc-plan-timeliness']);
  });

  it('is found by the headers of a file, the one that needs most of them first', () => {
    const narrow = { ...timeliness, name: 'narrow', headers: ['time_period', 'breakdown'] };
    const cells = publishedHeader.toUpperCase().split(',');
    expect(fittingRecipe(cells, [narrow, timeliness])?.name).toBe('ehc-plan-timeliness-dfe');
    expect(fittingRecipe(['time_period', 'Breakdown'], [narrow, timeliness])?.name).toBe('narrow');
    expect(fittingRecipe(['time_period'], [narrow, timeliness])).toBeNull();
  });
});
