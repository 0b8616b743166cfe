import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { preparedText } from '../../src/ingest/text-content.ts';
import { datasetSchema, type Dataset } from '../../src/model/dataset.ts';
import type { PreparedText } from '../../src/model/extract.ts';
import { indicatorSchema, type Indicator } from '../../src/model/indicator.ts';

const figure = z.union([z.number(), z.enum(['suppressed', 'unavailable', 'not-applicable'])]);

const expectedSchema = z.strictObject({
  /** The working, by hand. */
  why: z.string().min(1),
  readings: z
    .array(
      z.strictObject({
        period: z.iso.date(),
        part: z.record(z.string(), z.string()).default({}),
        value: figure,
        numerator: figure.nullable(),
        denominator: figure.nullable(),
        grades: z.array(figure).nullable().default(null),
      }),
    )
    .optional(),
  /** The start of the error's words, where there can be no readings. */
  error: z.string().optional(),
});

const definitionSchema = z.strictObject({
  dataset: z.strictObject({
    yearType: z.string(),
    frequency: z.string(),
    fields: z.array(z.looseObject({ name: z.string() })),
    primaryKey: z.array(z.string()),
  }),
  indicator: z.looseObject({}),
  ask: z
    .strictObject({ filter: z.record(z.string(), z.string()).optional(), by: z.string().optional() })
    .default({}),
});

/** One folder of tests/measures: a file, a definition, and the readings worked out by hand. */
export interface MeasureCase {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly ask: { readonly filter?: Record<string, string>; readonly by?: string };
  readonly file: PreparedText;
  readonly expected: z.infer<typeof expectedSchema>;
}

/** The folders that hold a case. */
export function caseNames(): string[] {
  return readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => readdirSync(new URL(`${name}/`, import.meta.url)).includes('definition.json'))
    .sort();
}

/** Reads a case; what its definition does not say makes no difference to its readings. */
export function readCase(name: string): MeasureCase {
  const text = (file: string) => readFileSync(new URL(`${name}/${file}`, import.meta.url), 'utf8');
  const { dataset, indicator, ask } = definitionSchema.parse(JSON.parse(text('definition.json')));
  const csv = text('data.csv');
  return {
    dataset: datasetSchema.parse({
      name,
      path: 'data.csv',
      title: name,
      description: name,
      schema: {
        fields: dataset.fields.map((field) => ({ title: field.name, ...field })),
        primaryKey: dataset.primaryKey,
        missingValues: [
          { value: 'c', label: 'suppressed' },
          { value: 'x', label: 'unavailable' },
          { value: 'z', label: 'not-applicable' },
        ],
      },
      dashboard: {
        provider: 'Nobody',
        yearType: dataset.yearType,
        frequency: dataset.frequency,
        illustrative: true,
        extractDate: '2026-10-01',
      },
    }),
    indicator: indicatorSchema.parse({
      id: name,
      title: 'A made-up indicator',
      shortTitle: name,
      definition: name,
      unitWords: name,
      dataset: name,
      kind: 'flow',
      unit: 'percent',
      decimals: 1,
      better: 'neutral',
      measure: null,
      supplementary: true,
      outcomes: ['AfI1.1'],
      finding: '{value}',
      ...indicator,
    }),
    ask: {
      ...(ask.filter === undefined ? {} : { filter: ask.filter }),
      ...(ask.by === undefined ? {} : { by: ask.by }),
    },
    file: preparedText({
      fileName: 'data.csv',
      text: csv,
      delimiter: ',',
      quote: '"',
      columns: (csv.split('\n')[0] ?? '').split(','),
      headerLine: 1,
    }),
    expected: expectedSchema.parse(JSON.parse(text('expected.json'))),
  };
}
