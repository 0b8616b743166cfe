import { useParams, useSearchParams } from 'react-router';
import { PageLink } from '../../components/PageLink.tsx';
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx';
import { ChartCard } from '../../components/ChartCard.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { OutcomeLinks } from '../../components/OutcomeLinks.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { ViewTabs } from '../../components/ViewTabs.tsx';
import { Workings } from '../../components/Workings.tsx';
import { useFigures } from '../../components/use-figures.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Indicator } from '../../model/indicator.ts';
import { yearOnYearChart } from '../../queries/chart.ts';
import { breakdownFrom, filterFrom } from '../../queries/choices.ts';
import type { IndicatorFigures, LoadedTable } from '../../queries/figures.ts';
import { measureEntry } from '../../queries/overview.ts';
import { NotFoundPage } from '../not-found/NotFoundPage.tsx';
import { BreakdownView } from './BreakdownView.tsx';
import { Choices } from './Choices.tsx';
import { FiguresView } from './FiguresView.tsx';
import { IndicatorPanels } from './IndicatorPanels.tsx';
import { TrendView } from './TrendView.tsx';

const views = [
  { view: 'year-on-year', name: 'Year on year' },
  { view: 'trend', name: 'Trend' },
  { view: 'breakdown', name: 'Breakdown' },
  { view: 'figures', name: 'Figures' },
] as const;
type View = (typeof views)[number]['view'];

/** One indicator: its years, its parts, its figures, and what in the plan it belongs to. */
export function IndicatorPage() {
  const { id = '' } = useParams();
  const { catalogue } = useDashboard();
  const indicator = catalogue.indicators.find((each) => each.id === id);
  const dataset = catalogue.datasets.find((each) => each.name === indicator?.dataset);
  if (indicator && dataset) return <IndicatorOf key={id} indicator={indicator} dataset={dataset} />;
  const problem = catalogue.problems.find((each) => each.startsWith(`indicators.json, ${id},`));
  if (!problem) return <NotFoundPage what="indicator" />;
  return (
    <>
      <PageHeading title="This indicator’s definition is broken" />
      <p className="govuk-body">
        {problem}. Every other indicator still works. The definition stands in datasets/indicators.json.
      </p>
    </>
  );
}

function IndicatorOf({ indicator, dataset }: { readonly indicator: Indicator; readonly dataset: Dataset }) {
  const { catalogue, failure } = useDashboard();
  const [parameters] = useSearchParams();
  const view = viewFrom(parameters);
  const by = view === 'breakdown' ? breakdownFrom(parameters, indicator) : undefined;
  const chosen = filterFrom(parameters, indicator, dataset);
  const filter = Object.fromEntries(Object.entries(chosen).filter(([column]) => column !== by));
  const [state] = useFigures([indicator], filter);
  const measure = indicator.measure === null ? undefined : catalogue.plan.measure(indicator.measure);
  const areas =
    measure?.areas ?? areasOf(indicator, (outcome) => catalogue.plan.outcome(outcome)?.outcome.area);
  const figures = state?.figures;
  const loaded = state?.loaded;
  return (
    <>
      <Breadcrumbs
        above={[
          { name: 'Overview', to: '/' },
          ...areas.map((id) => ({
            name: `${id} ${catalogue.plan.area(id)?.shortTitle ?? ''}`,
            to: `/areas/${id}`,
          })),
          ...(measure
            ? [{ name: measureEntry(catalogue, measure).heading.title, to: `/measures/${measure.id}` }]
            : []),
        ]}
        here={indicator.title}
      />
      <PageHeading title={indicator.title} />
      <div className="app-columns">
        <div>
          <Choices indicator={indicator} dataset={dataset} filter={filter} without={by} />
          <ViewTabs views={views} view={view} />
          <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`} className="app-view">
            {state?.error && (
              <div className="app-problem" role="alert">
                <p className="govuk-body">
                  <strong>This figure could not be worked out.</strong> {state.error.message}
                </p>
              </div>
            )}
            {loaded && loaded.state !== 'loaded' && (
              <p className="govuk-body">
                The extract “{dataset.title}” ({dataset.path}) is not loaded.{' '}
                {!catalogue.isPublicCopy && (
                  <>
                    It can be dropped under <PageLink to="/data">Data</PageLink>.
                  </>
                )}
              </p>
            )}
            {!loaded && !failure && <p role="status">The extracts are being loaded into this browser…</p>}
            {figures && loaded?.state === 'loaded' && (
              <ViewOf view={view} figures={figures} loaded={loaded} filter={filter} />
            )}
          </div>
        </div>
        <div>
          <IndicatorPanels
            filter={filter}
            indicator={indicator}
            figures={figures}
            loaded={loaded}
            dataset={dataset}
          />
        </div>
      </div>
      <section className="app-section" aria-labelledby="linked">
        <h2 id="linked" className="app-heading">
          Linked outcomes and actions
        </h2>
        <div className="app-linked">
          <OutcomeLinks outcomeIds={indicator.outcomes} />
        </div>
      </section>
    </>
  );
}

interface ViewProps {
  readonly view: View;
  readonly figures: IndicatorFigures;
  readonly loaded: LoadedTable;
  readonly filter: Readonly<Record<string, string>>;
}

function ViewOf({ view, figures, loaded, filter }: ViewProps) {
  if (view === 'trend')
    return (
      <>
        <TrendView figures={figures} />
        <Workings figures={figures} loaded={loaded} filter={filter} />
      </>
    );
  if (view === 'figures') return <FiguresView figures={figures} />;
  if (view === 'breakdown') return <BreakdownView figures={figures} loaded={loaded} filter={filter} />;
  return (
    <>
      <ChartCard chart={yearOnYearChart(figures)} level={2} />
      <Workings figures={figures} loaded={loaded} filter={filter} />
      {figures.toDateWords && <p className="app-note">{figures.toDateWords}</p>}
      {figures.wouldTake && !figures.isPart && (
        <p className="app-take">
          <strong>What it would take:</strong> {figures.wouldTake}
        </p>
      )}
    </>
  );
}

function viewFrom(parameters: URLSearchParams): View {
  const asked = parameters.get('view');
  return views.find(({ view }) => view === asked)?.view ?? 'year-on-year';
}

function areasOf(indicator: Indicator, areaOf: (outcome: string) => string | undefined): string[] {
  return [...new Set(indicator.outcomes.flatMap((outcome) => areaOf(outcome) ?? []))];
}
