import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ChartCard } from '../../components/ChartCard.tsx';
import { useScope } from '../../components/dashboard-context.ts';
import { Select } from '../../components/Select.tsx';
import { yearLabel } from '../../model/period.ts';
import { comparatorsChart, funnelChart, rankedChart } from '../../queries/comparator-charts.ts';
import { compareAreas, periodOfYear } from '../../queries/comparator-areas.ts';
import { partsQuery, type Filter, type IndicatorFigures, type LoadedTable } from '../../queries/figures.ts';

interface Props {
  readonly figures: IndicatorFigures;
  readonly loaded: LoadedTable;
  readonly filter: Filter;
}

/** Our own area beside the nation, the region and its neighbours: over the years, then ranked and as a funnel for one. */
export function CompareView({ figures, loaded, filter }: Props) {
  const column = figures.dataset.dashboard.areas?.column;
  if (column === undefined)
    return <p className="govuk-body">The extract has no other areas to compare with.</p>;
  return <Areas figures={figures} loaded={loaded} filter={filter} column={column} />;
}

function Areas({ figures, loaded, filter, column }: Props & { readonly column: string }) {
  const scope = useScope();
  const [parameters, setParameters] = useSearchParams();
  const { indicator, dataset, calendar } = figures;
  const others = Object.fromEntries(Object.entries(filter).filter(([name]) => name !== column));
  const parts = useQuery(partsQuery(figures, loaded, scope, column, others));
  if (parts.isError)
    return (
      <div className="app-problem" role="alert">
        <p className="govuk-body">
          <strong>The areas could not be compared.</strong> {parts.error.message}
        </p>
      </div>
    );
  if (!parts.data) return <p role="status">Working out the areas…</p>;
  const areas = compareAreas(indicator, dataset, parts.data);
  const period = areas && periodOfYear(areas, parameters.get('year'));
  if (!areas || !period) return <p className="govuk-body">The extract has no figures by area yet.</p>;
  const funnel = funnelChart(figures, areas, period.end);
  const years = [...new Set(areas.periods.map(({ year }) => year))].toReversed();
  return (
    <>
      <ChartCard chart={comparatorsChart(figures, areas)} level={2} />
      <Select
        title="Areas in"
        value={String(period.year)}
        options={years.map((year) => ({ value: String(year), words: yearLabel(year, calendar.yearType) }))}
        onChange={(value) => {
          const next = new URLSearchParams(parameters);
          if (value === String(years[0])) next.delete('year');
          else next.set('year', value);
          setParameters(next);
        }}
      />
      <ChartCard chart={rankedChart(figures, areas, period.end)} level={2} />
      {funnel && <ChartCard chart={funnel} level={2} />}
    </>
  );
}
