import { Link } from 'react-router';
import { useDashboard } from '../../components/dashboard-context.ts';
import { DocumentAddress } from '../../components/DocumentAddress.tsx';
import { MilestoneTag } from '../../components/MilestoneTag.tsx';
import { outcomeAddress } from '../../components/outcome-address.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { evidenceCount, type groupEvidence } from '../../plan/evidence-groups.ts';
import { doneWords, dueWords, receivedWords, sharingWords } from '../../plan/evidence-words.ts';
import type { Milestone } from '../../plan/milestones.ts';
import { EvidenceHead } from './EvidenceHead.tsx';
import { keyOfEvidence } from './evidence-address.ts';
import { useAddress } from './use-address.ts';

interface Props {
  readonly groups: ReturnType<typeof groupEvidence>;
  readonly by: 'measure' | 'action';
  readonly canWrite: boolean;
}

const heads = [
  'What is due',
  'Due and done',
  'Status',
  'Received, and what was done about it',
  'Forum and sharing',
  'Document',
];

/** Evidence by measure or action: what was there when, what came of it, who got it, and which document shows it. */
export function EvidenceTable({ groups, by, canWrite }: Props) {
  return (
    <table className="app-evidence-rows" role="table" aria-label={`Evidence by ${by}`}>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ id, milestones }) => (
        <tbody key={id} role="rowgroup" data-group={id}>
          <tr role="row" className="app-evidence-rows__group">
            <th scope="rowgroup" role="rowheader" colSpan={heads.length}>
              <EvidenceHead id={id} by={by} />
              <span className="app-secondary">{evidenceCount(milestones)}</span>
            </th>
          </tr>
          {milestones.map((milestone, at) => (
            <Row
              key={keyOfEvidence(milestone.evidence)}
              milestone={milestone}
              by={by}
              canWrite={canWrite}
              hasSameNote={milestones[at - 1]?.evidence.note === milestone.evidence.note}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps {
  readonly milestone: Milestone;
  readonly by: 'measure' | 'action';
  readonly canWrite: boolean;
  /** True where the row above says the same in its note, which is then not said again. */
  readonly hasSameNote: boolean;
}

function Row({ milestone: { evidence, status }, by, canWrite, hasSameNote }: RowProps) {
  const { plan } = useDashboard().catalogue;
  const address = useAddress();
  const action = plan.plan.actions.find(({ id }) => id === evidence.action);
  const outcome = action && plan.outcome(action.outcome)?.outcome;
  const hasDocument = evidence.reference !== '' || evidence.link !== '';
  return (
    <tr role="row" data-status={status}>
      <th scope="row" role="rowheader">
        {evidence.title}
        {canWrite && (
          <Link to={address.with({ update: keyOfEvidence(evidence), add: '' })} className="app-risks__update">
            Update<span className="govuk-visually-hidden"> {evidence.title}</span>
          </Link>
        )}
        {evidence.note !== '' && (
          <span className="app-secondary">{hasSameNote ? 'Note as above' : evidence.note}</span>
        )}
        {by === 'measure' && evidence.action !== '' && (
          <span className="app-secondary">
            Action{' '}
            {outcome ? <PageLink to={outcomeAddress(outcome)}>{evidence.action}</PageLink> : evidence.action}
          </span>
        )}
        {by === 'action' && (
          <span className="app-secondary">
            <EvidenceHead id={evidence.measure} by="measure" />
          </span>
        )}
      </th>
      <td role="cell">
        {dueWords(evidence)}
        <span className="app-evidence-rows__line">{doneWords(evidence)}</span>
      </td>
      <td role="cell">
        <MilestoneTag status={status} />
      </td>
      <Lines label="Received, and what was done about it" words={receivedWords(evidence)} />
      <Lines label="Forum and sharing" words={sharingWords(evidence)} />
      <td role="cell">
        {hasDocument ? (
          <>
            <span className="app-card-label">Document: </span>
            <DocumentAddress reference={evidence.reference} address={evidence.link} />
          </>
        ) : (
          'No document recorded'
        )}
      </td>
    </tr>
  );
}

function Lines({ label, words }: { readonly label: string; readonly words: readonly string[] }) {
  return (
    <td role="cell">
      <span className="app-card-label">{label}: </span>
      {words.map((each) => (
        <span key={each} className="app-evidence-rows__line">
          {each}
        </span>
      ))}
    </td>
  );
}
