import { z } from 'zod';
import { quarterEnd } from './month.ts';
import { quarterBefore } from './risks.ts';

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

/**
 * The quarter ends of which an insight can be, latest first: those that figures reach, and those since that are over by
 * a day. All ISO; `reached` has the latest first.
 */
export function finishedQuarters(reached: readonly string[], today: string): readonly string[] {
  const since: string[] = [];
  const [latest = ''] = reached;
  const current = quarterEnd(today);
  for (let end = current === today ? today : quarterBefore(today); end > latest; end = quarterBefore(end)) {
    since.push(end);
    if (latest === '') break;
  }
  return [...since, ...reached];
}
