import { ChartTools } from '../../components/ChartTools.tsx';
import { FiguresTable } from '../../components/FiguresTable.tsx';
import { VerdictTag } from '../../components/VerdictTag.tsx';
import { yearOnYearChart } from '../../queries/chart.ts';
import type { IndicatorFigures } from '../../queries/figures.ts';
import { targetNotes } from '../../queries/target-notes.ts';

/** Every figure of the indicator as a table, with how the headline was worked out above it. */
export function FiguresView({ figures }: { readonly figures: IndicatorFigures }) {
  const chart = yearOnYearChart(figures);
  return (
    <>
      <h2 className="app-finding">{chart.title}</h2>
      <p className="app-chart__subtitle">
        {figures.reason} {chart.verdict && <VerdictTag verdict={chart.verdict} />}
      </p>
      {figures.sidesWords && <p className="govuk-body">{figures.sidesWords}</p>}
      {figures.toDateWords && <p className="govuk-body">{figures.toDateWords}</p>}
      {targetNotes(figures).map((note) => (
        <p key={note} className="govuk-body">
          {note}
        </p>
      ))}
      <FiguresTable table={chart.table} caption={`${figures.indicator.title}: every period`} />
      <p className="app-note">{chart.source}</p>
      <ChartTools chart={chart} adds="table" />
    </>
  );
}
