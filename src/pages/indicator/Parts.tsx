import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ChartCard } from '../../components/ChartCard.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { useScope } from '../../components/dashboard-context.ts';
import { Select } from '../../components/Select.tsx';
import { breakdownChart, drawnCount } from '../../queries/breakdown-chart.ts';
import { breakdownChoicesFrom, breakdownControls } from '../../queries/breakdown-choices.ts';
import { partsQuery, type Filter, type IndicatorFigures, type LoadedTable } from '../../queries/figures.ts';

interface Props {
  readonly figures: IndicatorFigures;
  readonly loaded: LoadedTable;
  readonly filter: Filter;
  /** The column that is taken apart. */
  readonly by: string;
  /** Chooses that column; false where there is only one. */
  readonly picker: ReactNode;
}

/** The parts of one column as small charts on one scale; order, number and intervals are part of the address. */
export function Parts({ figures, loaded, filter, by, picker }: Props) {
  const [parameters, setParameters] = useSearchParams();
  const { indicator, dataset } = figures;
  const others = Object.fromEntries(Object.entries(filter).filter(([column]) => column !== by));
  const parts = useQuery(partsQuery(figures, loaded, useScope(), by, others));
  const { orders, usual, noIntervals } = breakdownControls(indicator, dataset, by);
  const { order, isAll, withIntervals } = breakdownChoicesFrom(parameters, indicator, dataset, by);
  const chart = useMemo(
    () => parts.data && breakdownChart(figures, by, parts.data, { order, isAll, withIntervals }),
    [figures, by, parts.data, order, isAll, withIntervals],
  );
  const choose = (name: string, value: string, isUsual: boolean) => {
    const next = new URLSearchParams(parameters);
    if (isUsual) next.delete(name);
    else next.set(name, value);
    setParameters(next);
  };
  const count = parts.data?.length ?? 0;
  const most = drawnCount(count, true);
  return (
    <>
      <div className="app-choices">
        {picker}
        {count > 1 && (
          <Select
            title="Order"
            value={order}
            options={orders}
            onChange={(value) => choose('order', value, value === usual)}
          />
        )}
        {noIntervals === null && (
          <Checkbox
            title="Show 95% intervals"
            isChecked={withIntervals}
            onChange={(isChecked) => choose('intervals', 'yes', !isChecked)}
          />
        )}
        {most > drawnCount(count, false) && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary app-button app-choices__button"
            onClick={() => choose('all', 'yes', isAll)}
          >
            {isAll ? 'Show twelve' : showWords(most, count)}
          </button>
        )}
      </div>
      {parts.isError && (
        <div className="app-problem" role="alert">
          <p className="govuk-body">
            <strong>The breakdown could not be worked out.</strong> {parts.error.message}
          </p>
        </div>
      )}
      {parts.isPending && <p role="status">Working out the parts…</p>}
      {chart && <ChartCard chart={chart} level={2} />}
      {chart && noIntervals !== null && <p className="app-note">{noIntervals}</p>}
    </>
  );
}

/** "Show all 14", "Show 60 of 2,000" where not all can be drawn. */
function showWords(most: number, count: number): string {
  return most === count ? `Show all ${count}` : `Show ${most} of ${count.toLocaleString('en-GB')}`;
}
