import { readDecisions } from '../../plan/decisions.ts';
import { lastReviewBefore, readMeetings, reviewState } from '../../plan/meetings.ts';
import { quarterEnd } from '../../plan/month.ts';
import { quarterBefore } from '../../plan/risks.ts';
import { isGap, readRegister } from '../listings/read-register.ts';
import type { PaperContext } from '../paper-context.ts';

/**
 * The day of the last finished review before the quarter of a day, ISO; the last day of the quarter before where none is
 * known. The meetings are the partnership's own, so that in public the last decision that may be read by all tells it.
 * Throws QueryError.
 */
export async function lastReviewDay(context: PaperContext, asAt: string): Promise<string> {
  const day = asAt === '' ? context.today : asAt;
  const quarter = quarterEnd(day);
  return (
    (await heldBefore(context, quarter)) ?? (await decidedBefore(context, quarter)) ?? quarterBefore(day)
  );
}

async function heldBefore(context: PaperContext, quarter: string): Promise<string | null> {
  const meetings = await readRegister(context, 'meetings', 'Meetings', readMeetings);
  if (isGap(meetings)) return null;
  const last = lastReviewBefore(meetings.rows, quarter);
  if (last === null) return null;
  const { held, finishedOn } = reviewState(meetings.rows, last);
  return held === '' ? finishedOn : held;
}

async function decidedBefore(context: PaperContext, quarter: string): Promise<string | null> {
  const decisions = await readRegister(context, 'decisions', 'Decisions', readDecisions);
  if (isGap(decisions)) return null;
  const before = decisions.rows.filter((each) => each.quarter < quarter && each.decided_on !== '');
  const last = before.at(-1)?.quarter;
  const days = before.filter((each) => each.quarter === last).map((each) => each.decided_on);
  return days.toSorted().at(-1) ?? null;
}
