import type { Plan } from '../../model/plan.ts';

/** What the inspectors judged, the strengths they found and the priorities of the strategy, word for word. */
export function Inspection({
  inspection: { when, by, judgement, strengths, strategyPriorities },
}: {
  readonly inspection: Plan['inspection'];
}) {
  return (
    <section className="app-inspection" aria-labelledby="inspection">
      <h2 id="inspection" className="app-heading">
        What the inspection found
      </h2>
      <blockquote className="app-quote">“{judgement}”</blockquote>
      <p className="app-secondary">
        Judgement of {by}, {when}
      </p>
      <div className="app-inspection__lists">
        <div>
          <h3 className="app-subheading" id="strengths">
            Strengths that it named
          </h3>
          <ul className="govuk-list govuk-list--bullet" aria-labelledby="strengths">
            {strengths.map((strength) => (
              <li key={strength}>{strength}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="app-subheading" id="priorities">
            Priorities of the SEND strategy
          </h3>
          <ul className="govuk-list govuk-list--bullet" aria-labelledby="priorities">
            {strategyPriorities.map((priority) => (
              <li key={priority}>{priority}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
