import { readActionRows, type ActionRow } from '../../plan/action-rows.ts';
import { actionsAsAt, type ActionNow } from '../../plan/actions.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import { stampsOf } from '../chart.ts';
import type { Listed } from './listed.ts';
import { isGap, readRegister } from './read-register.ts';

/** The actions of a listing as they stood, and what stands under a table of them. */
export interface ListedActions {
  readonly actions: readonly ActionNow[];
  /** All that was recorded, by date; none while nothing was since the plan. */
  readonly rows: readonly ActionRow[];
  readonly source: string;
  readonly stamps: readonly string[];
  /** A gap where nothing recorded since the plan can be read; the plan's own ratings are there all the same. */
  readonly gap: readonly PaperPart[];
}

/** The plan's actions in a listing's subject, as they stood on its day. Throws QueryError. */
export async function listedActions({ context, scope, days }: Listed): Promise<ListedActions> {
  const tree = context.catalogue.plan;
  const register = await readRegister(context, 'actions', 'Updates of actions', readActionRows);
  const rows = isGap(register) ? [] : register.rows;
  const { title, date } = tree.plan.meta;
  const plan = `Source: ${title}, ${date}`;
  return {
    actions: actionsAsAt(tree, rows, days.until).filter(scope.holdsAction),
    rows,
    source:
      isGap(register) || rows.length === 0
        ? `${plan}.`
        : `${plan.replace('Source: ', 'Sources: ')}; ${register.source.replace(/^Source: /, '')}`,
    stamps: isGap(register)
      ? stampsOf({ isIllustrative: false, isPublic: context.isPublic })
      : register.stamps,
    gap: isGap(register) ? [register] : [],
  };
}
