import type { Promised, PromiseStep, StepOutcome } from '../model/comparison.ts';
import { changeSize, isUnchanged } from '../model/format.ts';
import type { Indicator } from '../model/indicator.ts';

const outcomeWords: Readonly<Record<StepOutcome, string>> = {
  better: 'better',
  worse: 'worse',
  'not-clear': 'not clear',
  'not-comparable': 'not comparable',
  'no-data': 'no data',
};

/** "better, −6.4 weeks", "better so far, −6.2 weeks" for a part year, "not comparable", "no data". */
export function promiseWords(step: PromiseStep, indicator: Indicator): string {
  const { change, verdict } = step.comparison;
  if (verdict === 'suppressed') return 'suppressed';
  // Too few for a verdict still have a change, and the plain fact is always said.
  const outcome = verdict === 'too-few' ? 'too few' : outcomeWords[step.outcome];
  if (change === null) return outcome;
  return `${outcome}${step.finished ? '' : ' so far'}, ${signedSize(change, indicator)}`;
}

/** "Kept so far", "Broken", "Not shown". */
export function promiseOutcomeWords(outcome: Promised['outcome']): string {
  return { 'kept-so-far': 'Kept so far', broken: 'Broken', 'not-shown': 'Not shown' }[outcome];
}

function signedSize(change: number, indicator: Indicator): string {
  if (isUnchanged(change, indicator)) return 'no change';
  return `${change > 0 ? '+' : '−'}${changeSize(change, indicator)}`;
}
