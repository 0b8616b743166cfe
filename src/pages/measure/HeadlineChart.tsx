import { ChartCard } from '../../components/ChartCard.tsx';
import { IndicatorRow } from '../../components/IndicatorRow.tsx';
import { IndicatorTable } from '../../components/IndicatorTable.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { SmallChartHeading } from '../../components/SmallChartHeading.tsx';
import type { FigureState } from '../../components/use-figures.ts';
import { yearOnYearChart } from '../../queries/chart.ts';
import { gradesChart } from '../../queries/grades-chart.ts';

interface Props {
  readonly state: FigureState;
  readonly area: string;
  readonly measure: string;
  readonly isOnly: boolean;
}

/** A headline indicator on its measure’s page: in full where it is the only one, otherwise as a small chart. */
export function HeadlineChart({ state, area, measure, isOnly }: Props) {
  const { figures, indicator } = state;
  if (!figures)
    return (
      <IndicatorTable label={indicator.title} firstColumn="Indicator">
        <IndicatorRow state={state} area={area} measure={measure} />
      </IndicatorTable>
    );
  const grades = gradesChart(figures);
  if (!isOnly)
    return (
      <ChartCard
        chart={yearOnYearChart(figures, true)}
        level={2}
        isCompact
        heading={<SmallChartHeading figures={figures} level={2} />}
      />
    );
  return (
    <>
      <ChartCard chart={yearOnYearChart(figures)} level={2} />
      {grades && <ChartCard chart={grades} level={2} />}
      <p>
        <PageLink to={`/indicators/${indicator.id}`}>{indicator.title}: breakdown and figures</PageLink>
      </p>
    </>
  );
}
