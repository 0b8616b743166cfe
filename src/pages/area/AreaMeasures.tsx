import { PageLink } from '../../components/PageLink.tsx';
import { ChartCard } from '../../components/ChartCard.tsx';
import { IndicatorRow } from '../../components/IndicatorRow.tsx';
import { IndicatorTable } from '../../components/IndicatorTable.tsx';
import { MeasureRow } from '../../components/MeasureRow.tsx';
import { SmallChartHeading } from '../../components/SmallChartHeading.tsx';
import { useFigures, useFiguresById, type FigureState } from '../../components/use-figures.ts';
import { VerdictTag } from '../../components/VerdictTag.tsx';
import type { Indicator } from '../../model/indicator.ts';
import { yearOnYearChart } from '../../queries/chart.ts';
import { rollUpHeadlines, type MeasureEntry } from '../../queries/overview.ts';

interface Props {
  readonly area: string;
  readonly entries: readonly MeasureEntry[];
  readonly watched: readonly Indicator[];
}

/** An area's measures: those with figures as charts, the others as rows that name the extract they wait for. */
export function AreaMeasures({ area, entries, watched }: Props) {
  const charted = entries.filter((entry) => entry.headlines.length > 0);
  const waiting = entries.filter((entry) => entry.headlines.length === 0);
  const states = useFigures([...charted.flatMap((entry) => entry.headlines), ...watched]);
  const stateOf = (indicator: Indicator) => states.find((state) => state.indicator.id === indicator.id);
  const statesOf = (indicators: readonly Indicator[]) =>
    indicators.flatMap((indicator) => stateOf(indicator) ?? []);
  return (
    <>
      {charted.map((entry) => (
        <MeasureCharts key={entry.measure.id} entry={entry} states={statesOf(entry.headlines)} area={area} />
      ))}
      {watched.length > 0 && (
        <section className="app-section" aria-labelledby="watched">
          <h2 id="watched" className="app-heading">
            Also watched
          </h2>
          <p className="app-secondary">Not one of the plan’s measures; it shows an outcome of this area.</p>
          <div className="app-chart-grid">
            {statesOf(watched).map((state) => (
              <SmallChart key={state.indicator.id} state={state} area={area} measure={null} />
            ))}
          </div>
        </section>
      )}
      {waiting.length > 0 && (
        <section className="app-section" aria-labelledby="other-measures">
          <h2 id="other-measures" className="app-heading">
            {charted.length > 0 ? `Other measures of ${area}` : `Measures of ${area}`}
          </h2>
          <IndicatorTable label={`Measures of ${area} without figures`} firstColumn="Measure">
            {waiting.map((entry) => (
              <MeasureRow key={entry.measure.id} entry={entry} area={area} />
            ))}
          </IndicatorTable>
        </section>
      )}
    </>
  );
}

function MeasureCharts({
  entry,
  states,
  area,
}: {
  readonly entry: MeasureEntry;
  readonly states: readonly FigureState[];
  readonly area: string;
}) {
  const figures = useFiguresById(states);
  const rollup = states.every((state) => state.figures) ? rollUpHeadlines(entry, figures) : null;
  return (
    <section className="app-section" aria-labelledby={`measure-${entry.measure.id}`}>
      <div className="app-section__head">
        <h2 id={`measure-${entry.measure.id}`} className="app-heading">
          <PageLink to={`/measures/${entry.measure.id}`}>{entry.heading.title}</PageLink>
        </h2>
        {rollup && <VerdictTag verdict={rollup.verdict} words={rollup.words} />}
      </div>
      <p className="app-secondary">“{entry.measure.description}”</p>
      <div className="app-chart-grid">
        {states.map((state) => (
          <SmallChart key={state.indicator.id} state={state} area={area} measure={entry.measure.id} />
        ))}
      </div>
    </section>
  );
}

function SmallChart({
  state,
  area,
  measure,
}: {
  readonly state: FigureState;
  readonly area: string;
  readonly measure: string | null;
}) {
  if (!state.figures)
    return (
      <IndicatorTable label={state.indicator.title} firstColumn="Indicator">
        <IndicatorRow state={state} area={area} measure={measure} />
      </IndicatorTable>
    );
  const chart = yearOnYearChart(state.figures, true);
  return (
    <ChartCard
      chart={chart}
      level={3}
      isCompact
      heading={<SmallChartHeading figures={state.figures} level={3} />}
    />
  );
}
