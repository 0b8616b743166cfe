import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { Issue } from '../../../src/model/issue.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { describeTable } from '../../../src/warehouse/describe.ts';
import { acceptExtract, discardExtract, dropExtract, offerExtract } from '../../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import { prepared, sampleDataset, sampleHeader } from './sample-dataset.ts';

let connection: Connection;
let dataset: Dataset;

beforeAll(async () => {
  connection = await startNodeWarehouse();
}, 60_000);

beforeEach(async () => {
  dataset = sampleDataset();
  await connection.run('DROP TABLE IF EXISTS "clinic-waits"');
  await discardExtract(connection, dataset);
});

async function offer(...rows: string[]): Promise<readonly Issue[]> {
  return (await offerExtract(connection, dataset, prepared([sampleHeader, ...rows]))).issues;
}

/** The parts of issues that a test compares, in order: code, line, column, found. */
function brief(issues: readonly Issue[]): unknown[] {
  return issues.map(({ code, row, column, found }) => [code, row, column, found]);
}

function cells(column: string): Promise<Record<string, unknown>[]> {
  return connection.run(
    `SELECT "${column}"::DOUBLE AS value, "${column}__missing" AS reason FROM "clinic-waits__offered" ORDER BY __row`,
  );
}

describe('a good file', () => {
  it('loads its rows and says which periods it covers', async () => {
    const text = prepared([
      sampleHeader,
      '2026-08-31,adhd,all,007,40,30,10,12.75',
      '2026-09-30,adhd,all,008,50,35,15,13',
    ]);
    expect(await offerExtract(connection, dataset, text)).toEqual({
      rows: 2,
      issues: [],
      issueCount: 0,
      firstPeriod: '2026-08-31',
      lastPeriod: '2026-09-30',
    });
  });

  it('keeps leading zeros, decimals and padded numbers', async () => {
    expect(await offer('2026-08-31,adhd,all,007,\u00a0 40 ,30,10,12.75')).toEqual([]);
    const rows = await connection.run(
      'SELECT code, waiting::INTEGER AS waiting, median_weeks::DOUBLE AS median FROM "clinic-waits__offered"',
    );
    expect(rows).toEqual([{ code: '007', waiting: 40, median: 12.75 }]);
  });

  it('says why a figure is missing, by the symbols of the schema', async () => {
    expect(await offer('2026-07-31,adhd,all,001,c,[x],z,', '2026-08-31,adhd,all,001,0,0,0,0')).toEqual([]);
    expect(await cells('waiting')).toEqual([
      { value: null, reason: 'suppressed' },
      { value: 0, reason: null },
    ]);
    expect((await cells('over_18'))[0]).toEqual({ value: null, reason: 'unavailable' });
    expect((await cells('within_18'))[0]).toEqual({ value: null, reason: 'not-applicable' });
    expect((await cells('median_weeks'))[0]).toEqual({ value: null, reason: 'unavailable' });
  });

  it('makes a column that the file lacks unavailable in every row, and leaves out what is no column', async () => {
    const text = prepared(['period_end;service;setting;remark;waiting', "2026-08-31;adhd;all;'a;b';40"], {
      delimiter: ';',
      quote: "'",
      columns: ['period_end', 'service', 'setting', null, 'waiting'],
    });
    expect((await offerExtract(connection, dataset, text)).issues).toEqual([]);
    expect(await cells('median_weeks')).toEqual([{ value: null, reason: 'unavailable' }]);
    expect(await cells('waiting')).toEqual([{ value: 40, reason: null }]);
  });

  it('takes columns in any order', async () => {
    const text = prepared(['waiting,setting,service,period_end', '40,all,adhd,2026-08-31']);
    expect((await offerExtract(connection, dataset, text)).issues).toEqual([]);
    expect(await cells('waiting')).toEqual([{ value: 40, reason: null }]);
  });

  it('keeps a late decimal and late leading zeros in 25,000 rows', async () => {
    const plain: Dataset = { ...dataset, schema: { ...dataset.schema, primaryKey: [] } };
    const rows = Array.from({ length: 25_000 }, (_, at) =>
      at === 24_990 ? '2026-08-31,adhd,all,007,40,30,10,12.75' : '2026-08-31,adhd,all,123,40,30,10,12',
    );
    const result = await offerExtract(connection, plain, prepared([sampleHeader, ...rows]));
    expect(result).toMatchObject({ rows: 25_000, issues: [] });
    const late = await connection.run(
      'SELECT code, median_weeks::DOUBLE AS median FROM "clinic-waits__offered" WHERE __row = 24991',
    );
    expect(late).toEqual([{ code: '007', median: 12.75 }]);
  });
});

describe('a file with wrong cells', () => {
  it('names the line and column of each cell of the wrong type and makes it unavailable', async () => {
    const issues = await offer(
      '2026-07-31,adhd,all,001,40,30,10,12.5',
      '2026-08-31,adhd,all,001,forty,30,10,12.5',
      '2026-09-30,adhd,all,001,1.6,30,10,twelve',
      '2026-02-30,adhd,all,001,40,30,10,nan',
      '31/05/2026,adhd,all,001,"1,20",30,10,12.5',
    );
    expect(brief(issues)).toEqual([
      ['type', 3, 'waiting', 'forty'],
      ['type', 4, 'waiting', '1.6'],
      ['type', 4, 'median_weeks', 'twelve'],
      ['type', 5, 'period_end', '2026-02-30'],
      ['type', 5, 'median_weeks', 'nan'],
      ['type', 6, 'period_end', '31/05/2026'],
      ['type', 6, 'waiting', '1,20'],
    ]);
    expect(issues[0]).toMatchObject({ file: 'waits.csv', severity: 'error' });
    expect((await cells('waiting'))[1]).toEqual({ value: null, reason: 'unavailable' });
  });

  it('wants a value or a reason in required cells, and a value in key cells', async () => {
    const issues = await offer('2026-07-31,,all,001,,30,10,12.5', '2026-08-31,adhd,all,001,c,30,10,12.5');
    expect(brief(issues)).toEqual([
      ['required', 2, 'service', ''],
      ['required', 2, 'waiting', ''],
    ]);
  });

  it('lists the allowed values, and takes no missing symbol for a key value', async () => {
    const issues = await offer('2026-07-31,c,all,001,40,30,10,12.5');
    expect(brief(issues)).toEqual([['allowed-values', 2, 'service', 'c']]);
    expect(issues[0]?.expected).toBe('one of: adhd, autism');
  });

  it('says between which numbers a figure must be, and does not use one outside', async () => {
    const issues = await offer(
      '2026-07-31,adhd,all,001,5001,[x],10,-0.5',
      '2026-08-31,adhd,all,001,-3,[x],10,1',
    );
    expect(brief(issues)).toEqual([
      ['range', 2, 'waiting', '5001'],
      ['range', 2, 'median_weeks', '-0.5'],
      ['range', 3, 'waiting', '-3'],
    ]);
    expect(issues.map(({ expected }) => expected)).toEqual([
      'from 0 to 5000',
      'at least 0',
      'from 0 to 5000',
    ]);
    expect((await cells('waiting'))[1]).toEqual({ value: null, reason: 'unavailable' });
  });

  it('holds text to its pattern as a whole', async () => {
    const issues = await offer('2026-07-31,adhd,all,0071,40,30,10,12.5');
    expect(brief(issues)).toEqual([['pattern', 2, 'code', '0071']]);
  });

  it('knows a date that is not the end of a period', async () => {
    const issues = await offer('2026-07-30,adhd,all,001,40,30,10,12.5');
    expect(brief(issues)).toEqual([['period-end', 2, 'period_end', '2026-07-30']]);
    expect(issues[0]?.expected).toBe('the last day of a month');
  });

  it('names both lines of a row that stands twice', async () => {
    const issues = await offer(
      '2026-07-31,adhd,all,001,40,30,10,12.5',
      '2026-07-31,autism,all,001,40,30,10,12.5',
      '2026-07-31,adhd,all,001,41,30,11,12.5',
    );
    expect(brief(issues)).toEqual([
      ['duplicate-row', 4, null, 'period_end 2026-07-31, service adhd, setting all'],
    ]);
    expect(issues[0]?.expected).toBe(
      'one row for each period_end, service, setting; row 2 has the same: delete the one that is wrong',
    );
  });

  it('knows a part that exceeds its whole', async () => {
    const issues = await offer('2026-07-31,adhd,all,001,40,41,c,12.5');
    expect(brief(issues)).toEqual([['part-exceeds-whole', 2, 'over_18', '41']]);
    expect(issues[0]?.expected).toBe(
      'at most 40, since it is part of waiting: one of the two is wrong, or the columns are swapped',
    );
  });

  it('adds up the columns of a sum only where all are known', async () => {
    const issues = await offer(
      '2026-07-31,adhd,all,001,40,30,11,12.5',
      '2026-08-31,adhd,all,001,40,30,c,12.5',
    );
    expect(brief(issues)).toEqual([['total-differs', 2, 'waiting', '40']]);
    expect(issues[0]).toMatchObject({
      expected:
        '41, the sum of over_18, within_18: correct one of them, or mark what is not known with a symbol',
      severity: 'error',
    });
  });

  it('notes a total row that differs from its parts, for counts and not for medians', async () => {
    const issues = await offer(
      '2026-07-31,adhd,all,001,100,60,40,12.5',
      '2026-07-31,adhd,early-years,001,30,20,10,10',
      '2026-07-31,adhd,school-age,001,69,40,29,14',
    );
    // 30 + 69 = 99 and 10 + 29 = 39; 20 + 40 = 60 is right.
    expect(brief(issues)).toEqual([
      ['total-differs', 2, 'waiting', '100'],
      ['total-differs', 2, 'within_18', '40'],
    ]);
    expect(issues.map(({ severity }) => severity)).toEqual(['note', 'note']);
    expect(issues[0]?.expected).toContain('99, the sum of the other values of setting');
  });

  it('does not compare a total with parts of which one is hidden or not in the file', async () => {
    expect(
      await offer(
        '2026-07-31,adhd,all,001,100,60,40,12.5',
        '2026-07-31,adhd,early-years,001,c,c,c,10',
        '2026-07-31,adhd,school-age,001,69,40,29,14',
        '2026-08-31,adhd,all,001,100,60,40,12.5',
        '2026-08-31,adhd,school-age,001,69,40,29,14',
      ),
    ).toEqual([]);
  });

  it('names ragged rows and still reads the others', async () => {
    const text = prepared([
      sampleHeader,
      '2026-07-31,adhd,all,001,40,30',
      '2026-08-31,adhd,all,001,40,30,10,12.5,9',
      '2026-09-30,adhd,all,001,forty,30,10,12.5',
    ]);
    const result = await offerExtract(connection, dataset, text);
    expect(brief(result.issues)).toEqual([
      ['ragged-row', 2, null, '2026-07-31,adhd,all,001,40,30'],
      ['ragged-row', 3, null, '2026-08-31,adhd,all,001,40,30,10,12.5,9'],
      ['type', 4, 'waiting', 'forty'],
    ]);
    expect(result.issues[0]?.expected).toBe('8 cells, as in the header');
    expect(result.rows).toBe(1);
  });

  it('names a ragged first row, which detection would have taken for a table of one column', async () => {
    expect(brief(await offer('2026-07-31'))).toEqual([['ragged-row', 2, null, '2026-07-31']]);
  });

  it('reports a quotation that never ends', async () => {
    const issues = await offer(
      '2026-07-31,"adhd,all,001,40,30,10,12.5',
      '2026-08-31,adhd,all,001,40,30,10,12.5',
    );
    expect(issues).toMatchObject([{ code: 'ragged-row', row: 2 }]);
    expect(issues[0]?.expected).toContain('quotation mark');
  });

  it('counts the lines an editor shows after title lines, quoted line ends and blank lines', async () => {
    const text = prepared(
      [
        sampleHeader + ',remark', // line 4, below three title lines
        '2026-07-31,adhd,all,001,40,30,10,12.5,"two', // lines 5 to 6
        'lines, and a ""mark"""',
        '', // line 7
        '2026-08-31,adhd,all,001,forty,30,10,12.5,5" wide', // line 8
        '2026-09-30,adhd', // line 9
        '2026-09-30,adhd,all,001,fifty,30,10,12.5,', // line 10
      ],
      { headerLine: 4, columns: [...sampleHeader.split(','), null] },
    );
    const { issues } = await offerExtract(connection, dataset, text);
    expect(brief(issues)).toEqual([
      ['type', 8, 'waiting', 'forty'],
      ['ragged-row', 9, null, '2026-09-30,adhd'],
      ['type', 10, 'waiting', 'fifty'],
    ]);
  });

  it('names the first 1,000 issues and counts the rest', async () => {
    const plain: Dataset = { ...dataset, schema: { ...dataset.schema, primaryKey: [] } };
    const rows = Array.from({ length: 1_500 }, () => '2026-08-31,adhd,all,001,x,30,10,ten');
    const result = await offerExtract(connection, plain, prepared([sampleHeader, ...rows]));
    expect(result.issues).toHaveLength(1_000);
    // Two wrong cells a row.
    expect(result.issueCount).toBe(3_000);
    expect(result.issues.at(-1)?.row).toBe(501);
  });
});

describe('accepting and discarding', () => {
  const july = '2026-07-31,adhd,all,001,40,30,10,12.5';
  const august = '2026-08-31,adhd,all,001,50,30,20,12.5';

  it('leaves the loaded table alone until the offer is accepted', async () => {
    await offer(july);
    await acceptExtract(connection, dataset);
    await offer(july, august);
    expect(await describeTable(connection, dataset)).toEqual({
      rows: 1,
      periods: 1,
      firstPeriod: '2026-07-31',
      lastPeriod: '2026-07-31',
    });
    await acceptExtract(connection, dataset);
    expect(await describeTable(connection, dataset)).toMatchObject({ rows: 2, lastPeriod: '2026-08-31' });
  });

  it('forgets a discarded offer and keeps what was loaded', async () => {
    await offer(july);
    await acceptExtract(connection, dataset);
    await offer(august);
    await discardExtract(connection, dataset);
    await expect(acceptExtract(connection, dataset)).rejects.toThrow('no offered file of “Clinic waits”');
    expect(await describeTable(connection, dataset)).toMatchObject({ lastPeriod: '2026-07-31' });
  });

  it('puts a second offer in place of the first', async () => {
    await offer(july);
    await offer(august);
    await acceptExtract(connection, dataset);
    expect(await describeTable(connection, dataset)).toMatchObject({ rows: 1, firstPeriod: '2026-08-31' });
  });

  it('leaves nothing behind but the loaded table', async () => {
    await offer(july);
    await acceptExtract(connection, dataset);
    const tables = await connection.run('SELECT table_name FROM duckdb_tables() ORDER BY table_name');
    expect(tables).toEqual([{ table_name: 'clinic-waits' }]);
    expect(await connection.run("SELECT size FROM read_text('in/clinic-waits.csv')")).toEqual([]);
  });

  it('drops a loaded table on request', async () => {
    await offer(july);
    await acceptExtract(connection, dataset);
    await dropExtract(connection, dataset);
    expect(await describeTable(connection, dataset)).toBeNull();
  });

  it('describes a table that is not there as null', async () => {
    expect(await describeTable(connection, dataset)).toBeNull();
  });
});
