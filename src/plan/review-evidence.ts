import { dateWords } from '../model/period.ts';
import type { Evidence } from './milestones.ts';
import { quarterEnd } from './month.ts';

interface Held {
  /** The measure that quarterly reviews are the evidence of. */
  readonly measure: string;
  /** The day of the meeting, ISO. */
  readonly held: string;
  /** "Review of quarter 2 2026/27", and where it stands. */
  readonly reference: string;
  readonly link: string;
  readonly forum: string;
}

/**
 * The row of the evidence register that a finished review makes: that of the quarter in which it was held, with its day;
 * a row of its own where that quarter has none or another review was recorded there. The same review gives the same row
 * again.
 */
export function reviewEvidence(
  evidence: readonly Evidence[],
  { measure, held, reference, link, forum }: Held,
): Evidence {
  const own = evidence.filter((each) => each.measure === measure);
  const before = own.find((each) => each.reference === reference);
  const planned = own.find(
    ({ due, done }) => due !== '' && quarterEnd(due) === quarterEnd(held) && done === '',
  );
  const row = before ?? planned;
  if (row) return { ...row, done: held, reference, link, forum: row.forum || forum };
  return {
    measure,
    action: own[0]?.action ?? '',
    title: `${reference}, held on ${dateWords(held)}`,
    due: '',
    done: held,
    forum,
    shared_with: '',
    shared_on: '',
    received: '',
    acted_on: '',
    reference,
    link,
    note: '',
  };
}
