import { useDashboard } from '../../components/dashboard-context.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { reviewAddress } from '../../components/review-address.ts';
import { useReviews } from '../../components/use-reviews.ts';
import { dateWords } from '../../model/period.ts';
import type { Decision } from '../../plan/decisions.ts';
import { escalatedByBody } from '../../plan/governance-escalated.ts';
import { quarterWords } from '../../plan/review-quarter.ts';
import { subjectTitle } from '../../queries/review-subject.ts';

/** What quarterly reviews escalated up to the chosen quarter, by the body it went to. */
export function GovernanceEscalated() {
  const { catalogue, asAt, isPublic } = useDashboard();
  const reviews = useReviews();
  const { bodies } = catalogue.plan.plan.governance;
  const groups = escalatedByBody(reviews?.decisions ?? [], bodies, asAt?.date ?? '');
  return (
    <section className="app-section" aria-labelledby="escalated">
      <h2 id="escalated" className="app-heading">
        Escalated at quarterly reviews
      </h2>
      {groups.length === 0 && (
        <p>
          {isPublic
            ? 'Nothing that may be shown in public was escalated'
            : 'No review has escalated a concern'}
          {asAt ? ` up to ${dateWords(asAt.date)}` : ''}.
        </p>
      )}
      {groups.map(({ body, decisions }) => (
        <div key={body} className="app-escalated">
          <h3 className="app-subheading">{body === '' ? 'To a body that was not named' : `To ${body}`}</h3>
          <ul>
            {decisions.map((decision) => (
              <li key={`${decision.quarter} ${decision.about}`}>
                <Escalated decision={decision} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Escalated({ decision }: { readonly decision: Decision }) {
  const { catalogue, isPublic } = useDashboard();
  const { quarter, about, decided_on: day, insight } = decision;
  const title = subjectTitle(catalogue, about);
  return (
    <>
      <p>{isPublic ? title : <PageLink to={reviewAddress(quarter, about)}>{title}</PageLink>}</p>
      <p className="app-secondary">
        Review of {quarterWords(quarter)}
        {day !== '' && `, decided on ${dateWords(day)}`}
      </p>
      {insight !== '' && <p className="app-action-note">{insight}</p>}
    </>
  );
}
