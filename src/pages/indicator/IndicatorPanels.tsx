import { PageLink } from '../../components/PageLink.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { Panel } from '../../components/Panel.tsx';
import { PromisePanel } from '../../components/PromisePanel.tsx';
import { useFigures } from '../../components/use-figures.ts';
import type { Dataset } from '../../model/dataset.ts';
import { formatChange, figureWords } from '../../model/format.ts';
import type { Indicator } from '../../model/indicator.ts';
import { dateWords } from '../../model/period.ts';
import type { Filter, IndicatorFigures } from '../../queries/figures.ts';
import type { LoadedDataset } from '../../queries/load-extracts.ts';
import { measureEntry } from '../../queries/overview.ts';

interface Props {
  readonly indicator: Indicator;
  readonly dataset: Dataset;
  readonly filter: Filter;
  readonly figures: IndicatorFigures | undefined;
  readonly loaded: LoadedDataset | undefined;
}

/** Beside the chart: the promise, what it means, what stands beside it, the plan, and where the figures come from. */
export function IndicatorPanels({ indicator, dataset, figures, loaded, filter }: Props) {
  const { catalogue } = useDashboard();
  const measure = indicator.measure === null ? undefined : catalogue.plan.measure(indicator.measure);
  return (
    <>
      {measure ? (
        <Panel title="The measure">
          <p>
            “{measure.description}”{' '}
            <PageLink to={`/measures/${measure.id}`}>
              {measureEntry(catalogue, measure).heading.title}
            </PageLink>
          </p>
          <p className="app-secondary">
            Measured by: {measure.approach}. By: {measure.teams.join(', ')}.
          </p>
        </Panel>
      ) : (
        <Panel title="Also watched">
          <p>Not one of the plan’s measures. It shows whether an outcome of the plan is reached.</p>
        </Panel>
      )}
      {figures?.promise && (measure || figures.promise.steps.length > 0) && (
        <Panel title="Improved each year?">
          <PromisePanel figures={figures} />
        </Panel>
      )}
      <Panel title="What is counted">
        <p>{indicator.definition}</p>
        {indicator.better !== 'neutral' && (
          <p className="app-secondary">{indicator.better === 'lower' ? 'Lower' : 'Higher'} is better.</p>
        )}
      </Panel>
      <Beside indicator={indicator} dataset={dataset} filter={filter} />
      <Panel title="Source and extract">
        <p>{dataset.dashboard.provider}</p>
        {loaded?.state === 'loaded' && (
          <p className="app-secondary">
            {loaded.extract.fileName}, {loaded.extract.origin === 'imported' ? 'loaded' : 'extract'} of{' '}
            {dateWords(loaded.extract.date)}, {loaded.load.rows.toLocaleString('en-GB')} rows
            {loaded.extract.illustrative && ', illustrative'}
          </p>
        )}
        <p>
          <PageLink to="/data">All datasets</PageLink>
        </p>
      </Panel>
      {measure && (
        <Panel title="Last review">
          <p>No decision recorded yet</p>
        </Panel>
      )}
    </>
  );
}

function Beside({ indicator, dataset, filter }: Pick<Props, 'indicator' | 'dataset' | 'filter'>) {
  const { catalogue } = useDashboard();
  const others = indicator.beside.flatMap((id) => catalogue.indicators.find((each) => each.id === id) ?? []);
  const isSame = others.every((other) => other.dataset === dataset.name);
  const states = useFigures(others, isSame ? filter : {});
  if (others.length === 0) return null;
  return (
    <Panel title="Read beside it">
      <ul className="app-beside">
        {states.map(({ indicator: other, figures }) => (
          <li key={other.id}>
            <PageLink to={`/indicators/${other.id}`}>{other.title}</PageLink>
            <span className="app-secondary">
              {figures?.comparison.latest
                ? `${figureWords(figures.comparison.latest.value, other)}, ${figures.latestWindow}${
                    figures.comparison.change === null
                      ? ''
                      : ` (${formatChange(figures.comparison.change, other)} on a year earlier)`
                  }`
                : 'no figure'}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
