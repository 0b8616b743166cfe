import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { preparedText } from '../../src/ingest/text-content.ts';
import { compileIndicator, type CompiledQuery } from '../../src/indicators/compile.ts';
import { checkDefinition } from '../../src/indicators/definition.ts';
import { parseIndicators } from '../../src/indicators/parse-indicators.ts';
import { seriesByPart, toReadings } from '../../src/indicators/readings.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { isNumber, type Figure } from '../../src/model/figure.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Connection } from '../../src/warehouse/connection.ts';
import { acceptExtract, offerExtract, type OfferResult } from '../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../src/site/node-warehouse.ts';
import { chartedSchema, packageSchema, readShipped, readTable } from './shipped-data.ts';

const datasets = packageSchema.parse(JSON.parse(readShipped('datapackage.json'))).resources;
const { indicators } = chartedSchema.parse(JSON.parse(readShipped('indicators.json')));
const loads = new Map<string, OfferResult>();
let connection: Connection;

beforeAll(async () => {
  connection = await startNodeWarehouse();
  for (const dataset of datasets) {
    const text = readShipped(dataset.path);
    const offered = await offerExtract(
      connection,
      dataset,
      preparedText({
        fileName: dataset.path,
        text,
        delimiter: dataset.dialect.delimiter,
        quote: dataset.dialect.quoteChar,
        columns: (text.split('\n')[0] ?? '').split(dataset.dialect.delimiter),
        headerLine: 1,
      }),
    );
    loads.set(dataset.name, offered);
    await acceptExtract(connection, dataset);
  }
}, 120_000);

function datasetOf(indicator: Indicator): Dataset {
  const dataset = datasets.find(({ name }) => name === indicator.dataset);
  if (!dataset) throw new Error(`no dataset ${indicator.dataset}`);
  return dataset;
}

function indicatorOf(id: string): Indicator {
  const indicator = indicators.find((known) => known.id === id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  return indicator;
}

async function readingsOf(indicator: Indicator, by?: string): Promise<Reading[]> {
  const dataset = datasetOf(indicator);
  const compiled: CompiledQuery = compileIndicator(indicator, dataset, by === undefined ? {} : { by });
  return toReadings(await connection.run(compiled.sql, compiled.parameters), indicator, dataset, by);
}

/** One decimal, halves up, from counts, as the Department rounds. */
function published(reading: Reading): Figure {
  return isNumber(reading.value) ? Math.round(reading.value * 10 + 1e-9) / 10 : reading.value;
}

describe('the shipped extracts', () => {
  it.each(datasets.map(({ name }) => name))('%s loads without an error', (name) => {
    expect(loads.get(name)?.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(loads.get(name)?.rows).toBe(readTable(`${name}.csv`).rows.length);
  });
});

describe('the shipped indicators', () => {
  it('are all sound definitions', () => {
    const parsed = parseIndicators(
      (JSON.parse(readShipped('indicators.json')) as { indicators: unknown }).indicators,
    );
    expect(parsed.filter(({ ok }) => !ok)).toEqual([]);
    expect(indicators.flatMap((indicator) => checkDefinition(indicator, datasetOf(indicator)))).toEqual([]);
  });

  it.each(indicators.map(({ id }) => id))('%s binds, runs and gives numbers', async (id) => {
    const readings = await readingsOf(indicatorOf(id));
    expect(readings.some(({ value }) => isNumber(value))).toBe(true);
    const ends = readings.map(({ period }) => period.end);
    expect(ends).toEqual([...new Set(ends)].sort());
  });

  const breakdowns = indicators.flatMap(({ id, breakdowns: columns }) => columns.map((by) => ({ id, by })));
  it.each(breakdowns)('$id can be broken down by $by, without the total', async ({ id, by }) => {
    const dataset = datasetOf(indicatorOf(id));
    const parts = seriesByPart(await readingsOf(indicatorOf(id), by), by, dataset);
    const total = dataset.schema.fields.find(({ name }) => name === by)?.total;
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ part }) => part)).not.toContain(total);
    const values = parts.flatMap(({ series }) => series.readings.map(({ value }) => value));
    expect(values.some((value) => isNumber(value) || value === 'suppressed')).toBe(true);
  });

  const added = breakdowns.filter(({ id, by }) => {
    const indicator = indicatorOf(id);
    const column = datasetOf(indicator).schema.fields.find(({ name }) => name === by);
    return indicator.numerator && column?.total === undefined && !(by in indicator.filter);
  });
  it.each(added)('$id: the counts of its parts by $by add up to the whole', async ({ id, by }) => {
    const parts = await readingsOf(indicatorOf(id), by);
    for (const whole of await readingsOf(indicatorOf(id))) {
      const own = parts.filter(({ period }) => period.end === whole.period.end);
      const numerators = own.map(({ numerator }) => numerator);
      if (!numerators.every(isNumber)) continue;
      expect(whole.numerator).toBe(numerators.reduce((sum, count) => sum + count, 0));
    }
  });
});

describe('EHC plans within 20 weeks', () => {
  const lines = readFileSync(
    new URL('../measures/ehc-plans-within-20-weeks/published.csv', import.meta.url),
    'utf8',
  )
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

  it('equal the percentage the Department published, for every area and year', async () => {
    const readings = await readingsOf(indicatorOf('ehc-plans-within-20-weeks'), 'area_code');
    const worked = new Map(
      readings.map((reading) => [
        `${reading.part['area_code'] ?? ''} ${reading.period.year}`,
        published(reading),
      ]),
    );
    const expected = lines.map(([area = '', year = '', figure = '']): [string, Figure] => [
      `${area} ${year}`,
      figure === 'x' ? 'unavailable' : Number(figure),
    ]);
    expect(expected.length).toBeGreaterThan(50);
    expect([...worked].sort()).toEqual(expected.sort());
  });

  it('are, for all plans, the counts of the file divided', async () => {
    const readings = await readingsOf(indicatorOf('ehc-plans-within-20-weeks-all'), 'area_code');
    const rows = readTable('ehc-plan-timeliness.csv').rows;
    expect(readings).toHaveLength(rows.length);
    for (const row of rows) {
      const reading = readings.find(
        ({ period, part }) => period.end === row['period_end'] && part['area_code'] === row['area_code'],
      );
      const share = (100 * Number(row['within_20_weeks'])) / Number(row['plans_issued']);
      if (Number.isNaN(share)) expect(isNumber(reading?.value)).toBe(false);
      else expect(reading?.value).toBeCloseTo(share, 9);
    }
  });

  it('for Milton Keynes are 85.6, 63.1, 82.4, 92.1, 66.1 and 43.0 from 2019 to 2024', async () => {
    const readings = await readingsOf(indicatorOf('ehc-plans-within-20-weeks'));
    expect(readings.map((reading) => [reading.period.year, published(reading)])).toEqual([
      [2019, 85.6],
      [2020, 63.1],
      [2021, 82.4],
      [2022, 92.1],
      [2023, 66.1],
      [2024, 43],
    ]);
  });
});
