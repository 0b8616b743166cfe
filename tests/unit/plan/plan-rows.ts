import planJson from '../../../datasets/plan.json' with { type: 'json' };
import { planSchema } from '../../../src/model/plan.ts';
import { readActionRows, type ActionRow } from '../../../src/plan/action-rows.ts';
import { actionsAsAt, type ActionNow } from '../../../src/plan/actions.ts';
import { linkPlan } from '../../../src/plan/plan-tree.ts';

export const tree = linkPlan(planSchema.parse(planJson));

const blank = {
  brag: '',
  revised_due: '',
  closed_reason: '',
  evidence: '',
  note: '',
  text: '',
  lead: '',
  start: '',
  due: '',
};

/** Rows as the import leaves them: columns that a test does not give are empty. */
export function actionRows(
  ...rows: readonly (Partial<Record<keyof ActionRow, string>> & { action: string; as_at: string })[]
): readonly ActionRow[] {
  return readActionRows(rows.map((row) => ({ ...blank, ...row })));
}

/** One action as it stood on a day. */
export function actionOn(id: string, rows: readonly ActionRow[], day: string): ActionNow {
  const found = actionsAsAt(tree, rows, day).find((action) => action.id === id);
  if (!found) throw new Error(`no action ${id} on ${day}`);
  return found;
}
