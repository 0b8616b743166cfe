import { useDashboard } from '../../components/dashboard-context.ts';
import { MilestoneTimeline } from '../../components/MilestoneTimeline.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { useMilestones } from '../../components/use-milestones.ts';
import { useOutcomeEvidence } from '../../components/use-outcome-evidence.ts';

interface Props {
  readonly measure: string;
  /** Ids of the outcomes that the measure's indicators show. */
  readonly outcomes: readonly string[];
  /** True where the measure's own rows stand above already, as its milestones. */
  readonly isMilestone: boolean;
}

/** What is recorded as evidence of a measure and of the actions of its outcomes, with the way to add some. */
export function MeasureEvidence({ measure, outcomes, isMilestone }: Props) {
  const { catalogue, asAt, isPublic } = useDashboard();
  const milestones = useMilestones()(measure);
  const ofOutcomes = useOutcomeEvidence(outcomes, measure);
  if (!asAt) return null;
  const canWrite = !isPublic && !catalogue.isPublicCopy;
  const register = `/plan?view=evidence&measure=${measure}`;
  return (
    <section className="app-section" aria-labelledby="evidence">
      <div className="app-section__head">
        <h2 id="evidence" className="app-heading">
          Evidence
        </h2>
        {canWrite && <PageLink to={`${register}&add=evidence`}>Add evidence</PageLink>}
      </div>
      {isMilestone ? (
        <p className="app-secondary">
          The milestones above, each with what shows it:{' '}
          <PageLink to={register}>in the evidence base</PageLink>.
        </p>
      ) : milestones.length > 0 ? (
        <>
          <MilestoneTimeline milestones={milestones} asAt={asAt.date} />
          <p className="app-secondary">
            <PageLink to={register}>In the evidence base</PageLink>
          </p>
        </>
      ) : (
        <p className="app-secondary">No evidence is recorded of this measure beside its figures.</p>
      )}
      {ofOutcomes.length > 0 && (
        <>
          <h3 className="app-subheading">Of the actions of its outcomes</h3>
          <MilestoneTimeline
            milestones={ofOutcomes}
            asAt={asAt.date}
            label="Evidence of the actions of its outcomes"
          />
        </>
      )}
    </section>
  );
}
