import { quarterWords } from '../plan/review-quarter.ts';
import { useDashboard } from './dashboard-context.ts';
import { DecisionWords } from './DecisionWords.tsx';
import { PageLink } from './PageLink.tsx';
import { reviewAddress } from './review-address.ts';
import { useReviews } from './use-reviews.ts';

/** The last decision of a quarterly review on any of some subjects, newest first, and whether its action was done. */
export function LastReview({ subjects }: { readonly subjects: readonly string[] }) {
  const { asAt, isPublic } = useDashboard();
  const reviews = useReviews();
  if (!reviews || !asAt) return <p>Reading the decisions…</p>;
  const own = reviews.decisions
    .filter(({ about, quarter }) => subjects.includes(about) && quarter <= asAt.date)
    .toReversed();
  const [last] = own;
  if (!last)
    return (
      <p>
        {isPublic ? 'No decision that may be public' : 'No decision recorded yet'}
        {!isPublic && (
          <>
            .{' '}
            <PageLink to={reviewAddress(asAt.date, subjects[0])}>
              Review of {quarterWords(asAt.date)}
            </PageLink>
          </>
        )}
      </p>
    );
  return (
    <>
      <DecisionWords decision={last} />
      {own.length > 1 && (
        <details className="app-details">
          <summary>
            {own.length - 1} earlier {own.length === 2 ? 'decision' : 'decisions'}
          </summary>
          {own.slice(1).map((decision) => (
            <DecisionWords key={`${decision.quarter} ${decision.about}`} decision={decision} />
          ))}
        </details>
      )}
    </>
  );
}
