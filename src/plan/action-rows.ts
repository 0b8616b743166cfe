import { z } from 'zod';
import type { BragStatus } from '../model/plan.ts';

const day = z.union([z.iso.date(), z.literal('')]);

/** One row of an action-status extract: how an action stood on a day, or how the plan was amended. Dates are ISO or ''. */
const actionRowSchema = z.object({
  action: z.string().min(1),
  as_at: z.iso.date(),
  /** '' where the earlier rating stands. */
  brag: z.enum(['Blue', 'Green', 'Amber', 'Red', 'Grey', '']),
  revised_due: day,
  closed_reason: z.string(),
  evidence: z.string(),
  note: z.string(),
  /** '' for an action that is there already. */
  text: z.string(),
  lead: z.string(),
  start: day,
  due: day,
});
export type ActionRow = z.infer<typeof actionRowSchema>;

/** A rating on a day; the plan's own is of the last day of the month in which it was printed. */
export interface DatedRating {
  /** ISO. */
  readonly on: string;
  /** Null where the cell was left blank. */
  readonly brag: BragStatus | null;
  readonly isPrinted: boolean;
}

/** Reads the rows of an action-status extract by date; a row that is not one is left out, as the import has named it already. */
export function readActionRows(rows: readonly Readonly<Record<string, string>>[]): readonly ActionRow[] {
  return rows
    .flatMap((row) => {
      const read = actionRowSchema.safeParse(row);
      return read.success ? [read.data] : [];
    })
    .toSorted((one, other) => one.as_at.localeCompare(other.as_at));
}
