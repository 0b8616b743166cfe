import { useMemo } from 'react';
import { useActions } from '../../components/use-actions.ts';
import { useDashboard } from '../../components/dashboard-context.ts';
import { useFigures } from '../../components/use-figures.ts';
import { useInsights } from '../../components/use-insights.ts';
import { useMilestones } from '../../components/use-milestones.ts';
import { useReviews } from '../../components/use-reviews.ts';
import type { Indicator } from '../../model/indicator.ts';
import { today } from '../../components/use-edit-rows.ts';
import type { ReviewedIndicator } from '../../model/reviewed.ts';
import { withDecided, type AgendaItem } from '../../plan/agenda.ts';
import { actionsAsAt } from '../../plan/actions.ts';
import type { Decision } from '../../plan/decisions.ts';
import { lastReviewBefore, reviewState, type ReviewState } from '../../plan/meetings.ts';
import { quarterBefore } from '../../plan/review-quarter.ts';
import { subjectTitle } from '../../queries/review-subject.ts';
import { agendaOf } from '../../queries/review-agenda.ts';
import type { KeptReview } from '../../queries/kept-review.ts';
import { restatedExtracts, restatedSince, reviewedNow, type Restated } from '../../queries/reviewed.ts';

/** The review of one quarter, as it is held or as it was kept. */
export interface ReviewData {
  /** The quarter's last day, ISO. */
  readonly quarter: string;
  readonly state: ReviewState;
  readonly agenda: readonly AgendaItem[];
  /** By indicator id: as it was kept once the review is finished, from the extracts before. */
  readonly figures: ReadonlyMap<string, ReviewedIndicator>;
  readonly decisions: readonly Decision[];
  /** The quarter of the last finished review before it, ISO; null for none. */
  readonly lastReview: string | null;
  /** Null while it is not finished: then nothing is kept. */
  readonly kept: KeptReview | null;
  /** What is said differently today of what was kept. */
  readonly restated: readonly Restated[];
  /** Titles of datasets that have another extract today than the kept review rested on. */
  readonly changedExtracts: readonly string[];
}

/** The review of the chosen quarter; null while it is worked out. A failed query is thrown. */
export function useReview(): ReviewData | null {
  const { catalogue, extracts, asAt } = useDashboard();
  const reviews = useReviews();
  const headlines = useMemo(
    () => catalogue.indicators.filter((indicator) => indicator.headline),
    [catalogue.indicators],
  );
  const states = useFigures(headlines);
  const { actions, rows: actionRows } = useActions();
  const milestonesOf = useMilestones();
  const measureIds = catalogue.plan.plan.measures.map(({ id }) => id);
  const insights = useInsights(measureIds);
  if (!reviews || !asAt || !extracts) return null;
  const isWorkedOut = states.every(
    ({ figures, error, loaded }) => figures ?? error ?? loaded?.state !== 'loaded',
  );
  if (!isWorkedOut) return null;

  const quarter = asAt.date;
  const lastReview = lastReviewBefore(reviews.meetings, quarter);
  const since = lastReview ?? quarterBefore(quarter);
  const before = lastReview === null ? null : reviews.keptOf(lastReview);
  const now = new Map(
    states.flatMap(({ indicator, figures }) =>
      figures ? [[indicator.id, reviewedNow(figures, since, seenBefore(before, indicator))] as const] : [],
    ),
  );
  const figuresById = new Map(
    states.flatMap(({ indicator, figures }) => (figures ? [[indicator.id, figures] as const] : [])),
  );
  const state = reviewState(reviews.meetings, quarter);
  // What an interrupted finish left behind is nothing that was seen: only a finished review is shown as it was kept.
  const kept = state.finishedOn === '' ? null : reviews.keptOf(quarter);
  const decided = reviews.decisions
    .filter((decision) => decision.quarter === quarter)
    .map(({ about }) => about);
  const complete = (agenda: readonly AgendaItem[]) =>
    withDecided(agenda, decided, (about) => subjectTitle(catalogue, about));
  const shared = {
    quarter,
    state,
    decisions: reviews.decisions,
    lastReview,
    kept,
  };
  if (kept)
    return {
      ...shared,
      agenda: complete(kept.agenda),
      figures: new Map(kept.figures.map((each) => [each.indicator.id, each])),
      restated: restatedSince(kept.figures, now),
      changedExtracts: restatedExtracts(kept.extracts, extracts.datasets),
    };
  const agenda = agendaOf({
    catalogue,
    figures: figuresById,
    milestonesOf,
    actions,
    actionsBefore: actionsAsAt(catalogue.plan, actionRows, since),
    insights: insights?.insights.filter((each) => each.quarter === quarter) ?? [],
    loaded: [...extracts.datasets.values()],
    day: asAt.isLatest ? today() : quarter,
  });
  return { ...shared, agenda: complete(agenda), figures: now, restated: [], changedExtracts: [] };
}

function seenBefore(before: KeptReview | null, { id }: Indicator): ReviewedIndicator | null {
  return before?.figures.find(({ indicator }) => indicator.id === id) ?? null;
}
