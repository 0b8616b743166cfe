import { useDashboard } from '../../components/dashboard-context.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { TableHead } from '../../components/TableHead.tsx';
import { reviewAddress } from '../../components/review-address.ts';
import { today } from '../../components/use-edit-rows.ts';
import { useReviews, type ReviewsState } from '../../components/use-reviews.ts';
import { dateWords } from '../../model/period.ts';
import { reviewState, type ReviewState } from '../../plan/meetings.ts';
import { planDay } from '../../plan/actions.ts';
import { quartersOver, quarterWords } from '../../plan/review-quarter.ts';
import { AgreedActions } from './AgreedActions.tsx';

const stageWords: Readonly<Record<ReviewState['stage'], string>> = {
  'not-begun': 'Not begun',
  open: 'Open',
  finished: 'Finished',
  correcting: 'Open as a correction',
};

/** Every quarterly review since the plan, and what was agreed in them. */
export function ReviewsPage() {
  const { catalogue, isPublic } = useDashboard();
  const reviews = useReviews();
  const [statement] = catalogue.plan.plan.governance.statements['measuringImpact'] ?? [];
  return (
    <>
      <PageHeading title="Quarterly reviews" />
      {statement !== undefined && <blockquote className="app-quote">“{statement}”</blockquote>}
      {isPublic ? (
        <p className="govuk-inset-text">
          Reviews are internal: they may name small numbers. Turn to the internal view to see them. Decisions
          that may be public stand on the pages of their measures.
        </p>
      ) : reviews ? (
        <ReviewTable reviews={reviews} />
      ) : (
        <p role="status">Reading the reviews…</p>
      )}
      {reviews && !isPublic && <AgreedActions decisions={reviews.decisions} />}
    </>
  );
}

function ReviewTable({ reviews }: { readonly reviews: ReviewsState }) {
  const { catalogue, asAt } = useDashboard();
  if (!asAt) return <p>No extract with figures is loaded, so there is nothing to review yet.</p>;
  const printed = planDay(catalogue.plan);
  const quarters = quartersOver(printed, today());
  const latest = quarters.find((quarter) => quarter <= asAt.date) ?? quarters[0];
  const latestStage = latest === undefined ? 'finished' : reviewState(reviews.meetings, latest).stage;
  return (
    <>
      {latest !== undefined && latestStage !== 'finished' && (
        <p>
          <PageLink to={reviewAddress(latest)} className="govuk-button app-button">
            {latestStage === 'not-begun' ? 'Begin' : 'Go on with'} the review of {quarterWords(latest)}
          </PageLink>
        </p>
      )}
      <table className="govuk-table app-listed" role="table" aria-label="Reviews by quarter">
        <TableHead titles={['Quarter', 'State', 'Held', 'Decisions', 'Corrections']} />
        <tbody role="rowgroup">
          {quarters.map((quarter) => {
            const { stage, held, corrections } = reviewState(reviews.meetings, quarter);
            const made = reviews.decisions.filter((decision) => decision.quarter === quarter).length;
            return (
              <tr key={quarter} role="row" data-quarter={quarter} data-stage={stage}>
                <th scope="row" role="rowheader">
                  <PageLink to={reviewAddress(quarter)}>{capital(quarterWords(quarter))}</PageLink>
                </th>
                <td role="cell">{stageWords[stage]}</td>
                <td role="cell">
                  <span className="app-card-label">Held: </span>
                  {held === '' ? '–' : dateWords(held)}
                </td>
                <td role="cell">
                  <span className="app-card-label">Decisions: </span>
                  {made}
                </td>
                <td role="cell">
                  <span className="app-card-label">Corrections: </span>
                  {corrections.length}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="app-secondary">
        As at {dateWords(today())}. Quarters since the plan was printed; a review shows what was known at the
        end of its quarter.
      </p>
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
