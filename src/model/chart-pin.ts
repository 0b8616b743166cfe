import { z } from 'zod';

/** Which chart of an indicator, of which rows, as at which day: enough to make it again, in either view. */
export const chartPinSchema = z.object({
  indicator: z.string().min(1),
  /** The chart's name among those of the indicator: "year-on-year", "trend", "by-setting". */
  chart: z.string().min(1),
  /** What was chosen, as the address of the indicator's page carries it: filters, order, year. */
  choices: z.record(z.string(), z.string()),
  /** The day for which it is worked out, ISO; '' for everything there is. */
  asAt: z.string(),
});
export type ChartPin = z.infer<typeof chartPinSchema>;
