import { dateWords } from '../../model/period.ts';
import { actionStanding, decisionWords, readDecisions, type Decision } from '../../plan/decisions.ts';
import { subjectTitle } from '../review-subject.ts';
import type { Listed } from './listed.ts';
import { isGap, readRegister, type RegisterRead } from './read-register.ts';
import type { PaperPart } from '../../model/paper-document.ts';

/** The decisions of reviews up to the quarter of the day, that may be shown, oldest review first; a gap where they cannot be. */
export async function listedDecisions({
  context,
  scope,
  days,
}: Listed): Promise<RegisterRead<Decision> | PaperPart> {
  const register = await readRegister(context, 'decisions', 'Decisions', readDecisions);
  if (isGap(register)) return register;
  return {
    ...register,
    rows: register.rows.filter((decision) => decision.quarter <= days.asAt && scope.holdsDecision(decision)),
  };
}

/** The day on which it was decided, or the end of the quarter that was reviewed where none is recorded; ISO. */
export function decidedOn({ decided_on: day, quarter }: Decision): string {
  return day === '' ? quarter : day;
}

/** What it is about, by its heading. */
export function aboutWords({ about }: Decision, { context }: Listed): string {
  return subjectTitle(context.catalogue, about);
}

/** "Escalate to the Council. Action: … Due 30 November 2026, not recorded as done yet." */
export function decidedWords(decision: Decision, { days }: Listed): string {
  const { action, due, done, plan_action: planned, escalated_to: body, outcome } = decision;
  const standing = actionStanding(decision, days.until);
  return [
    `${decisionWords[decision.decision]}${body === '' ? '' : ` to ${body}`}`,
    ...(planned === '' ? [] : [`In the plan: ${planned}`]),
    ...(action === '' ? [] : [`Action: ${action}`]),
    ...(standing === 'done' ? [`Done on ${dateWords(done)}`] : []),
    ...(standing === 'overdue' ? [`Due ${dateWords(due)}: overdue, not recorded as done`] : []),
    ...(standing === 'open' && due !== '' ? [`Due ${dateWords(due)}`] : []),
    ...(outcome === '' || (done !== '' && done > days.until) ? [] : [`What came of it: ${outcome}`]),
  ]
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join(' ');
}
