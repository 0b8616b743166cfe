import { dateWords } from '../model/period.ts';
import { actionStanding, decisionWords, type Decision } from '../plan/decisions.ts';
import { quarterWords } from '../plan/review-quarter.ts';
import { useDashboard } from './dashboard-context.ts';
import { PageLink } from './PageLink.tsx';
import { reviewAddress } from './review-address.ts';
import { today } from './use-edit-rows.ts';

/** A decision of a quarterly review in words, with its action and whether that was done. */
export function DecisionWords({ decision }: { readonly decision: Decision }) {
  const { isPublic } = useDashboard();
  const { quarter, about, insight, action, owner, due } = decision;
  const standing = actionStanding(decision, today());
  return (
    <div className="app-decided">
      <p>
        <strong>{decisionWords[decision.decision]}</strong>
        {decision.escalated_to !== '' && ` to ${decision.escalated_to}`},{' '}
        {isPublic ? (
          quarterWords(quarter)
        ) : (
          <PageLink to={reviewAddress(quarter, about)}>{quarterWords(quarter)}</PageLink>
        )}
      </p>
      {insight !== '' && <p>“{insight}”</p>}
      {action !== '' && (
        <p>
          {action} {owner}
          {due !== '' && `, due ${dateWords(due)}`}
          {standing === 'done' && `; done on ${dateWords(decision.done)}`}
          {standing === 'overdue' && (
            <>
              ; <strong className="app-overdue-word">overdue</strong>
            </>
          )}
          .
        </p>
      )}
    </div>
  );
}
