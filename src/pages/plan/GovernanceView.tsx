import { useDashboard } from '../../components/dashboard-context.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { headingWords } from '../../plan/governance.ts';
import { GovernanceEscalated } from './GovernanceEscalated.tsx';
import { GovernanceTable } from './GovernanceTable.tsx';
import { GovernanceWay } from './GovernanceWay.tsx';

/** Who leads, who is told and how often, and where concerns go: by the plan's own sentences, and by what reviews decided. */
export function GovernanceView() {
  const { governance } = useDashboard().catalogue.plan.plan;
  return (
    <>
      <GovernanceWay />
      <GovernanceEscalated />
      <section className="app-section" aria-labelledby="bodies">
        <h2 id="bodies" className="app-heading">
          Who they are and what reaches them
        </h2>
        <p className="app-secondary">
          {governance.bodies.length} bodies. Each sentence is the plan’s own; where it has none, that is said.
        </p>
        <GovernanceTable />
      </section>
      <section className="app-section" aria-labelledby="cadences">
        <h2 id="cadences" className="app-heading">
          How often
        </h2>
        <dl className="app-cadences">
          {governance.cadences.map(({ what, cadence }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{cadence}</dd>
            </div>
          ))}
        </dl>
        <p>
          <PageLink to="/plan?view=calendar">Calendar of what is due</PageLink>
        </p>
      </section>
      <section className="app-section" aria-labelledby="statements">
        <h2 id="statements" className="app-heading">
          In the plan’s words
        </h2>
        {Object.entries(governance.statements).map(([heading, paragraphs]) => (
          <Statement key={heading} heading={headingWords(heading)} paragraphs={paragraphs} />
        ))}
      </section>
    </>
  );
}

interface StatementProps {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** One paragraph stands as it is; several are folded. */
function Statement({ heading, paragraphs }: StatementProps) {
  const quoted = paragraphs.map((paragraph) => (
    <blockquote key={paragraph} className="app-quote app-quote--small">
      “{paragraph}”
    </blockquote>
  ));
  if (paragraphs.length < 2)
    return (
      <>
        <h3 className="app-subheading app-statement">{heading}</h3>
        {quoted}
      </>
    );
  return (
    <>
      <h3 className="app-subheading app-statement">{heading}</h3>
      <details className="app-details app-statement__fold">
        <summary>
          {paragraphs.length} paragraphs
          <span className="govuk-visually-hidden"> on {heading.toLowerCase()}</span>
        </summary>
        {quoted}
      </details>
    </>
  );
}
