import { dateWords } from '../model/period.ts';
import type { Evidence } from './milestones.ts';

/** Where a milestone goes and went, one short sentence for each cell that is filled; none where all are empty. */
export function evidenceWords({
  forum,
  shared_with,
  shared_on,
  received,
  acted_on,
}: Pick<Evidence, 'forum' | 'shared_with' | 'shared_on' | 'received' | 'acted_on'>): readonly string[] {
  return [
    forum && `Forum: ${forum}`,
    sharedWords(shared_with, shared_on),
    received && `Received by leaders on ${dateWords(received)}`,
    acted_on && `Leaders acted on it on ${dateWords(acted_on)}`,
  ].filter((words) => words !== '');
}

/** A board that is only named as the one to share with is not said to have got it. */
function sharedWords(boards: string, on: string): string {
  if (boards === '') return on && `Shared on ${dateWords(on)}`;
  return on === '' ? `To be shared with: ${boards}` : `Shared on ${dateWords(on)} with: ${boards}`;
}

/** The day by which it is due: "Due 30 September 2024". */
export function dueWords({ due }: Pick<Evidence, 'due'>): string {
  return due === '' ? 'No due date in the plan' : `Due ${dateWords(due)}`;
}

/** The day on which it was there: "Done 4 October 2024", or that none is recorded. */
export function doneWords({ done }: Pick<Evidence, 'done'>): string {
  return done === '' ? 'Not recorded as done' : `Done ${dateWords(done)}`;
}

/** When leaders received it and acted on it, or that neither is recorded. */
export function receivedWords({
  received,
  acted_on,
}: Pick<Evidence, 'received' | 'acted_on'>): readonly string[] {
  if (received === '' && acted_on === '') return ['Not recorded'];
  return [
    received === '' ? 'Not recorded as received' : `Received by leaders on ${dateWords(received)}`,
    acted_on === '' ? 'Not recorded as acted on' : `Leaders acted on it on ${dateWords(acted_on)}`,
  ];
}

/** Where it is looked at, and whom it is or was shared with; or that neither is recorded. */
export function sharingWords({
  forum,
  shared_with,
  shared_on,
}: Pick<Evidence, 'forum' | 'shared_with' | 'shared_on'>): readonly string[] {
  const words = [forum && `Forum: ${forum}`, sharedWords(shared_with, shared_on)].filter(
    (each) => each !== '',
  );
  return words.length === 0 ? ['Not recorded'] : words;
}
