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
