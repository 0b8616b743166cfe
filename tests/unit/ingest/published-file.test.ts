import { beforeAll, describe, expect, it } from 'vitest';
import { prepareDropped } from '../../../src/ingest/prepare.ts';
import { noChoices } from '../../../src/model/reading-choices.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { offerExtract } from '../../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import { publishedFile, shippedDatasets, shippedRecipe } from './published-files.ts';

const recipe = shippedRecipe('ehc-plan-timeliness-dfe');
const datasets = shippedDatasets().map((dataset) =>
  dataset.name === recipe.dataset ? { ...dataset, recipes: [recipe] } : dataset,
);
const drop = (text: string, choices = noChoices) =>
  prepareDropped({ name: 'dfe.csv', bytes: new TextEncoder().encode(text) }, datasets, choices);

let connection: Connection;
beforeAll(async () => {
  connection = await startNodeWarehouse();
}, 60_000);

/** Loads a dropped file and gives what the checks of the dataset found. */
async function load(text: string) {
  const { dataset, prepared } = drop(text);
  if (!dataset || !prepared) throw new Error('refused');
  return { dataset, load: await offerExtract(connection, dataset, prepared) };
}

describe('A published file that is dropped', () => {
  it('is read by the recipe that fits its header, with byte order mark and carriage returns', () => {
    const ready = drop(`\uFEFF${publishedFile().replaceAll('\n', '\r\n')}`);
    expect(ready.dataset?.name).toBe('ehc-plan-timeliness');
    expect(ready.recognition?.recipe?.name).toBe('ehc-plan-timeliness-dfe');
    expect(ready.issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'note read-as',
      'note left-out',
    ]);
  });

  it('is read so too where the recipe or the dataset is chosen by hand, and refused for a recipe that is not there', () => {
    expect(drop(publishedFile(), { ...noChoices, recipe: recipe.name }).prepared).not.toBeNull();
    expect(drop(publishedFile(), { ...noChoices, dataset: recipe.dataset }).prepared).not.toBeNull();
    expect(drop(publishedFile(), { ...noChoices, recipe: 'gone' })).toMatchObject({
      prepared: null,
      issues: [{ code: 'no-dataset', found: 'gone' }],
    });
  });

  it('gives the engine the figures that the department published', async () => {
    const { load: found } = await load(publishedFile());
    expect(found.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const rows = await connection.run(
      `SELECT year(period_end)::INTEGER AS year,
         round(100 * within_20_weeks_excluding_exceptions / plans_issued_excluding_exceptions, 1)::DOUBLE AS share
       FROM "ehc-plan-timeliness__offered" WHERE area_code = 'E06000042' ORDER BY 1`,
    );
    expect(rows.map(({ year, share }) => [year, share])).toEqual([
      [2019, 85.6],
      [2020, 63.1],
      [2021, 82.4],
      [2022, 92.1],
      [2023, 66.1],
      [2024, 43],
    ]);
    const [havering] = await connection.run(
      `SELECT plans_issued__missing AS reason, plans_issued_excluding_exceptions__missing AS ex,
         within_20_weeks_excluding_exceptions__missing AS within
       FROM "ehc-plan-timeliness__offered" WHERE area_code = 'E09000016'`,
    );
    expect(havering).toEqual({ reason: 'unavailable', ex: 'not-applicable', within: 'suppressed' });
  });

  it('is refused for a negative count, at the line where it stands in the file, title lines and all', async () => {
    const row = '2018,Calendar year,National,E92000001,England,,,,,,All EHC plans issued,-12,5,1,10,5,1,';
    // A title and a blank line above; the header on line 3, twelve rows, then this one on line 16.
    const { load: found } = await load(`Table 1\n\n${publishedFile([row])}`);
    expect(found.issues).toContainEqual(
      expect.objectContaining({ code: 'range', severity: 'error', row: 16, column: 'plans_issued' }),
    );
  });

  it('that holds numbers of children is refused before its recipe is asked', () => {
    const row =
      '2018,Calendar year,National,E92000001,England,,,,,H801200001001,All EHC plans issued,1,1,1,1,1,1,';
    expect(drop(publishedFile([row]))).toMatchObject({
      prepared: null,
      issues: [{ code: 'personal-data', column: 'la_name', found: '1 of 10 values looks like a UPN' }],
    });
  });
});

describe('A dropped file with child-level data', () => {
  const waits = 'period_end,service,stage,setting,referrals,waiting';
  it('is refused for values in a column that would be left out, with the line of the file', () => {
    const text = `Waiting times\n${waits},ref\n2026-09-30,adhd,assessment,all,1,2,a\n2026-09-30,autism,assessment,all,1,2,H801200001001\n`;
    const { prepared, issues } = drop(text);
    expect(prepared).toBeNull();
    expect(issues[0]).toMatchObject({ code: 'personal-data', row: 4, column: 'ref' });
    expect(JSON.stringify(drop(text))).not.toContain('H801200001001');
  });

  it('is refused for a UPN in a title line, which is not quoted', () => {
    const text = `Waits of H801200001001\n${waits}\n2026-09-30,adhd,assessment,all,1,2\n`;
    const ready = drop(text);
    expect(ready.issues).toMatchObject([{ code: 'personal-data', row: 1, column: null }]);
    expect(JSON.stringify(ready)).not.toContain('H801200001001');
  });

  it('goes on with a note where names are overruled with a reason', () => {
    const text = `${waits},lead\n2026-09-30,adhd,assessment,all,1,2,Oliver Smith\n2026-09-30,autism,assessment,all,1,2,Amelia Jones\n`;
    const overruled = [{ column: 'lead', reason: 'managers of the service' }];
    expect(drop(text).issues).toMatchObject([{ code: 'personal-data', canBeOverruled: true, row: 2 }]);
    expect(drop(text, { ...noChoices, overruled }).issues).toContainEqual(
      expect.objectContaining({
        code: 'personal-data',
        severity: 'note',
        expected: 'overruled, since: managers of the service',
      }),
    );
  });
});
