import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ChartCard } from '../../components/ChartCard.tsx';
import { useScope } from '../../components/dashboard-context.ts';
import { CompareView } from './CompareView.tsx';
import { Select } from '../../components/Select.tsx';
import { fieldOf } from '../../model/dataset.ts';
import { breakdownFrom } from '../../queries/choices.ts';
import { breakdownChart } from '../../queries/breakdown-chart.ts';
import { canCompareAreas } from '../../queries/comparator-areas.ts';
import { gradesChart } from '../../queries/grades-chart.ts';
import { partsQuery, type Filter, type IndicatorFigures, type LoadedTable } from '../../queries/figures.ts';

interface Props {
  readonly figures: IndicatorFigures;
  readonly loaded: LoadedTable;
  readonly filter: Filter;
}

/** The grades where the indicator has them, and its parts as small charts on one scale. */
export function BreakdownView({ figures, loaded, filter }: Props) {
  const { indicator, dataset } = figures;
  const [parameters, setParameters] = useSearchParams();
  const by = breakdownFrom(parameters, indicator);
  const grades = gradesChart(figures);
  const isByArea = canCompareAreas(indicator, dataset) && by === dataset.dashboard.areas?.column;
  return (
    <>
      {grades && <ChartCard chart={grades} level={2} />}
      {by === undefined && !grades && (
        <p className="govuk-body">The extract gives no parts by which this indicator could be broken down.</p>
      )}
      {by !== undefined && indicator.breakdowns.length > 1 && (
        <Select
          title="Broken down by"
          value={by}
          options={indicator.breakdowns.map((column) => ({
            value: column,
            words: fieldOf(dataset, column)?.title ?? column,
          }))}
          onChange={(value) => {
            const next = new URLSearchParams(parameters);
            next.set('by', value);
            setParameters(next);
          }}
        />
      )}
      {by !== undefined && isByArea && <CompareView figures={figures} loaded={loaded} filter={filter} />}
      {by !== undefined && !isByArea && <Parts figures={figures} loaded={loaded} filter={filter} by={by} />}
    </>
  );
}

function Parts({ figures, loaded, filter, by }: Props & { readonly by: string }) {
  const others = Object.fromEntries(Object.entries(filter).filter(([column]) => column !== by));
  const parts = useQuery(partsQuery(figures, loaded, useScope(), by, others));
  if (parts.isError)
    return (
      <div className="app-problem" role="alert">
        <p className="govuk-body">
          <strong>The breakdown could not be worked out.</strong> {parts.error.message}
        </p>
      </div>
    );
  if (!parts.data) return <p role="status">Working out the parts…</p>;
  return <ChartCard chart={breakdownChart(figures, by, parts.data)} level={2} />;
}
