import { useSearchParams } from 'react-router';
import { ChartCard } from '../../components/ChartCard.tsx';
import { Select } from '../../components/Select.tsx';
import { fieldOf } from '../../model/dataset.ts';
import { breakdownFrom } from '../../queries/choices.ts';
import { canCompareAreas } from '../../queries/comparator-areas.ts';
import { gradesChart } from '../../queries/grades-chart.ts';
import type { Filter, IndicatorFigures, LoadedTable } from '../../queries/figures.ts';
import { CompareView } from './CompareView.tsx';
import { Parts } from './Parts.tsx';

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
  const picker = by !== undefined && indicator.breakdowns.length > 1 && (
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
        // Another column has its own order, and its parts are counted anew.
        next.delete('order');
        next.delete('all');
        setParameters(next);
      }}
    />
  );
  return (
    <>
      {grades && <ChartCard chart={grades} level={2} />}
      {by === undefined && !grades && (
        <p className="govuk-body">The extract gives no parts by which this indicator could be broken down.</p>
      )}
      {by !== undefined && isByArea && (
        <>
          {picker}
          <CompareView figures={figures} loaded={loaded} filter={filter} />
        </>
      )}
      {by !== undefined && !isByArea && (
        <Parts figures={figures} loaded={loaded} filter={filter} by={by} picker={picker} />
      )}
    </>
  );
}
