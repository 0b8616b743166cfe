import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { reviewAddress } from '../../components/review-address.ts';
import { withScope } from '../../components/scope-address.ts';
import { dateWords } from '../../model/period.ts';
import { today } from '../../components/use-edit-rows.ts';
import { planDay } from '../../plan/actions.ts';
import { quarterEnd } from '../../plan/month.ts';
import { decisionBefore, decisionOn } from '../../plan/decisions.ts';
import { quarterOfReview, quarterWords } from '../../plan/review-quarter.ts';
import { NotFoundPage } from '../not-found/NotFoundPage.tsx';
import { AgendaList } from './AgendaList.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionShown } from './DecisionShown.tsx';
import { FinishPanel } from './FinishPanel.tsx';
import { LastDecision } from './LastDecision.tsx';
import { MeetingBar } from './MeetingBar.tsx';
import { MinutesPanel } from './MinutesPanel.tsx';
import { RestatedPanel } from './RestatedPanel.tsx';
import { ReviewItem } from './ReviewItem.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useMeeting } from './use-meeting.ts';
import { useReview, type ReviewData } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';

/** Who reviews, in the plan's words. */
const body = 'SEND Executive';

/** The quarterly review: one item after the other, worst first, each with what is decided. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const quarter = quarterOfReview(id);
  const { catalogue, isPublic, asAt, extracts, failure } = useDashboard();
  const { plan } = catalogue;
  if (quarter === null) return <NotFoundPage what="review" />;
  const title = `Quarterly review, ${quarterWords(quarter)}`;
  const isTooEarly = quarter < quarterEnd(planDay(plan));
  return (
    <>
      <Breadcrumbs above={[{ name: 'Reviews', to: '/review' }]} here={quarterWords(quarter)} />
      <PageHeading title={title} />
      {isPublic ? (
        <p className="govuk-inset-text">
          A review is internal: it may name small numbers. Turn to the internal view to see it.
        </p>
      ) : quarter > today() ? (
        <p className="govuk-inset-text">
          Quarter not over yet: it can be reviewed from {dateWords(quarter)} on, when its figures are there.
        </p>
      ) : isTooEarly ? (
        <p className="govuk-inset-text">
          The plan was printed in {plan.plan.meta.date}: the first quarter to review is the one in which it
          was.
        </p>
      ) : extracts && asAt?.date !== quarter ? (
        <p className="govuk-inset-text">
          No extract reaches back to {quarterWords(quarter)}, so there is nothing to review.
        </p>
      ) : failure ? null : (
        <Review title={title} />
      )}
    </>
  );
}

function Review({ title }: { readonly title: string }) {
  const review = useReview();
  if (!review)
    return (
      <p className="app-lede" role="status">
        Working out the agenda…
      </p>
    );
  return <ReviewOf key={review.quarter} review={review} title={title} />;
}

function ReviewOf({ review, title }: { readonly review: ReviewData; readonly title: string }) {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { quarter, agenda, state, decisions } = review;
  const meeting = useMeeting(review, `Review of ${quarterWords(quarter)}`);
  const screen = useFullScreen();
  const form = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const found = agenda.findIndex(({ about }) => about === parameters.get('item'));
  const at = Math.max(0, found);
  const item = agenda[at];

  const goTo = useCallback(
    (to: number) => {
      const next = agenda[to];
      if (next)
        void navigate(withScope(reviewAddress(quarter, next.about), parameters), {
          preventScrollReset: true,
        });
    },
    [agenda, navigate, parameters, quarter],
  );
  useReviewKeys({
    next: useCallback(() => goTo(at + 1), [goTo, at]),
    previous: useCallback(() => goTo(at - 1), [goTo, at]),
    fullScreen: screen.turn,
    decide: useCallback(() => {
      form.current?.querySelector<HTMLElement>('input:checked, input, button')?.focus();
    }, []),
  });
  const isAsked = found >= 0;
  useEffect(() => {
    // Whoever goes from item to item reads on there, not at the top of the page.
    if (!isAsked) return;
    const heading = document.getElementById('item');
    heading?.focus({ preventScroll: true });
    const top = heading?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight * 0.6) heading?.scrollIntoView({ block: 'start' });
  }, [isAsked, at]);

  if (!item)
    return <p className="govuk-inset-text">The plan has no measures, so there is nothing to review.</p>;
  const before = decisionBefore(decisions, quarter, item.about);
  const decided = decisionOn(decisions, quarter, item.about);
  return (
    <>
      <MeetingBar review={review} meeting={meeting} body={body} />
      <p className="app-secondary app-review__keys">
        {screen.isPossible && (
          <button type="button" className="app-link-button" onClick={() => screen.turn()}>
            {screen.isOn ? 'Leave full screen' : 'Full screen'}
          </button>
        )}{' '}
        Keys: <kbd>n</kbd> next, <kbd>p</kbd> previous, <kbd>d</kbd> decision, <kbd>Ctrl</kbd>{' '}
        <kbd>Enter</kbd> save and go on, <kbd>f</kbd> full screen.
      </p>
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
      {parameters.has('item') && !isAsked && (
        <p className="govuk-inset-text">
          What the address asks for is not on this agenda, so its first item is shown.
        </p>
      )}
      {review.kept && <RestatedPanel review={review} />}
      <div className="app-review" data-stage={state.stage} data-quarter={quarter}>
        <AgendaList review={review} current={item.about} />
        <div>
          <ReviewItem key={item.about} review={review} item={item} number={at + 1} />
          {before && (
            <LastDecision
              key={`${before.quarter} ${before.about}`}
              decision={before}
              quarterWords={quarterWords(before.quarter)}
            />
          )}
        </div>
        <div ref={form}>
          {state.stage === 'finished' ? (
            <DecisionShown decision={decided} quarterWords={quarterWords(quarter)} />
          ) : (
            <DecisionForm
              review={review}
              item={item}
              quarterWords={quarterWords(quarter)}
              next={at + 1 < agenda.length ? { number: at + 2, go: () => goTo(at + 1) } : null}
              begin={() => meeting.begin()}
              begun={meeting.failure}
              onSaved={setSaid}
            />
          )}
        </div>
      </div>
      <FinishPanel review={review} meeting={meeting} />
      {state.stage !== 'not-begun' && <MinutesPanel review={review} title={title} body={body} />}
    </>
  );
}
