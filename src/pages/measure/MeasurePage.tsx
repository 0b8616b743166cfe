import { useParams } from 'react-router';
import { PageLink } from '../../components/PageLink.tsx';
import { AddListing } from '../../components/AddListing.tsx';
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { IndicatorRow } from '../../components/IndicatorRow.tsx';
import { IndicatorTable } from '../../components/IndicatorTable.tsx';
import { LastReview } from '../../components/LastReview.tsx';
import { MilestoneSummary } from '../../components/MilestoneSummary.tsx';
import { MilestoneTag } from '../../components/MilestoneTag.tsx';
import { MilestoneTimeline } from '../../components/MilestoneTimeline.tsx';
import { OutcomeLinks } from '../../components/OutcomeLinks.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PhoneFold } from '../../components/PhoneFold.tsx';
import { PromisePanel } from '../../components/PromisePanel.tsx';
import { useFigures, useFiguresById } from '../../components/use-figures.ts';
import { useMilestones } from '../../components/use-milestones.ts';
import { VerdictTag } from '../../components/VerdictTag.tsx';
import { measureStatus } from '../../plan/milestones.ts';
import { measureEntry, rollUpHeadlines, type MeasureEntry } from '../../queries/overview.ts';
import { NotFoundPage } from '../not-found/NotFoundPage.tsx';
import { HeadlineChart } from './HeadlineChart.tsx';
import { MeasureEvidence } from './MeasureEvidence.tsx';
import { MeasureInsights } from './MeasureInsights.tsx';

/** One row of "Measuring impact": the promise in the plan's words and what the figures say to it. */
export function MeasurePage() {
  const { id = '' } = useParams();
  const { catalogue } = useDashboard();
  const measure = catalogue.plan.measure(id);
  if (!measure) return <NotFoundPage what="measure" />;
  return <MeasureOf key={id} entry={measureEntry(catalogue, measure)} />;
}

function MeasureOf({ entry }: { readonly entry: MeasureEntry }) {
  const { catalogue, asAt } = useDashboard();
  const { measure, heading, headlines, others } = entry;
  const milestones = useMilestones()(measure.id);
  const isMilestone = heading.kind === 'milestone';
  const status = isMilestone ? measureStatus(milestones) : null;
  const states = useFigures(headlines);
  const otherStates = useFigures(others);
  const figures = useFiguresById(states);
  const isKnown = headlines.length > 0 && states.every((state) => state.figures);
  const rollup = isKnown ? rollUpHeadlines(entry, figures) : null;
  const area = measure.areas[0] ?? '';
  const outcomes = [
    ...new Set([...headlines, ...others].flatMap((indicator) => indicator.outcomes)),
  ].toSorted();
  return (
    <>
      <Breadcrumbs
        above={[
          { name: 'Overview', to: '/' },
          ...measure.areas.map((each) => ({
            name: `${each} ${catalogue.plan.area(each)?.shortTitle ?? ''}`,
            to: `/areas/${each}`,
          })),
        ]}
        here={heading.title}
      />
      <PageHeading title={heading.title} />
      {status && (
        <p className="app-answer">
          <MilestoneTag status={status} /> <MilestoneSummary milestones={milestones} />
        </p>
      )}
      {rollup && (
        <p className="app-answer">
          <VerdictTag verdict={rollup.verdict} words={rollup.words} />
        </p>
      )}
      <div className="app-columns">
        <div>
          <blockquote className="app-quote">“{measure.description}”</blockquote>
          <p className="app-secondary">
            Measured by: {measure.approach}. By: {measure.teams.join(', ')}.
          </p>
          {isMilestone && status && asAt ? (
            <>
              <MilestoneTimeline milestones={milestones} asAt={asAt.date} />
              <AddListing listing="milestones" subject={{ measure: measure.id }} what="the milestones" />
            </>
          ) : headlines.length === 0 ? (
            <div className="govuk-inset-text">
              {isMilestone ? 'This measure is shown by milestones' : 'This measure is shown by figures'} from
              the extract “{heading.extractTitle}”, which is not loaded. What is loaded stands under{' '}
              <PageLink to="/data">Data</PageLink>.
            </div>
          ) : (
            <div className={headlines.length > 1 ? 'app-chart-grid app-chart-grid--two' : ''}>
              {states.map((state) => (
                <HeadlineChart
                  key={state.indicator.id}
                  state={state}
                  area={area}
                  measure={measure.id}
                  isOnly={headlines.length === 1}
                />
              ))}
            </div>
          )}
          <ErrorBoundary what="The evidence">
            <MeasureEvidence measure={measure.id} outcomes={outcomes} isMilestone={isMilestone} />
          </ErrorBoundary>
          <ErrorBoundary what="The list of insights">
            <MeasureInsights measure={measure.id} />
            <AddListing listing="insights" subject={{ measure: measure.id }} what="the insights" />
          </ErrorBoundary>
        </div>
        <div>
          {isKnown && (
            <Panel title="Improved each year?">
              {states.map(
                ({ indicator, figures: known }) =>
                  known && (
                    <div key={indicator.id} className="app-promise-of">
                      {headlines.length > 1 && (
                        <h3 className="app-panel__subtitle">{indicator.shortTitle}</h3>
                      )}
                      <PromisePanel figures={known} withEnd={indicator === headlines.at(-1)} />
                    </div>
                  ),
              )}
            </Panel>
          )}
          <Panel title={measure.areas.length > 1 ? 'Areas for improvement' : 'Area for improvement'}>
            {measure.areas.map((each) => (
              <p key={each}>
                <PageLink to={`/areas/${each}`}>
                  {each} {catalogue.plan.area(each)?.shortTitle}
                </PageLink>
              </p>
            ))}
          </Panel>
          <Panel title="Last review">
            <LastReview subjects={[measure.id, ...headlines.map(({ id }) => id)]} />
          </Panel>
        </div>
      </div>
      {others.length > 0 && (
        <section className="app-section" aria-labelledby="beside">
          <h2 id="beside" className="app-heading">
            Read beside {headlines.length > 1 ? 'them' : 'it'}
          </h2>
          <PhoneFold
            shows={`Show ${others.length} further ${others.length === 1 ? 'indicator' : 'indicators'}`}
          >
            <IndicatorTable label="Further indicators of this measure" firstColumn="Indicator">
              {otherStates.map((state) => (
                <IndicatorRow key={state.indicator.id} state={state} area={area} measure={measure.id} />
              ))}
            </IndicatorTable>
          </PhoneFold>
        </section>
      )}
      {outcomes.length > 0 && (
        <section className="app-section" aria-labelledby="linked">
          <h2 id="linked" className="app-heading">
            Linked outcomes and actions
          </h2>
          <PhoneFold
            shows={`Show ${outcomes.length} ${outcomes.length === 1 ? 'outcome' : 'outcomes'} with actions`}
          >
            <div className="app-linked">
              <OutcomeLinks outcomeIds={outcomes} />
            </div>
          </PhoneFold>
        </section>
      )}
    </>
  );
}
