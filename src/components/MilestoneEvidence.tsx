import { evidenceWords } from '../plan/evidence-words.ts';
import type { Milestone } from '../plan/milestones.ts';
import { useDashboard } from './dashboard-context.ts';
import { DocumentAddress } from './DocumentAddress.tsx';
import { outcomeAddress } from './outcome-address.ts';
import { PageLink } from './PageLink.tsx';

/** What a row of the evidence register records: where it goes and went, its document, the action it belongs to. */
export function MilestoneEvidence({ milestone: { evidence, status } }: { readonly milestone: Milestone }) {
  const { plan } = useDashboard().catalogue;
  const action = plan.plan.actions.find(({ id }) => id === evidence.action);
  const outcome = action && plan.outcome(action.outcome)?.outcome;
  const words = evidenceWords(evidence);
  const hasDocument = evidence.reference !== '' || evidence.link !== '';
  const isEmpty = words.length === 0 && !hasDocument && !outcome;
  return (
    <ul className="app-evidence">
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
      {hasDocument && (
        <li>
          Document: <DocumentAddress reference={evidence.reference} address={evidence.link} />
        </li>
      )}
      {!hasDocument && (status !== 'due' || isEmpty) && <li>No document recorded</li>}
      {outcome && (
        <li>
          Action <PageLink to={outcomeAddress(outcome)}>{evidence.action}</PageLink>
        </li>
      )}
    </ul>
  );
}
