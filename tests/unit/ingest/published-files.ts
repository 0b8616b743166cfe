import { readFileSync } from 'node:fs';
import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';
import { recipeSchema, type Recipe } from '../../../src/model/recipe.ts';

const folder = new URL('../../../datasets/', import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown;

/** The datasets that ship, without recipes. */
export function shippedDatasets(): readonly Dataset[] {
  const { resources } = json('datapackage.json') as { resources: unknown[] };
  return resources.map((resource) => datasetSchema.parse(resource));
}

/** A recipe that ships. */
export function shippedRecipe(name: string): Recipe {
  return recipeSchema.parse(json(`recipes/${name}.json`));
}

/** The header of DfE's file, its region's code twice, as open-data files sometimes have it. */
export const publishedHeader =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,' +
  'new_la_code,la_name,breakdown,plans_issued_den,plans_issued_within_20_weeks,plans_issued_within_20_weeks_pc,' +
  'plans_issued_den_ex,plans_issued_20_weeks_ex,plans_issued_20_weeks_ex_pc,region_code';

const england = 'E92000001,England';
const southEast = 'E12000008,South East';

function published(place: string, breakdown: string, year: number, figures: string, region: string): string {
  return `${year},Calendar year,${place},${breakdown},${figures},${region}`;
}

const all = 'All EHC plans issued';
/** Milton Keynes: year, plans, within 20 weeks, both again excluding exceptions; as the department published them. */
const miltonKeynes: readonly (readonly [number, string])[] = [
  [2019, '292,218,74.7,222,190,85.6'],
  [2020, '300,164,54.7,222,140,63.1'],
  [2021, '305,237,77.7,256,211,82.4'],
  // Padded with zeros and blanks, as some of the department's files are.
  [2022, '0243, 207 ,85.2,00216,199,92.1'],
  [2023, '328,216,65.9,313,207,66.1'],
  [2024, '348,138,39.7,321,138,43'],
];

/** A file as the department publishes it: every area and breakdown in one table. */
const publishedRows: readonly string[] = [
  published(`National,${england},,,,,`, all, 2024, '90392,41448,45.9,84866,39407,46.4', ''),
  published(`Regional,${england},${southEast},,,`, all, 2024, '13829,5245,37.9,13504,5161,38.2', 'E12000008'),
  published(
    `Regional,${england},E12000006,East of England,,,`,
    all,
    2024,
    '9000,4000,44.4,8800,3900,44.3',
    'E12000006',
  ),
  ...miltonKeynes.map(([year, figures]) =>
    published(
      `Local authority,${england},${southEast},826,E06000042,Milton Keynes`,
      all,
      year,
      figures,
      'E12000008',
    ),
  ),
  published(
    `Local authority,${england},${southEast},826,E06000042,Milton Keynes`,
    'Mainstream school',
    2024,
    '200,90,45,190,90,47.4',
    'E12000008',
  ),
  published(
    `Local authority,${england},E12000007,London,311,E09000016,Havering`,
    all,
    2022,
    'x,x,x,z,low,c',
    'E12000007',
  ),
  published(
    `Local authority,${england},E12000001,North East,841,E06000005,Darlington`,
    all,
    2024,
    '100,50,50,90,45,50',
    'E12000001',
  ),
];

/** The file's text; rows are added below those above. */
export function publishedFile(added: readonly string[] = [], header = publishedHeader): string {
  return `${[header, ...publishedRows, ...added].join('\n')}\n`;
}
