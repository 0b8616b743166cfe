import { useParams, useSearchParams } from 'react-router';
import { AddListing } from '../../components/AddListing.tsx';
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { measuresOfArea, watchedInArea } from '../../queries/overview.ts';
import { NotFoundPage } from '../not-found/NotFoundPage.tsx';
import { AreaDecisions } from './AreaDecisions.tsx';
import { AreaEvidence } from './AreaEvidence.tsx';
import { AreaInsights } from './AreaInsights.tsx';
import { AreaMeasures } from './AreaMeasures.tsx';
import { AreaRisks } from './AreaRisks.tsx';
import { OutcomesTable } from './OutcomesTable.tsx';

/** One area for improvement: what the inspectors said, its measures as charts, its outcomes and actions. */
export function AreaPage() {
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const { catalogue } = useDashboard();
  const area = catalogue.plan.area(id);
  if (!area) return <NotFoundPage what="area for improvement" />;
  const entries = measuresOfArea(catalogue, area.id);
  const watched = watchedInArea(catalogue, area.id);
  const measures = entries.map(({ measure }) => measure.id);
  return (
    <>
      <Breadcrumbs
        above={[
          { name: 'Overview', to: '/' },
          { name: 'Areas', to: '/areas' },
        ]}
        here={area.id}
      />
      <div className="app-columns">
        <div>
          <PageHeading prefix={area.id} title={area.shortTitle} />
          <blockquote className="app-quote">“{area.quote}”</blockquote>
          {area.needToImprove.length > 0 ? (
            <details className="app-details">
              <summary>
                What needs to be better{' '}
                <span className="app-secondary-inline">
                  {area.needToImprove.length} {area.needToImprove.length === 1 ? 'point' : 'points'} from the
                  inspection report
                </span>
              </summary>
              <ul className="govuk-list govuk-list--bullet app-details__list">
                {area.needToImprove.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </details>
          ) : (
            <p className="app-secondary">{area.needToImproveNote}</p>
          )}
        </div>
        <div>
          <Panel title="Working group">
            <p>{area.workingGroup}</p>
          </Panel>
          <Panel title="Senior responsible officer">
            {area.sroList.map((officer) => (
              <p key={officer}>{officer}</p>
            ))}
          </Panel>
          <AreaRisks area={area.id} />
        </div>
      </div>
      <AreaMeasures area={area.id} entries={entries} watched={watched} />
      <ErrorBoundary what="The list of insights">
        <AreaInsights area={area.id} entries={entries} />
      </ErrorBoundary>
      <ErrorBoundary what="The list of evidence">
        <AreaEvidence area={area.id} measures={measures} />
      </ErrorBoundary>
      <ErrorBoundary what="The list of decisions">
        <AreaDecisions
          area={area.id}
          subjects={[
            ...measures,
            ...[...entries.flatMap(({ headlines }) => headlines), ...watched].map(
              (indicator) => indicator.id,
            ),
          ]}
        />
      </ErrorBoundary>
      <OutcomesTable area={area} asked={parameters.get('outcome')} />
      <AddListing listing="actions" subject={{ area: area.id }} what={`the actions of ${area.id}`} />
    </>
  );
}
