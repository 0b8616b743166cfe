import { PageLink } from '../../components/PageLink.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { measuresOfArea } from '../../queries/overview.ts';
import { Inspection } from './Inspection.tsx';

/** The five areas for improvement of the inspection report. */
export function AreasPage() {
  const { catalogue } = useDashboard();
  const { inspection, meta } = catalogue.plan.plan;
  return (
    <>
      <PageHeading title="Areas for improvement" />
      <p className="app-lede">
        The inspection by {inspection.by} in {inspection.when} named five areas. The action plan of{' '}
        {meta.date} answers each with outcomes, actions and measures.
      </p>
      <Inspection inspection={inspection} />
      <ol className="app-areas">
        {catalogue.plan.plan.areas.map((area) => (
          <li key={area.id}>
            <h2 className="app-heading">
              <PageLink to={`/areas/${area.id}`}>
                <span className="app-heading__prefix">{area.id}</span> {area.shortTitle}
              </PageLink>
            </h2>
            <p className="app-areas__quote">“{area.quote}”</p>
            <p className="app-secondary">
              {area.workingGroup} · {plural(area.outcomeIds.length, 'outcome')} ·{' '}
              {plural(catalogue.plan.outcomesOf(area.id).flatMap((each) => each.actions).length, 'action')} ·{' '}
              {plural(measuresOfArea(catalogue, area.id).length, 'measure')}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
