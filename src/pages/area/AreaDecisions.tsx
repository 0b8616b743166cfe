import { useDashboard } from '../../components/dashboard-context.ts';
import { DecisionWords } from '../../components/DecisionWords.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { reviewAddress } from '../../components/review-address.ts';
import { useReviews } from '../../components/use-reviews.ts';
import { quarterWords } from '../../plan/review-quarter.ts';
import { subjectTitle } from '../../queries/review-subject.ts';

const most = 4;

interface Props {
  readonly area: string;
  /** Ids of its measures and of the indicators that show it. */
  readonly subjects: readonly string[];
}

/** What quarterly reviews decided on an area's measures, indicators and actions, newest first. */
export function AreaDecisions({ area, subjects }: Props) {
  const { catalogue, asAt, isPublic } = useDashboard();
  const reviews = useReviews();
  if (!reviews || !asAt) return null;
  const own = reviews.decisions
    .filter(({ quarter }) => quarter <= asAt.date)
    .filter(({ about }) => subjects.includes(about) || about.startsWith(`${area}.`))
    .toReversed();
  return (
    <section className="app-section" aria-labelledby="decisions">
      <div className="app-section__head">
        <h2 id="decisions" className="app-heading">
          Decisions of quarterly reviews
        </h2>
        {!isPublic && <PageLink to={reviewAddress(asAt.date)}>Review of {quarterWords(asAt.date)}</PageLink>}
      </div>
      {own.length === 0 && <p>{isPublic ? 'None that may be public.' : 'None recorded yet.'}</p>}
      <ul className="app-area-evidence">
        {own.slice(0, most).map((decision) => (
          <li key={`${decision.quarter} ${decision.about}`}>
            <p>
              <strong>{subjectTitle(catalogue, decision.about)}</strong>
            </p>
            <DecisionWords decision={decision} />
          </li>
        ))}
      </ul>
      {own.length > most && !isPublic && (
        <p>
          {own.length - most} earlier stand under <PageLink to="/review">Review</PageLink>.
        </p>
      )}
    </section>
  );
}
