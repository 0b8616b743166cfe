import { z } from 'zod';

/**
 * One insight: what someone said or found, in words. Whoever entered it confirmed that no child can be identified from
 * it; a row without that is never shown, in neither view.
 */
const insightSchema = z.object({
  /** The last day of its quarter, ISO. */
  quarter: z.iso.date(),
  measure: z.string(),
  kind: z.string(),
  summary: z.string().min(1),
  source: z.string(),
  /** '' where there is none. */
  link: z.string(),
  confirmed: z.literal('yes'),
});
export type Insight = z.infer<typeof insightSchema>;

/** Reads the rows of an insights extract; a row that is not one is left out, as the import has named it already. */
export function readInsights(rows: readonly Readonly<Record<string, string>>[]): readonly Insight[] {
  return rows.flatMap((row) => {
    const read = insightSchema.safeParse(row);
    return read.success ? [read.data] : [];
  });
}

/** The insights about some measures as they stood on a day (ISO), newest first, those of one quarter in file order. */
export function insightsOf(
  insights: readonly Insight[],
  measures: readonly string[],
  asAt: string,
): readonly Insight[] {
  return insights
    .filter(({ measure, quarter }) => measures.includes(measure) && quarter <= asAt)
    .toSorted((one, other) => other.quarter.localeCompare(one.quarter));
}
