import { useDashboard } from '../../components/dashboard-context.ts';
import { PageLink } from '../../components/PageLink.tsx';
import type { GovernanceBody } from '../../model/plan.ts';
import { escalationWay } from '../../plan/governance.ts';

/** The way of a concern from body to body, as far as the plan gives it, and who looks on. */
export function GovernanceWay() {
  const { plan } = useDashboard().catalogue.plan;
  const way = escalationWay(plan);
  return (
    <section aria-labelledby="escalation">
      <h2 id="escalation" className="app-heading">
        Where concerns go
      </h2>
      {way.says.map(({ words }) => (
        <blockquote key={words} className="app-quote app-quote--small">
          “{words}”
        </blockquote>
      ))}
      <ol className="app-escalation" aria-label="The way of a concern">
        {way.before.length > 0 && (
          <Step bodies={way.before} after="unsaid">
            <p>
              The plan does not say how a concern reaches the next body; a decision of a quarterly review
              names it.
            </p>
          </Step>
        )}
        <Step bodies={way.escalating}>
          <p>Can escalate areas of concern</p>
        </Step>
        <Step bodies={way.to} after="nothing">
          <p>Or other stakeholder groups</p>
        </Step>
      </ol>
      <dl className="app-escalation__around">
        <div>
          <dt>Strategic direction and commitment monitored by</dt>
          <dd>{namesOf(way.monitoredBy)}</dd>
        </div>
        <div>
          <dt>Plan available for consideration by</dt>
          <dd>{namesOf(way.consideredBy)}</dd>
        </div>
      </dl>
    </section>
  );
}

interface StepProps {
  readonly bodies: readonly GovernanceBody[];
  /** What comes after it: the next by the plan's own sentence, the next without one, or nothing. */
  readonly after?: 'said' | 'unsaid' | 'nothing';
  readonly children: React.ReactNode;
}

function Step({ bodies, after = 'said', children }: StepProps) {
  return (
    <li className={`app-escalation__step app-escalation__step--${after}`}>
      {bodies.map(({ id, name, cadence }) => (
        <p key={id} className="app-escalation__body">
          <PageLink to={`/plan?view=governance&body=${id}`}>{name}</PageLink>
          {cadence !== null && <span className="app-secondary">{cadence}</span>}
        </p>
      ))}
      <div className="app-escalation__note">{children}</div>
    </li>
  );
}

function namesOf(bodies: readonly GovernanceBody[]): string {
  return bodies.map(({ name }) => name).join('; ');
}
