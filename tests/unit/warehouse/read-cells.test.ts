import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readDates } from '../../../src/ingest/read-dates.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { discardExtract, offerExtract, type OfferOptions } from '../../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import { prepared, sampleDataset } from './sample-dataset.ts';

let connection: Connection;
let dataset: Dataset;

beforeAll(async () => {
  connection = await startNodeWarehouse();
}, 60_000);

beforeEach(async () => {
  dataset = { ...sampleDataset(), schema: { ...sampleDataset().schema, primaryKey: [] } };
  await discardExtract(connection, dataset);
});

/** Offers one column with a quoted cell a row. */
async function offerColumn(
  column: string,
  cells: readonly string[],
  changes: { readonly delimiter?: string } = {},
  options: OfferOptions = { readDates },
) {
  const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
  const text = prepared([column, ...quoted], { columns: [column], ...changes });
  const { issues } = await offerExtract(connection, dataset, text, options);
  return {
    issues: issues.filter((issue) => issue.column === column),
    brief: issues
      .filter((issue) => issue.column === column)
      .map(({ code, row, found }) => `${code} ${row ?? 'all'}: ${found}`),
  };
}

async function numbers(column: string): Promise<unknown[]> {
  const rows = await connection.run(
    `SELECT "${column}"::DOUBLE AS value, "${column}__missing" AS reason FROM "clinic-waits__offered" ORDER BY __row`,
  );
  return rows.map(({ value, reason }) => value ?? reason);
}

async function texts(column: string): Promise<unknown[]> {
  const rows = await connection.run(
    `SELECT "${column}"::VARCHAR AS value FROM "clinic-waits__offered" ORDER BY __row`,
  );
  return rows.map(({ value }) => value);
}

function changeField(name: string, change: Partial<Dataset['schema']['fields'][number]>): void {
  const fields = dataset.schema.fields.map((field) =>
    field.name === name ? { ...field, ...change } : field,
  );
  dataset = { ...dataset, schema: { ...dataset.schema, fields } };
}

describe('numbers', () => {
  it('are read with thousands separators of every kind, and a note says how many', async () => {
    const { brief, issues } = await offerColumn('within_18', [
      '1,204',
      '12 345',
      '1\u00a0234\u00a0567',
      '7\u2009000',
      ' 40 ',
      '007',
      '+5',
      '12.0',
      '\u221212',
    ]);
    expect(await numbers('within_18')).toEqual([1204, 12_345, 1_234_567, 7000, 40, 7, 5, 12, -12]);
    expect(brief).toEqual([
      'read-as all: 4 cells with thousands separators, such as 1,204',
      'read-as all: 1 cell with another minus sign, or a sign set apart, such as \u221212',
    ]);
    expect(issues[0]?.severity).toBe('note');
    expect(issues[0]?.expected).toContain('read as 1204');
  });

  it('with separators in the wrong place are errors, not guessed', async () => {
    const { brief, issues } = await offerColumn('within_18', ['1,2', '12,34', '1,2345', '1 20', '12,5']);
    expect(brief).toEqual(['type 2: 1,2', 'type 3: 12,34', 'type 4: 1,2345', 'type 5: 1 20', 'type 6: 12,5']);
    expect(issues[0]?.expected).toContain('a comma may stand only before each three digits');
    expect(await numbers('within_18')).toEqual(Array.from({ length: 5 }, () => 'unavailable'));
  });

  it('have a range after they are read', async () => {
    // The most that is allowed is 5,000.
    const { brief } = await offerColumn('waiting', ['1,204', '5,001']);
    expect(brief).toEqual([
      'read-as all: 2 cells with thousands separators, such as 1,204',
      'range 3: 5,001',
    ]);
    expect(await numbers('waiting')).toEqual([1204, 'unavailable']);
  });

  it('in brackets are below zero where that can be, otherwise an error that says so', async () => {
    expect((await offerColumn('within_18', ['(12)', '(1,204)'])).brief).toEqual([
      'read-as all: 2 cells in brackets, which stand for a minus sign, such as (12)',
    ]);
    expect(await numbers('within_18')).toEqual([-12, -1204]);
    const { brief, issues } = await offerColumn('over_18', ['(12)']);
    expect(brief).toEqual(['type 2: (12)']);
    expect(issues[0]?.expected).toContain('brackets stand for less than zero');
  });

  it('lose a per cent sign in a column of per cents only', async () => {
    changeField('median_weeks', { title: 'Percentage seen', constraints: { minimum: 0, maximum: 100 } });
    expect((await offerColumn('median_weeks', ['61.4%', '7 %', '100%'])).brief).toEqual([
      'read-as all: 3 cells with a per cent sign, such as 61.4%',
    ]);
    expect(await numbers('median_weeks')).toEqual([61.4, 7, 100]);
    const count = await offerColumn('waiting', ['61%']);
    expect(count.brief).toEqual(['type 2: 61%']);
    expect(count.issues[0]?.expected).toContain('a count, not a share');
  });

  it('keep no per cent sign among proportions, which would be wrong by a hundred', async () => {
    changeField('median_weeks', { title: 'Percentage seen', constraints: { minimum: 0, maximum: 100 } });
    expect((await offerColumn('median_weeks', ['61.4%', '0.614'])).brief).toEqual(['type 2: 61.4%']);
  });

  it('have no per cent sign in a column of weeks, and no currency anywhere', async () => {
    const { brief, issues } = await offerColumn('median_weeks', ['61.4%', '£12']);
    expect(brief).toEqual(['type 2: 61.4%', 'type 3: £12']);
    expect(issues[1]?.expected).toContain('without a currency sign');
  });

  it('have a decimal comma in a file of semicolons whose column leaves no doubt', async () => {
    const semicolons = { delimiter: ';' };
    const { brief } = await offerColumn('median_weeks', ['12,5', '1,204', '13', '1.204,5'], semicolons);
    expect(brief).toEqual(['read-as all: 3 cells with a decimal comma, such as 12,5']);
    expect(await numbers('median_weeks')).toEqual([12.5, 1.204, 13, 1204.5]);
  });

  it('with a comma that may be either are errors in a file of semicolons, and so are columns with both', async () => {
    const semicolons = { delimiter: ';' };
    expect((await offerColumn('median_weeks', ['1,204', '13'], semicolons)).brief).toEqual(['type 2: 1,204']);
    expect((await offerColumn('median_weeks', ['12,5', '13.5'], semicolons)).brief).toEqual(['type 2: 12,5']);
    expect((await offerColumn('median_weeks', ['12,5'])).brief).toEqual(['type 2: 12,5']);
    expect((await offerColumn('waiting', ['1,204'], semicolons)).brief).toHaveLength(1);
    expect(await numbers('waiting')).toEqual([1204]);
  });

  it('give way to missing symbols in any case and padding', async () => {
    expect((await offerColumn('over_18', ['C', '[X]', ' z ', '[ x ]', '\u00a0'])).issues).toEqual([]);
    expect(await numbers('over_18')).toEqual([
      'suppressed',
      'unavailable',
      'not-applicable',
      'unavailable',
      'unavailable',
    ]);
  });

  it('come back from any separators that they are written with', async () => {
    const group = (value: number, separator: string) =>
      String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, separator);
    const written = fc.record({
      value: fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      separator: fc.constantFrom('', ',', ' ', '\u00a0', '\u2009', '\u202f'),
      minus: fc.constantFrom('-', '\u2212', '- ', '\u2013'),
      padding: fc.constantFrom('', ' ', '\t', '\u00a0'),
      point: fc.constantFrom('', '.0', '.00'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 50 }), async (all) => {
        const cells = all.map(
          ({ value, separator, minus, padding, point }) =>
            `${padding}${value < 0 ? minus : ''}${group(value, separator)}${point}${padding}`,
        );
        const { issues } = await offerColumn('within_18', cells);
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(await numbers('within_18')).toEqual(all.map(({ value }) => value));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('allowed values', () => {
  it('are known in any case and spacing and by their titles', async () => {
    changeField('setting', { valueTitles: { 'school-age': 'Children at school' } });
    const { brief } = await offerColumn('setting', [
      'all',
      'ALL',
      'Early Years',
      'early_years',
      ' children at  School ',
    ]);
    expect(await texts('setting')).toEqual(['all', 'all', 'early-years', 'early-years', 'school-age']);
    expect(brief).toEqual([
      'read-as all: 1 cell spelt another way, such as ALL',
      'read-as all: 2 cells spelt another way, such as Early Years',
      'read-as all: 1 cell spelt another way, such as children at  School',
    ]);
  });

  it('are not guessed from what is only near', async () => {
    expect((await offerColumn('service', ['ADHD', 'adhd2', 'autistic'])).brief).toEqual([
      'read-as all: 1 cell spelt another way, such as ADHD',
      'allowed-values 3: adhd2',
      'allowed-values 4: autistic',
    ]);
  });

  it('that Excel has made into dates are told so', async () => {
    changeField('setting', { constraints: { enum: ['5-10', '11-15'] } });
    const { brief, issues } = await offerColumn('setting', ['Nov-15', '05-Oct', '11-15']);
    expect(brief).toEqual(['allowed-values 2: Nov-15', 'allowed-values 3: 05-Oct']);
    expect(issues[0]?.expected).toContain('Excel has made a date of it');
  });
});

describe('dates', () => {
  it('are read by the column as a whole, with a note', async () => {
    const { brief } = await offerColumn('period_end', ['31/07/2026', '31/08/2026', 'Sep-26', '2026-10-31']);
    expect(await texts('period_end')).toEqual(['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31']);
    expect(brief).toEqual([
      'read-as all: 2 cells with the day first, such as 31/07/2026',
      'read-as all: 1 cell naming a period, such as Sep-26',
    ]);
  });

  it('that are all first days of months are read as the last, ISO or not', async () => {
    const { brief } = await offerColumn('period_end', ['2026-07-01', '01/08/2026', '2026-07-01']);
    expect(await texts('period_end')).toEqual(['2026-07-31', '2026-08-31', '2026-07-31']);
    expect(brief).toEqual([
      'read-as all: 3 cells on the first day of a period, which stands for its last, such as 2026-07-01',
    ]);
  });

  it('that are neither are errors with their lines, and so is a text', async () => {
    const { brief } = await offerColumn('period_end', ['2026-07-01', '31/08/2026', 'soon', '46295']);
    expect(brief).toEqual([
      'read-as all: 1 cell with the day first, such as 31/08/2026',
      'period-end 2: 2026-07-01',
      'type 4: soon',
      'type 5: 46295',
    ]);
  });

  it('that can be read two ways are one question for the column, and read once it is answered', async () => {
    const first: Dataset['schema']['fields'] = dataset.schema.fields.map((field) =>
      field.name === 'code' ? { name: 'code', type: 'date', title: 'Shared on' } : field,
    );
    dataset = { ...dataset, schema: { ...dataset.schema, fields: first } };
    const cells = ['04/04/2026', '03/04/2026', '05/06/2026'];
    const { issues, brief } = await offerColumn('code', cells);
    expect(brief).toEqual([
      'read-as all: 1 cell with the same day and month, such as 04/04/2026',
      'ambiguous-date 3: 03/04/2026, and 1 more that can be read two ways',
    ]);
    expect(issues.map(({ severity }) => severity)).toEqual(['note', 'error']);
    await offerColumn('code', cells, {}, { readDates, dateOrder: 'month-first' });
    expect(await texts('code')).toEqual(['2026-04-04', '2026-03-04', '2026-05-06']);
  });

  it('of more than 20,000 kinds are refused in one sentence', async () => {
    const cells = Array.from({ length: 20_500 }, (_, at) => `day ${at}`);
    const { issues } = await offerColumn('period_end', cells);
    expect(issues.map(({ found }) => found)).toContain('more than 20,000 different dates');
  });
});

describe('text', () => {
  it('loses the blanks around it, no-break and thin ones too, and keeps those within', async () => {
    await offerColumn('code', [' 007\t', '\u00a0008\u2009', '\ufeff009', 'a  b', 'é', '   ']);
    expect(await texts('code')).toEqual(['007', '008', '009', 'a  b', 'é', null]);
  });
});
