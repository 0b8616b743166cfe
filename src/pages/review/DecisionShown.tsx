import { dateWords } from '../../model/period.ts';
import { decisionWords, type Decision } from '../../plan/decisions.ts';

interface Props {
  readonly decision: Decision | null;
  readonly quarterWords: string;
}

/** The decision on an item of a finished review, which is locked. */
export function DecisionShown({ decision, quarterWords }: Props) {
  return (
    <section className="app-decision" aria-labelledby="decided">
      <h2 id="decided" className="app-heading app-decision__title">
        Decision for {quarterWords}
      </h2>
      {!decision ? (
        <p>No decision was made on this item.</p>
      ) : (
        <dl className="app-decision__list">
          <Entry term="Decision">
            <strong>{decisionWords[decision.decision]}</strong>
            {decision.escalated_to !== '' && ` to ${decision.escalated_to}`}
          </Entry>
          {decision.insight !== '' && <Entry term="Insight">{decision.insight}</Entry>}
          {decision.action !== '' && <Entry term="Action">{decision.action}</Entry>}
          {decision.plan_action !== '' && <Entry term="Action in the plan">{decision.plan_action}</Entry>}
          {decision.owner !== '' && <Entry term="Owner">{decision.owner}</Entry>}
          {decision.due !== '' && <Entry term="Due">{dateWords(decision.due)}</Entry>}
          {decision.outcome !== '' && <Entry term="What came of it">{decision.outcome}</Entry>}
        </dl>
      )}
      <p className="app-secondary">
        <span aria-hidden="true">▪ </span>Locked: the review is finished.
      </p>
    </section>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
