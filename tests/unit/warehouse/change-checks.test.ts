import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { acceptExtract, discardExtract, offerExtract } from '../../../src/warehouse/load.ts';
import type { OfferOptions } from '../../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import { prepared, sampleDataset } from './sample-dataset.ts';

let connection: Connection;
let dataset: Dataset;

beforeAll(async () => {
  connection = await startNodeWarehouse();
}, 60_000);

beforeEach(async () => {
  const sample = sampleDataset();
  dataset = { ...sample, dashboard: { ...sample.dashboard, largeChange: 3 } };
  await discardExtract(connection, dataset);
});

/** Rows of period, service and waiting, all of one setting. */
async function found(rows: readonly string[], options: OfferOptions = {}): Promise<unknown[]> {
  const text = prepared(['period_end,service,setting,waiting', ...rows]);
  const { issues } = await offerExtract(connection, dataset, text, options);
  return issues.map(({ code, severity, row, found }) => `${severity} ${code} ${row ?? ''}: ${found}`);
}

describe('a large change', () => {
  it('is a warning that names both counts, the ratio and the line', async () => {
    expect(
      await found(['2026-07-31,adhd,all,100', '2026-08-31,adhd,all,300', '2026-09-30,adhd,all,90']),
    ).toEqual([
      // 300 / 100 = 3; 300 / 90 = 3.33
      'warning large-change 3: 300, after 100 on 2026-07-31, 3 times as many',
      'warning large-change 4: 90, after 300 on 2026-08-31, 3.3 times fewer',
    ]);
  });

  it('is not what stays below the ratio, nor what is small on both sides', async () => {
    expect(
      await found([
        '2026-07-31,adhd,all,100',
        '2026-08-31,adhd,all,299',
        '2026-07-31,autism,all,1',
        '2026-08-31,autism,all,19',
      ]),
    ).toEqual([]);
  });

  it('counts from and to zero only where a hundred come or go, and never from what is missing', async () => {
    expect(
      await found([
        '2026-07-31,adhd,all,0',
        '2026-08-31,adhd,all,99',
        '2026-09-30,adhd,all,0',
        '2026-10-31,adhd,all,100',
        '2026-07-31,autism,all,c',
        '2026-08-31,autism,all,500',
      ]),
    ).toEqual(['warning large-change 5: 100, after 0 on 2026-09-30']);
  });

  it('compares with the period just before only, and only within the same key', async () => {
    expect(
      await found(['2026-06-30,adhd,all,100', '2026-08-31,adhd,all,500', '2026-07-31,autism,all,100']),
    ).toEqual([]);
  });

  it('is looked for against earlier rows of another table where they are given', async () => {
    await found(['2026-07-31,adhd,all,100', '2026-08-31,adhd,all,100']);
    await acceptExtract(connection, dataset);
    const next = ['2026-09-30,adhd,all,400'];
    expect(await found(next)).toEqual([]);
    expect(await found(next, { earlierRows: dataset.name })).toEqual([
      'warning large-change 2: 400, after 100 on 2026-08-31, 4 times as many',
    ]);
    // A period that is restated is compared with what lies before it, not with itself.
    expect(await found(['2026-08-31,adhd,all,400'], { earlierRows: dataset.name })).toEqual([
      'warning large-change 2: 400, after 100 on 2026-07-31, 4 times as many',
    ]);
    await connection.run('DROP TABLE "clinic-waits"');
  });

  it('is not looked for where the dataset gives no ratio', async () => {
    dataset = sampleDataset();
    expect(await found(['2026-07-31,adhd,all,100', '2026-08-31,adhd,all,3000'])).toEqual([]);
  });
});

describe('a period to come', () => {
  it('is an error in each of its rows, counted from the day given', async () => {
    const rows = ['2026-08-31,adhd,all,10', '2026-09-30,adhd,all,10', '2026-09-30,autism,all,10'];
    expect(await found(rows, { today: '2026-09-29' })).toEqual([
      'error future-period 3: 2026-09-30',
      'error future-period 4: 2026-09-30',
    ]);
    expect(await found(rows, { today: '2026-09-30' })).toEqual([]);
    expect(await found(rows)).toEqual([]);
  });
});
