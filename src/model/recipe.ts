import { z } from 'zod';

const header = z.string().min(1);

/** Which rows of the published file are wanted; all conditions must hold. Blanks around cells do not count. */
const conditionSchema = z.union([
  z.strictObject({ column: header, equals: z.string() }),
  z.strictObject({ column: header, in: z.array(z.string()).min(1) }),
  /** A regular expression for the whole cell. */
  z.strictObject({ column: header, matches: z.string().refine(isExpression, 'a regular expression') }),
]);

/** Where a column of the dataset comes from. */
const originSchema = z.union([
  /** A column of the file, some of whose values have another name in the dataset. */
  z.strictObject({ column: header, values: z.record(z.string(), z.string()).default({}) }),
  /** A day written as 30/09/2026 in every row. */
  z.strictObject({ dayFirst: header }),
  /** One of several columns, by what stands in another: {"by": "geographic_level", "columns": {"National": "country_code"}}. */
  z.strictObject({ by: header, columns: z.record(z.string(), header) }),
  /** The same in every row. */
  z.strictObject({ constant: z.string() }),
  /**
   * The last day of the period that a year (2024, or 202324 for years that start within another) and an identifier name:
   * {"Calendar year": 0}, the identifier's place in the year, from 0. Rows with another identifier are refused.
   */
  z.strictObject({
    year: header,
    identifier: header,
    positions: z.record(z.string(), z.number().int().nonnegative()),
  }),
]);

/** How a published file becomes a dataset's table, as data. */
export const recipeSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a kebab-case name'),
  title: z.string().min(1),
  description: z.string().min(1),
  /** Who publishes the file, and where. */
  source: z.strictObject({ title: z.string().min(1), path: z.url().optional() }),
  /** The dataset whose table it makes. */
  dataset: z.string(),
  /** The columns by which the file is recognised: it must have them all. */
  headers: z.array(header).min(2),
  rows: z.array(conditionSchema).default([]),
  /** True to keep only the areas that the dataset names as own, national, region and neighbours. */
  onlyNamedAreas: z.boolean().default(false),
  /** The dataset's column → where it comes from. */
  columns: z.record(z.string(), originSchema),
  /** For a long file, one row a measure: the dataset's column → the measure whose value it is. */
  pivot: z
    .strictObject({ measure: header, value: header, columns: z.record(z.string(), z.string()) })
    .optional(),
  /** The file's symbols for a figure that is not there → those of the dataset. */
  symbols: z.record(z.string(), z.string()).default({}),
});

export type Recipe = z.infer<typeof recipeSchema>;
export type RowCondition = z.infer<typeof conditionSchema>;
export type ColumnOrigin = z.infer<typeof originSchema>;

function isExpression(text: string): boolean {
  try {
    return new RegExp(text, 'u').flags === 'u';
  } catch {
    return false;
  }
}
