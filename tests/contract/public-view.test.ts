import { beforeAll, describe, expect, it } from 'vitest';
import { preparedText } from '../../src/ingest/text-content.ts';
import type { Ask } from '../../src/indicators/chosen-rows.ts';
import { compileIndicator } from '../../src/indicators/compile.ts';
import { toReadings } from '../../src/indicators/readings.ts';
import { fieldOf, type Dataset } from '../../src/model/dataset.ts';
import { isNumber, type Figure } from '../../src/model/figure.ts';
import { quoteIdentifier } from '../../src/model/identifier.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { Reading } from '../../src/model/reading.ts';
import { makePublicTable } from '../../src/queries/public-table.ts';
import {
  allParts,
  publicDataset,
  publicIndicator,
  publicTableName,
} from '../../src/queries/public-table-shape.ts';
import type { Connection } from '../../src/warehouse/connection.ts';
import { acceptExtract, offerExtract } from '../../src/warehouse/load.ts';
import { startNodeWarehouse } from '../../src/site/node-warehouse.ts';
import { recover } from '../unit/statistics/disclosure-attacker.ts';
import { whatReadersKnow, type ShownSum, type TextRow } from './public-view-attack.ts';
import { chartedSchema, packageSchema, readShipped } from './shipped-data.ts';

const datasets = packageSchema.parse(JSON.parse(readShipped('datapackage.json'))).resources;
const { indicators } = chartedSchema.parse(JSON.parse(readShipped('indicators.json')));
const charted = datasets.filter(({ name }) => indicators.some(({ dataset }) => dataset === name));
let connection: Connection;

beforeAll(async () => {
  connection = await startNodeWarehouse();
  for (const dataset of datasets) {
    const text = readShipped(dataset.path);
    await offerExtract(
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
    await acceptExtract(connection, dataset);
    await makePublicTable(connection, dataset, indicators);
  }
}, 300_000);

function own(dataset: Dataset): Indicator[] {
  return indicators.filter((indicator) => indicator.dataset === dataset.name);
}

/** Every choice a reader can make for an indicator: as it stands, each value of a column, each breakdown. */
function asksOf(indicator: Indicator, dataset: Dataset): Ask[] {
  const columns = [...new Set([...indicator.breakdowns, ...indicator.choices])];
  const filters = columns.flatMap((column) =>
    (fieldOf(dataset, column)?.constraints?.enum ?? []).map((value) => ({ [column]: value })),
  );
  const all: Ask[] = [{}, ...filters.map((filter) => ({ filter }))];
  const broken = indicator.breakdowns.flatMap((by) => [
    { by },
    ...filters.filter((filter) => !(by in filter)).map((filter) => ({ filter, by })),
  ]);
  return [...all, ...broken];
}

async function readingsOf(
  indicator: Indicator,
  dataset: Dataset,
  ask: Ask,
  isPublic: boolean,
): Promise<Reading[]> {
  const [what, from] = isPublic
    ? [publicIndicator(indicator, dataset), publicDataset(dataset, indicators)]
    : [indicator, dataset];
  const { sql, parameters } = compileIndicator(what, from, ask);
  return toReadings(await connection.run(sql, parameters), what, from, ask.by);
}

async function tableRows(table: string, dataset: Dataset): Promise<TextRow[]> {
  const figures = dataset.schema.fields.filter(({ type }) => type === 'integer' || type === 'number');
  const columns = [
    ...dataset.schema.fields.map(
      ({ name }) => `CAST(${quoteIdentifier(name)} AS VARCHAR) AS ${quoteIdentifier(name)}`,
    ),
    ...figures.map(({ name }) => quoteIdentifier(`${name}__missing`)),
  ];
  const rows = await connection.run(`SELECT ${columns.join(', ')} FROM ${quoteIdentifier(table)}`);
  const keys = dataset.schema.primaryKey;
  const nameOf = (row: TextRow) => keys.map((key) => row[key]).join(' ');
  return (rows as TextRow[])
    .filter((row) => keys.every((key) => row[key] !== allParts))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

describe.each(charted.map((dataset) => [dataset.name, dataset] as const))(
  'The public view of %s',
  (_, dataset) => {
    it('holds the extract, and what differs is hidden', async () => {
      const internal = await tableRows(dataset.name, dataset);
      const open = await tableRows(publicTableName(dataset), dataset);
      expect(open).toHaveLength(internal.length);
      const threshold = dataset.dashboard.disclosureThreshold;
      internal.forEach((row, at) => {
        for (const { name, type } of dataset.schema.fields) {
          const seen = open[at]?.[name] ?? null;
          if (seen === row[name]) {
            if (type !== 'integer' || seen === null) continue;
            expect(Number(seen) > 0 && Number(seen) < threshold).toBe(false);
          } else {
            expect(seen).toBe(null);
            expect(open[at]?.[`${name}__missing`]).toBe('suppressed');
          }
        }
      });
    });

    it('shows the figure of the internal view or says that it is hidden', async () => {
      for (const indicator of own(dataset))
        for (const ask of asksOf(indicator, dataset)) {
          const [internal, open] = await Promise.all(
            [false, true].map((isPublic) => readingsOf(indicator, dataset, ask, isPublic)),
          );
          const compared = (reading: Reading | undefined): Figure[] => [
            reading?.value ?? 'unavailable',
            reading?.numerator ?? 'unavailable',
            reading?.denominator ?? 'unavailable',
            ...(reading?.grades ?? []),
          ];
          expect(open?.length).toBe(internal?.length);
          open?.forEach((reading, at) => {
            const right = internal?.[at];
            expect([reading.period.end, reading.part]).toEqual([right?.period.end, right?.part]);
            compared(reading).forEach((figure, place) => {
              if (figure !== 'suppressed') expect(figure).toEqual(compared(right)[place]);
            });
          });
        }
    }, 120_000);

    it('gives none of its secrets away to a reader who puts together all that any indicator shows', async () => {
      const internal = await tableRows(dataset.name, dataset);
      const open = await tableRows(publicTableName(dataset), dataset);
      const sums = await allSums(dataset, internal);
      const known = whatReadersKnow(dataset, own(dataset), internal, open, sums);
      const found = recover(known);
      expect(known.secrets.filter((secret) => found.has(secret) || known.shown.has(secret))).toEqual([]);
    }, 120_000);

    it('keeps every headline figure', async () => {
      for (const indicator of own(dataset).filter(({ headline }) => headline)) {
        const internal = await readingsOf(indicator, dataset, {}, false);
        const open = await readingsOf(indicator, dataset, {}, true);
        expect(open.map(({ value }) => value)).toEqual(internal.map(({ value }) => value));
      }
    });
  },
);

it('The same reader finds small counts where only those themselves are hidden', async () => {
  const dataset = charted.find(({ name }) => name === 'voice-capture');
  if (!dataset) throw new Error('no such dataset');
  const internal = await tableRows(dataset.name, dataset);
  const isSmall = (text: string | null | undefined) => Number(text) > 0 && Number(text) < 5;
  const open = internal.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, text]) => [column, isSmall(text) ? null : text])),
  );
  const sums = await allSums(dataset, internal);
  const known = whatReadersKnow(dataset, own(dataset), internal, open, sums);
  const found = recover(known);
  expect(known.secrets.filter((secret) => found.has(secret)).length).toBeGreaterThan(100);
}, 120_000);

/** All sums of several cells that the public view shows, each once; single cells stand in its table. */
async function allSums(dataset: Dataset, rows: readonly TextRow[]): Promise<ShownSum[]> {
  const sums = new Map<string, ShownSum>();
  for (const indicator of own(dataset))
    for (const ask of asksOf(indicator, dataset))
      for (const reading of await readingsOf(indicator, dataset, ask, true))
        for (const shown of sumsShown(indicator, dataset, ask, reading, rows))
          if (shown.rows.length * shown.columns.length > 1)
            sums.set(JSON.stringify([shown.rows, shown.columns]), shown);
  return [...sums.values()];
}

/** The sums in a reading, with the rows of the extract that they add up. */
function sumsShown(
  indicator: Indicator,
  dataset: Dataset,
  ask: Ask,
  reading: Reading,
  rows: readonly TextRow[],
): ShownSum[] {
  const chosen = { ...indicator.filter, ...ask.filter, ...reading.part };
  const of = rows.flatMap((row, at) => {
    const isChosen = Object.entries(chosen).every(([column, value]) => row[column] === value);
    const isWhole = dataset.schema.fields.every(
      ({ name, total }) => total === undefined || name in chosen || row[name] === total,
    );
    return isChosen && isWhole && row['period_end'] === reading.period.end ? [at] : [];
  });
  const { numerator = [], denominator = [], distribution = [] } = indicator;
  const shown: [readonly string[], Figure | null | undefined][] = [
    [numerator, reading.numerator],
    [denominator, reading.denominator],
    ...distribution.map((column, at): [string[], Figure | undefined] => [[column], reading.grades?.[at]]),
  ];
  return shown.flatMap(([columns, sum]) => {
    const isCounted =
      columns.length > 0 && columns.every((column) => fieldOf(dataset, column)?.type === 'integer');
    return isCounted && isNumber(sum) ? [{ rows: of, columns, sum }] : [];
  });
}
