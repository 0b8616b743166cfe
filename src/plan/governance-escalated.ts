import type { GovernanceBody } from '../model/plan.ts';
import type { Decision } from './decisions.ts';

/** What was escalated to one body, the latest first. */
export interface EscalatedTo {
  /** '' where no body was named. */
  readonly body: string;
  readonly decisions: readonly Decision[];
}

/** Decisions to escalate of reviews up to a quarter's end (ISO), by body: those of the plan in its order, then others. */
export function escalatedByBody(
  decisions: readonly Decision[],
  bodies: readonly GovernanceBody[],
  asAt: string,
): readonly EscalatedTo[] {
  const escalated = decisions.filter(({ decision, quarter }) => decision === 'escalate' && quarter <= asAt);
  const names = new Set([
    ...bodies.map(({ name }) => name),
    ...escalated.map(({ escalated_to: name }) => name),
  ]);
  return [...names]
    .map((body) => ({
      body,
      decisions: escalated
        .filter(({ escalated_to: name }) => name === body)
        .toSorted((one, other) => other.quarter.localeCompare(one.quarter)),
    }))
    .filter(({ decisions: own }) => own.length > 0);
}
