import { Link } from 'react-router';
import { useDashboard } from '../../components/dashboard-context.ts';
import type { EvidenceFilter } from '../../plan/evidence-groups.ts';
import type { Evidence } from '../../plan/milestones.ts';
import { EvidenceHead } from './EvidenceHead.tsx';
import { useAddress } from './use-address.ts';

interface Props {
  readonly filter: EvidenceFilter;
  readonly rows: readonly Evidence[];
  readonly canWrite: boolean;
}

/** The measures of which no evidence is recorded, among those that are asked for; nothing where each has some. */
export function EvidenceMissing({ filter, rows, canWrite }: Props) {
  const { plan } = useDashboard().catalogue.plan;
  const address = useAddress();
  const without = plan.measures.filter(
    ({ id, areas }) =>
      (filter.measure === '' || id === filter.measure) &&
      (filter.area === '' || areas.includes(filter.area)) &&
      !rows.some((row) => row.measure === id),
  );
  if (without.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="without-evidence">
      <h3 id="without-evidence" className="app-subheading">
        No evidence recorded
      </h3>
      <ul className="govuk-list app-evidence-missing">
        {without.map(({ id }) => (
          <li key={id}>
            <EvidenceHead id={id} by="measure" />
            {canWrite && (
              <>
                {' '}
                <Link to={address.with({ add: 'evidence', measure: id, update: '' })}>
                  Add<span className="govuk-visually-hidden"> evidence of this measure</span>
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
