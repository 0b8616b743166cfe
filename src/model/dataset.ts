import { z } from 'zod';
import type { Calendar } from './period.ts';
import type { Recipe } from './recipe.ts';

/** A name that is safe as an id, a column and a file stem. */
const columnName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a snake_case column name');

const missingReason = z.enum(['suppressed', 'unavailable', 'not-applicable']);

/** A column, as a Frictionless Table Schema field. */
const fieldSchema = z.object({
  name: columnName,
  type: z.enum(['string', 'integer', 'number', 'date']),
  title: z.string(),
  description: z.string().optional(),
  constraints: z
    .object({
      required: z.boolean().optional(),
      enum: z.array(z.string()).optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      pattern: z.string().optional(),
    })
    .optional(),
  /** Other spellings of the header. */
  aliases: z.array(z.string()).optional(),
  /** The words for each allowed value, where its code is not good enough to read. */
  valueTitles: z.record(z.string(), z.string()).optional(),
  /** The value that is the total of the column's other values. */
  total: z.string().optional(),
});

/** What rows that are words and not figures are: which pages show and write them. */
const registerSchema = z.enum([
  'insights',
  'evidence',
  'actions',
  'risks',
  'decisions',
  'meetings',
  'kept-extracts',
  'kept-agenda',
  'kept-figures',
  'kept-readings',
]);
export type Register = z.infer<typeof registerSchema>;

/** Lists of ids that rows can refer to. */
const listedSchema = z.enum(['areas', 'outcomes', 'actions', 'measures', 'indicators']);
type Listed = z.infer<typeof listedSchema>;

const referenceSchema = z.object({
  column: z.string(),
  /** The lists that the value may be an id of. */
  to: z.array(listedSchema).min(1),
  /** A pattern of values that are right too. */
  orPattern: z.string().optional(),
  /** A column that makes a row the first of a new id: ids of such rows, in this or an earlier extract, are right too. */
  definedBy: z.string().optional(),
  /** Where a new id must begin with one of another list and a hyphen: "AfI3.3-8" is under the outcome AfI3.3. */
  under: listedSchema.optional(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** A dataset, as a Frictionless Data Resource with what the dashboard needs under `dashboard`. */
export const datasetSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a kebab-case name'),
  path: z.string().regex(/^[a-z0-9-]+\.csv$/, 'a CSV file name in the same folder'),
  title: z.string(),
  description: z.string(),
  /** Frictionless sources: who published it and where. */
  sources: z.array(z.object({ title: z.string(), path: z.string().optional() })).optional(),
  licenses: z
    .array(
      z.object({ name: z.string().optional(), title: z.string().optional(), path: z.string().optional() }),
    )
    .optional(),
  encoding: z.string().default('utf-8'),
  dialect: z
    .object({ delimiter: z.string().length(1).default(','), quoteChar: z.string().length(1).default('"') })
    .default({ delimiter: ',', quoteChar: '"' }),
  schema: z.object({
    fields: z.array(fieldSchema).min(1),
    /** Cells that stand for "no figure", with the reason as label (Data Package version 2). */
    missingValues: z.array(z.object({ value: z.string(), label: missingReason })),
    primaryKey: z.array(z.string()),
  }),
  dashboard: z.object({
    provider: z.string(),
    yearType: z.enum(['financial', 'academic', 'calendar']),
    frequency: z.enum(['month', 'quarter', 'term', 'year']),
    /** What the rows are where they are words and not figures; it says which page shows them. */
    register: registerSchema.optional(),
    /** Columns whose values must be ids of the plan or of what is charted. */
    references: z.array(referenceSchema).default([]),
    /** Columns of dates that must each be the last day of a quarter. */
    quarterEnds: z.array(z.string()).default([]),
    /** 'internal' where rows are never shown in public view nor put into a public copy. */
    audience: z.enum(['all', 'internal']).default('all'),
    /** Which rows alone may be shown in public view; all where it is not given. */
    publicRows: z.object({ column: z.string(), value: z.string() }).optional(),
    illustrative: z.boolean(),
    /** The day the shipped extract was taken, ISO. */
    extractDate: z.iso.date(),
    /** Chains of columns where each is part of the one before: [["waiting", "waiting_over_18_weeks"]]. */
    partOf: z.array(z.array(z.string()).min(2)).default([]),
    /** Columns that add up to another: {"total": "plans_audited", "parts": ["outstanding", …]}. */
    sums: z.array(z.object({ total: z.string(), parts: z.array(z.string()).min(2) })).default([]),
    /** Counts from 1 to one less than this are small numbers. */
    disclosureThreshold: z.number().int().positive().default(5),
    /** What a new extract does to the loaded rows: adds to them, puts its own in place of those with the same key, or takes the place of all. */
    update: z.enum(['append', 'restate', 'replace']).default('replace'),
    /** A count this many times larger or smaller than in the period before asks whether it is right; none where not given. */
    largeChange: z.number().gt(1).optional(),
    /** Notes that stand under every chart of this dataset. */
    caveats: z.array(z.string()).default([]),
    /** True where the rows are a sample, such as audits and surveys, not every case. */
    sample: z.boolean().default(false),
    /** Where the rows are of several areas: which values of which column are whose. */
    areas: z
      .object({
        column: z.string(),
        own: z.string(),
        national: z.string(),
        region: z.string(),
        /** Areas like our own, drawn as a band; the column's other values are not compared with. */
        neighbours: z.array(z.string()),
      })
      .optional(),
  }),
});

export type Dataset = z.infer<typeof datasetSchema> & {
  /** How published files become its table; absent for none. They have files of their own. */
  readonly recipes?: readonly Recipe[];
  /** The ids that references are checked against; absent where none are known, and then none is checked. */
  listed?: Readonly<Record<Listed, readonly string[]>>;
  readonly dashboard: {
    /** Of a public copy only, never read from a file: columns with a row for all their parts, which no reader chooses. */
    readonly publicTotals?: readonly string[];
  };
};
export type Field = Dataset['schema']['fields'][number];

export function calendarOf(dataset: Dataset): Calendar {
  return { yearType: dataset.dashboard.yearType, frequency: dataset.dashboard.frequency };
}

export function fieldOf(dataset: Dataset, name: string): Field | undefined {
  return dataset.schema.fields.find((field) => field.name === name);
}

/** A cell's value in words: its title where the schema has one, otherwise the value itself. */
export function valueWords(field: Field | undefined, value: string): string {
  return field?.valueTitles?.[value] ?? value;
}

/** What a published series was cut by: a changed definition or collection. */
export const seriesBreakSchema = z.object({
  dataset: z.string(),
  /** The indicator it concerns; '' for all of the dataset. */
  indicator: z.string(),
  /** First day of the new series, ISO. */
  from: z.iso.date(),
  note: z.string().min(1),
  source: z.string().min(1),
});
export type SeriesBreak = z.infer<typeof seriesBreakSchema>;
