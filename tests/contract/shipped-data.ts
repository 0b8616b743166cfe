import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { z } from 'zod';
import { datasetSchema, type Dataset } from '../../src/model/dataset.ts';
import type { Missing } from '../../src/model/figure.ts';
import { indicatorSchema, measureHeadingSchema, promiseYearsSchema } from '../../src/model/indicator.ts';

export type Row = Readonly<Record<string, string>>;

/** A file of datasets/ as text. */
export function readShipped(name: string): string {
  return readFileSync(new URL(`../../datasets/${name}`, import.meta.url), 'utf8');
}

/** A CSV of datasets/ as its header and its rows, every cell as text. Throws on a ragged or unclosed record. */
export function readTable(name: string): {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
} {
  const parsed = Papa.parse<Row>(readShipped(name), { header: true, skipEmptyLines: true });
  const problem = parsed.errors[0];
  if (problem) throw new Error(`${name}, record ${problem.row ?? 0}: ${problem.message}`);
  return { header: parsed.meta.fields ?? [], rows: parsed.data };
}

export const packageSchema = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  licenses: z.array(z.object({ name: z.string(), title: z.string(), path: z.url() })).min(1),
  facts: z.object({ seriesBreaks: z.string(), targets: z.string(), annotations: z.string() }),
  resources: z.array(datasetSchema),
});

export const chartedSchema = z.object({
  measures: z.array(measureHeadingSchema),
  promise: promiseYearsSchema,
  indicators: z.array(indicatorSchema),
});

/** A column as numbers; null where the cell holds a missing value of the dataset. */
export function figureIn(dataset: Dataset, row: Row, column: string): number | null {
  const cell = row[column] ?? '';
  return missingReason(dataset, cell) === undefined ? Number(cell) : null;
}

/** Why a cell holds no figure; undefined where it holds one. */
export function missingReason(dataset: Dataset, cell: string): Missing | undefined {
  return dataset.schema.missingValues.find(({ value }) => value === cell)?.label;
}
