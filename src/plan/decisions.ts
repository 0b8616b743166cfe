import { z } from 'zod';

const day = z.union([z.iso.date(), z.literal('')]);

/** What was decided on one item of one quarterly review, and what came of it. Dates are ISO or ''. */
const decisionSchema = z.object({
  /** The last day of the quarter that was reviewed. */
  quarter: z.iso.date(),
  /** The id of a measure, an indicator or an action, or of an item of its own. */
  about: z.string().min(1),
  decision: z.enum(['continue', 'amend', 'escalate']),
  insight: z.string(),
  action: z.string(),
  plan_action: z.string(),
  owner: z.string(),
  due: day,
  escalated_to: z.string(),
  outcome: z.string(),
  done: day,
  decided_on: day,
  /** 'yes' where no child can be identified from it; '' where nobody has confirmed that. */
  confirmed: z.enum(['yes', '']),
});
export type Decision = z.infer<typeof decisionSchema>;

export const decisionWords: Readonly<Record<Decision['decision'], string>> = {
  continue: 'Continue',
  amend: 'Amend',
  escalate: 'Escalate',
};

/** Reads the rows of a reviews extract, oldest first; a row that is not one is left out, as the import has named it already. */
export function readDecisions(rows: readonly Readonly<Record<string, string>>[]): readonly Decision[] {
  return rows
    .flatMap((row) => {
      const read = decisionSchema.safeParse(row);
      return read.success ? [read.data] : [];
    })
    .toSorted((one, other) => one.quarter.localeCompare(other.quarter));
}

/** The decision on an item in a quarter's review; null where there is none. */
export function decisionOn(decisions: readonly Decision[], quarter: string, about: string): Decision | null {
  return decisions.find((each) => each.quarter === quarter && each.about === about) ?? null;
}

/** The last decision on an item in a review before a quarter; null where there is none. */
export function decisionBefore(
  decisions: readonly Decision[],
  quarter: string,
  about: string,
): Decision | null {
  return decisions.findLast((each) => each.quarter < quarter && each.about === about) ?? null;
}

/** Where the action of a decision stands on a day (ISO); null where none was agreed. */
export function actionStanding(
  { action, due, done }: Pick<Decision, 'action' | 'due' | 'done'>,
  today: string,
): 'done' | 'overdue' | 'open' | null {
  if (action === '') return null;
  if (done !== '' && done <= today) return 'done';
  return due !== '' && due < today ? 'overdue' : 'open';
}
