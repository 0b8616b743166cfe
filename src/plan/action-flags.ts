import { dateWords } from '../model/period.ts';
import type { DatedRating } from './action-rows.ts';
import { lastDayOfMonth, monthWords } from './month.ts';

interface Rated {
  /** The first month in which it starts, "2025-03"; '' where it is not known. */
  readonly start: string;
  /** The last day on which it is due, ISO; '' where it is not known. */
  readonly dueBy: string;
  readonly rating: DatedRating;
}

/**
 * Where an action's dates and its rating disagree on the day of the rating, in sentences, by the plan's own key: Blue
 * and Green are complete, Amber is in progress and on track, Red is in progress, Grey has not started. A month counts
 * once it is over.
 */
export function actionFlags({ start, dueBy, rating }: Rated): readonly string[] {
  const { on, brag } = rating;
  if (brag === null) return [];
  const month = on.slice(0, 7);
  const startIsOver = start !== '' && start < month;
  const startIsAhead = start !== '' && start > month;
  const dueIsOver = dueBy !== '' && dueBy < on;
  const rated = `Rated ${brag} ${rating.isPrinted ? `in ${monthWords(on)}` : `on ${dateWords(on)}`}`;
  return [
    ...(brag === 'Grey' && startIsOver
      ? [`${rated}, not yet started, though its start was ${monthWords(start)}.`]
      : []),
    ...(brag === 'Grey' && dueIsOver && !startIsOver
      ? [`${rated}, not yet started, though it was due by ${dueWords(dueBy)}.`]
      : []),
    ...(brag === 'Amber' && dueIsOver
      ? [`${rated}, on track, though it was due by ${dueWords(dueBy)}.`]
      : []),
    ...(brag !== 'Grey' && startIsAhead
      ? [
          `${rated}, ${brag === 'Blue' || brag === 'Green' ? 'complete' : 'in progress'}, though its start is ${monthWords(start)}.`,
        ]
      : []),
    ...(start !== '' && dueBy !== '' && dueBy.slice(0, 7) < start
      ? [`Due by ${dueWords(dueBy)}, before its start in ${monthWords(start)}.`]
      : []),
  ];
}

/** A month where it is due by the end of one, as most were printed; otherwise the day. */
function dueWords(dueBy: string): string {
  return dueBy === lastDayOfMonth(dueBy.slice(0, 7)) ? monthWords(dueBy) : dateWords(dueBy);
}
