import { beforeAll, describe, expect, it } from 'vitest';
import { compileIndicator } from '../../src/indicators/compile.ts';
import { toReadings } from '../../src/indicators/readings.ts';
import { isNumber, type Figure } from '../../src/model/figure.ts';
import type { Connection } from '../../src/warehouse/connection.ts';
import { acceptExtract, offerExtract } from '../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../src/site/node-warehouse.ts';
import { caseNames, readCase } from './measure-case.ts';

let connection: Connection;

beforeAll(async () => {
  connection = await startNodeWarehouse();
}, 60_000);

/** Six decimals, as the expected readings are written. */
function rounded<T extends Figure | null>(figure: T): T | number {
  return isNumber(figure) ? Math.round(figure * 1e6) / 1e6 : figure;
}

describe('measures, worked out by hand', () => {
  it.each(caseNames())('%s: the readings are those an analyst expects', async (name) => {
    const { dataset, indicator, ask, file, expected } = readCase(name);
    const offered = await offerExtract(connection, dataset, file);
    expect(offered.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    await acceptExtract(connection, dataset);
    const { sql, parameters } = compileIndicator(indicator, dataset, ask);
    const rows = await connection.run(sql, parameters);
    const read = () => toReadings(rows, indicator, dataset, ask.by);
    if (expected.readings === undefined) {
      expect(read, expected.why).toThrow(expected.error ?? 'an error the case does not name');
      return;
    }
    const readings = read().map(({ period, part, value, numerator, denominator, grades }) => ({
      period: period.end,
      part,
      value: rounded(value),
      numerator: rounded(numerator),
      denominator: rounded(denominator),
      grades: grades?.map(rounded) ?? null,
    }));
    expect(readings, expected.why).toEqual(expected.readings);
  });

  it('are found on disk', () => {
    expect(caseNames()).toContain('proportion-summed-over-parts');
  });
});
