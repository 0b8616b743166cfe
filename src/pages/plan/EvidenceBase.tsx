import { Link } from 'react-router';
import { useDashboard } from '../../components/dashboard-context.ts';
import { recordsUntil } from '../../components/records-until.ts';
import { evidenceCount, filterEvidence, groupEvidence } from '../../plan/evidence-groups.ts';
import { dateWords } from '../../model/period.ts';
import { EvidenceFilters } from './EvidenceFilters.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';
import { evidenceFilter, keyOfEvidence } from './evidence-address.ts';
import { EvidenceMissing } from './EvidenceMissing.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { useAddress } from './use-address.ts';
import { useEvidence } from './use-evidence.ts';

/** All rows of the evidence register by measure or action, what is missing, and the form that writes them. */
export function EvidenceBase({ onSaved }: { readonly onSaved: (words: string) => void }) {
  const { catalogue, asAt, isPublic } = useDashboard();
  const address = useAddress();
  const state = useEvidence();
  if (!state) return null;
  const { dataset, rows } = state;
  const { plan } = catalogue.plan;
  const canWrite = !isPublic && !catalogue.isPublicCopy;
  const filter = evidenceFilter(address);
  const by = address.get('by') === 'action' ? 'action' : 'measure';
  const milestones = filterEvidence(state.milestones, filter, plan);
  const before = rows.find((row) => keyOfEvidence(row) === address.get('update')) ?? null;
  const isAdding = canWrite && address.get('add') === 'evidence';
  const isOpen = isAdding || (canWrite && before !== null);
  const close = () => address.go({ add: '', update: '' });
  return (
    <>
      <EvidenceFilters milestones={state.milestones} />
      {canWrite && !isOpen && (
        <p className="app-add">
          <Link
            to={address.with({ add: 'evidence', update: '' })}
            className="govuk-button govuk-button--secondary app-button"
          >
            Add evidence
          </Link>
        </p>
      )}
      {isOpen && (
        <EvidenceForm
          key={isAdding ? 'new' : address.get('update')}
          dataset={dataset}
          rows={rows}
          before={isAdding ? null : before}
          measure={filter.measure}
          action={filter.action}
          onCancel={close}
          onSaved={(words) => {
            onSaved(words);
            close();
          }}
        />
      )}
      <p className="app-answer">
        {asAt && (
          <strong>
            As at {dateWords(asAt.date)}
            {asAt.date < recordsUntil(asAt) && ', with what was recorded since'}.
          </strong>
        )}{' '}
        {evidenceCount(milestones)}.
      </p>
      {milestones.length > 0 && (
        <EvidenceTable groups={groupEvidence(milestones, by, plan)} by={by} canWrite={canWrite} />
      )}
      {by === 'measure' && filter.status === '' && filter.action === '' && (
        <EvidenceMissing filter={filter} rows={rows} canWrite={canWrite} />
      )}
    </>
  );
}
