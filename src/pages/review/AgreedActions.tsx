import { useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { TableHead } from '../../components/TableHead.tsx';
import { reviewAddress } from '../../components/review-address.ts';
import { today } from '../../components/use-edit-rows.ts';
import { dateWords } from '../../model/period.ts';
import { actionStanding, type Decision } from '../../plan/decisions.ts';
import { quarterWords } from '../../plan/review-quarter.ts';
import { subjectTitle } from '../../queries/review-subject.ts';

const standingWords = { done: 'Done', overdue: 'Overdue', open: 'Not done yet' } as const;

/** The actions that reviews agreed on, those still to be done first by their day. */
export function AgreedActions({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { catalogue } = useDashboard();
  const [isAll, setAll] = useState(false);
  const agreed = decisions
    .flatMap((decision) => {
      const standing = actionStanding(decision, today());
      return standing === null ? [] : [{ decision, standing }];
    })
    .toSorted((one, other) => (one.decision.due || '9').localeCompare(other.decision.due || '9'));
  const open = agreed.filter(({ standing }) => standing !== 'done');
  const shown = isAll ? agreed : open;
  return (
    <section className="app-section" aria-labelledby="agreed">
      <h2 id="agreed" className="app-heading">
        Actions agreed in reviews
      </h2>
      {agreed.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <>
          <p>
            {open.length} of {agreed.length} still to be done.{' '}
            <button type="button" className="app-link-button" onClick={() => setAll(!isAll)}>
              {isAll ? 'Show those still to be done' : 'Show all'}
            </button>
          </p>
          <table className="govuk-table app-listed" role="table" aria-label="Actions agreed in reviews">
            <TableHead titles={['Action', 'About', 'Owner', 'Due', 'Standing']} />
            <tbody role="rowgroup">
              {shown.map(({ decision, standing }) => (
                <tr key={`${decision.quarter} ${decision.about}`} role="row" data-standing={standing}>
                  <th scope="row" role="rowheader">
                    {decision.action}
                    <span className="app-secondary">
                      <PageLink to={reviewAddress(decision.quarter, decision.about)}>
                        Review of {quarterWords(decision.quarter)}
                      </PageLink>
                    </span>
                  </th>
                  <td role="cell">{subjectTitle(catalogue, decision.about)}</td>
                  <td role="cell">{decision.owner}</td>
                  <td role="cell">
                    <span className="app-card-label">Due: </span>
                    {decision.due === '' ? '–' : dateWords(decision.due)}
                  </td>
                  <td role="cell">
                    {standing === 'overdue' ? (
                      <span className="app-overdue">
                        <span aria-hidden="true">◷ </span>
                        {standingWords[standing]}
                      </span>
                    ) : (
                      standingWords[standing]
                    )}
                    {decision.done !== '' && `, ${dateWords(decision.done)}`}
                    {decision.outcome !== '' && <span className="app-secondary">{decision.outcome}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
