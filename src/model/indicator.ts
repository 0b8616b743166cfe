import { z } from 'zod';

const ids = z.array(z.string());

/** The definition of one figure that can be charted. It is data: nothing in the code knows an indicator by name. */
export const indicatorSchema = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a kebab-case id'),
    title: z.string(),
    /** For small charts and lists beside the measure's title. */
    shortTitle: z.string(),
    /** What is counted, in words: one or two sentences. */
    definition: z.string(),
    /** Under the title on Overview: "median weeks of those waiting". */
    unitWords: z.string(),
    dataset: z.string(),
    kind: z.enum(['snapshot', 'flow', 'cumulative', 'annual']),
    /** Column values that rows must have, one value a column. */
    filter: z.record(z.string(), z.string()).default({}),
    /** Columns whose sum is counted. */
    numerator: ids.min(1).optional(),
    /** Columns whose sum is divided by; without it the numerator itself is the figure (a count). */
    denominator: ids.min(1).optional(),
    /** What a proportion is out of: 100 for per cent, 1000 for a rate. */
    per: z.number().positive().default(100),
    /** A column shown as reported (a median, a mean score): never aggregated. */
    value: z.string().optional(),
    /** For a value: the column that says how many it rests on. */
    base: z.string().optional(),
    /** "percent", "weeks", "score" …; percent is written with the sign, others with the word. */
    unit: z.string(),
    decimals: z.number().int().min(0).max(3),
    better: z.enum(['higher', 'lower', 'neutral']),
    headline: z.boolean().default(false),
    /** Id of the row of "Measuring impact" it belongs to; null when supplementary. */
    measure: z.string().nullable(),
    /** Ids of the plan's outcomes it shows. */
    outcomes: ids.min(1),
    supplementary: z.boolean().default(false),
    /** Columns by which it can be broken down. */
    breakdowns: ids.default([]),
    /** Columns a reader may filter by, besides the breakdowns. */
    choices: ids.default([]),
    /** The change, in the unit, from which on a difference counts, and why; for kinds that claim no interval. */
    materialChange: z.object({ value: z.number().positive(), reason: z.string() }).optional(),
    /** Columns of grades, best first, shown as a stacked distribution of their sum. */
    distribution: ids.min(2).optional(),
    /** For a survey: the columns that say how many were asked and how many answered. */
    response: z.object({ of: z.string(), count: z.string() }).optional(),
    /** Ids of indicators that must be read beside this one. */
    beside: ids.default([]),
    /** The finding's first half with {value}: "Half of those waiting had waited more than {value}". */
    finding: z.string().includes('{value}'),
    caveats: ids.default([]),
  })
  .superRefine((indicator, context) => {
    const figures = [indicator.value, indicator.numerator].filter((given) => given !== undefined).length;
    if (figures !== 1)
      context.addIssue({
        code: 'custom',
        path: ['numerator'],
        message: 'give either a numerator or a value column',
      });
    if (indicator.denominator && !indicator.numerator)
      context.addIssue({ code: 'custom', path: ['denominator'], message: 'needs a numerator' });
    if (indicator.supplementary === (indicator.measure !== null))
      context.addIssue({
        code: 'custom',
        path: ['measure'],
        message: 'an indicator belongs to a measure or is supplementary',
      });
    if (indicator.better !== 'neutral' && !usesInterval(indicator) && !indicator.materialChange)
      context.addIssue({
        code: 'custom',
        path: ['materialChange'],
        message: 'needed, since this kind claims no interval',
      });
  });

export type Indicator = z.infer<typeof indicatorSchema>;

/** True where the verdict rests on a 95% interval: proportions of separate events. Everything else uses materialChange. */
export function usesInterval(indicator: Pick<Indicator, 'kind' | 'denominator'>): boolean {
  return indicator.kind === 'flow' && indicator.denominator !== undefined;
}

/** What the dashboard adds to a measure of the plan: a heading of our own, and what it waits for. */
export const measureHeadingSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** 'milestone' for a document or a meeting, 'numbers' for what is charted. */
  kind: z.enum(['numbers', 'milestone']),
  /** The dataset that shows it, or would once its extract is there. */
  extract: z.string(),
  /** That dataset's title, for as long as the data package does not describe it. */
  extractTitle: z.string(),
  /** 'reviews' where each finished quarterly review is evidence of it. */
  evidencedBy: z.literal('reviews').optional(),
});
export type MeasureHeading = z.infer<typeof measureHeadingSchema>;

/** The promise's first and last year, as the calendar year in which each starts. */
export const promiseYearsSchema = z.record(
  z.enum(['financial', 'academic', 'calendar']),
  z.object({ baseline: z.number().int(), last: z.number().int() }),
);
export type PromiseYears = z.infer<typeof promiseYearsSchema>;
