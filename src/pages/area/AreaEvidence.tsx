import { useDashboard } from '../../components/dashboard-context.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { recordsUntil } from '../../components/records-until.ts';
import { useRegister } from '../../components/use-register.ts';
import { milestonesAsAt, readEvidence } from '../../plan/milestones.ts';
import { MilestoneTag } from '../../components/MilestoneTag.tsx';
import { MilestoneEvidence } from '../../components/MilestoneEvidence.tsx';
import { dateWords } from '../../model/period.ts';

const most = 5;

interface Props {
  readonly area: string;
  /** Ids of its measures. */
  readonly measures: readonly string[];
}

/** What is recorded as evidence of an area's measures and actions: how much of it is there, and what was last. */
export function AreaEvidence({ area, measures }: Props) {
  const { asAt } = useDashboard();
  const evidence = useRegister('evidence', readEvidence);
  if (!evidence || !asAt) return null;
  const own = evidence.rows.filter(
    ({ measure, action }) => measures.includes(measure) || action.startsWith(`${area}.`),
  );
  const all = milestonesAsAt(own, asAt.date, recordsUntil(asAt));
  const count = (status: string) => all.filter((each) => each.status === status).length;
  const done = all
    .filter(({ evidence: { done: on } }) => on !== '')
    .toSorted((one, other) => other.evidence.done.localeCompare(one.evidence.done));
  const overdue = count('overdue');
  return (
    <section className="app-section" aria-labelledby="evidence">
      <div className="app-section__head">
        <h2 id="evidence" className="app-heading">
          Evidence
        </h2>
        <PageLink to={`/plan?view=evidence&area=${area}`}>In the evidence base</PageLink>
      </div>
      {all.length === 0 ? (
        <p>None is recorded or due of this area’s measures and actions.</p>
      ) : (
        <p>
          {done.length} of {all.length} recorded as done
          {overdue > 0 && (
            <>
              ; <strong>{overdue} past their date</strong> with no evidence recorded
            </>
          )}
          .
        </p>
      )}
      <ul className="app-area-evidence">
        {done.slice(0, most).map((milestone) => (
          <li key={milestone.evidence.title}>
            <p>
              <strong>{milestone.evidence.title}</strong>, {dateWords(milestone.evidence.done)}{' '}
              <MilestoneTag status={milestone.status} />
            </p>
            <MilestoneEvidence milestone={milestone} />
          </li>
        ))}
      </ul>
    </section>
  );
}
