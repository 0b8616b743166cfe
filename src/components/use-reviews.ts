import { useMemo } from 'react';
import { readDecisions, type Decision } from '../plan/decisions.ts';
import { readMeetings, type ReviewEvent } from '../plan/meetings.ts';
import { readKept, type KeptReview, type KeptRows } from '../queries/kept-review.ts';
import type { RegisterRow } from '../queries/registers.ts';
import { useRegisterRows } from './use-register.ts';

/** What is known of all quarterly reviews. */
export interface ReviewsState {
  readonly decisions: readonly Decision[];
  readonly meetings: readonly ReviewEvent[];
  /** What the review of a quarter (its last day, ISO) kept when it was finished; null for none. */
  readonly keptOf: (quarter: string) => KeptReview | null;
}

const asTheyAre = (rows: readonly RegisterRow[]) => rows;

/** All decisions, meetings and what finished reviews kept; null while they are read. A failed query is thrown. */
export function useReviews(): ReviewsState | null {
  const decisions = useRegisterRows('decisions', readDecisions);
  const meetings = useRegisterRows('meetings', readMeetings);
  const extracts = useRegisterRows('kept-extracts', asTheyAre);
  const agenda = useRegisterRows('kept-agenda', asTheyAre);
  const figures = useRegisterRows('kept-figures', asTheyAre);
  const readings = useRegisterRows('kept-readings', asTheyAre);
  return useMemo(() => {
    if (!decisions || !meetings || !extracts || !agenda || !figures || !readings) return null;
    const kept: KeptRows = {
      extracts,
      agenda,
      figures,
      readings,
    };
    return {
      decisions,
      meetings,
      keptOf: (quarter) => readKept(kept, quarter),
    };
  }, [decisions, meetings, extracts, agenda, figures, readings]);
}
