import { AddListing } from '../../components/AddListing.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { IndicatorRow } from '../../components/IndicatorRow.tsx';
import { IndicatorTable } from '../../components/IndicatorTable.tsx';
import { BrokenRow } from '../../components/BrokenRow.tsx';
import { MeasureRow } from '../../components/MeasureRow.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { useMilestones } from '../../components/use-milestones.ts';
import { useFigures, useFiguresById, type FigureState } from '../../components/use-figures.ts';
import {
  answerInWords,
  countMeasures,
  measuresOfArea,
  rollUpHeadlines,
  watchedInArea,
  type MeasureEntry,
} from '../../queries/overview.ts';
import type { IndicatorFigures } from '../../queries/figures.ts';
import { measureStatus } from '../../plan/milestones.ts';
import type { Area } from '../../model/plan.ts';
import { VerdictStrip } from './VerdictStrip.tsx';

/** The answer in one sentence, then every measure of the plan under its areas for improvement. */
export function OverviewPage() {
  const { catalogue, extracts, failure } = useDashboard();
  const states = useFigures(catalogue.indicators.filter((indicator) => indicator.headline));
  const figures = useFiguresById(states);
  const milestones = useMilestones();
  const isComplete =
    extracts !== undefined &&
    states.every((state) => state.figures ?? state.error ?? state.loaded?.state !== 'loaded');
  const counts = countMeasures(catalogue, figures, (measure) => measureStatus(milestones(measure)));
  return (
    <>
      <PageHeading title="Are the measures improving?" />
      {isComplete ? (
        <>
          <p className="app-lede">{answerInWords(counts)}</p>
          <VerdictStrip counts={counts} />
          <AddListing listing="verdicts" what="the answer and all verdicts" />
        </>
      ) : (
        <div className="app-answer-waiting">
          <p className="app-lede" role="status">
            {failure ? 'No answer without the figures.' : 'The extracts are being loaded into this browser…'}
          </p>
        </div>
      )}
      {catalogue.plan.plan.areas.map((area) => (
        <AreaSection key={area.id} area={area} states={states} figures={figures} />
      ))}
      <p className="app-note">
        Small lines show the last three years; the grey dot is the same period a year before the latest.
        Arrows follow the figure, the words follow the direction that is better. Changes are worked out before
        rounding.
      </p>
    </>
  );
}

interface SectionProps {
  readonly area: Area;
  readonly states: readonly FigureState[];
  readonly figures: ReadonlyMap<string, IndicatorFigures>;
}

function AreaSection({ area, states, figures }: SectionProps) {
  const { catalogue } = useDashboard();
  const watched = watchedInArea(catalogue, area.id);
  const stateOf = (id: string) => states.find((state) => state.indicator.id === id);
  return (
    <section aria-labelledby={`${area.id}-title`} className="app-section">
      <div className="app-section__head">
        <h2 id={`${area.id}-title`} className="app-heading">
          <span className="app-heading__prefix">{area.id}</span> {area.shortTitle}
        </h2>
        <PageLink to={`/areas/${area.id}`}>
          Outcomes and actions<span className="govuk-visually-hidden"> of {area.id}</span>
        </PageLink>
      </div>
      <IndicatorTable label={`Measures of ${area.id}`} firstColumn="Measure or headline indicator">
        {measuresOfArea(catalogue, area.id).map((entry) => (
          <MeasureRows
            key={entry.measure.id}
            entry={entry}
            area={area.id}
            stateOf={stateOf}
            figures={figures}
          />
        ))}
        {watched.length > 0 && (
          <tr role="row" className="app-indicators__group">
            <th scope="rowgroup" colSpan={6} role="rowheader">
              Also watched, not one of the plan’s measures
            </th>
          </tr>
        )}
        {watched.map((indicator) => {
          const state = stateOf(indicator.id);
          return state && <IndicatorRow key={indicator.id} state={state} area={area.id} measure={null} />;
        })}
      </IndicatorTable>
    </section>
  );
}

interface MeasureRowsProps {
  readonly entry: MeasureEntry;
  readonly area: string;
  readonly stateOf: (id: string) => FigureState | undefined;
  readonly figures: ReadonlyMap<string, IndicatorFigures>;
}

function MeasureRows({ entry, area, stateOf, figures }: MeasureRowsProps) {
  const { headlines, measure } = entry;
  if (headlines.length + entry.broken.length === 0) return <MeasureRow entry={entry} area={area} />;
  const rollup = headlines.every((indicator) => figures.has(indicator.id))
    ? rollUpHeadlines(entry, figures)
    : null;
  return (
    <>
      {headlines.length + entry.broken.length > 1 && <MeasureRow entry={entry} area={area} rollup={rollup} />}
      {headlines.map((indicator) => {
        const state = stateOf(indicator.id);
        return state && <IndicatorRow key={indicator.id} state={state} area={area} measure={measure.id} />;
      })}
      {entry.broken.map((id) => (
        <BrokenRow key={id} id={id} area={area} measure={measure.id} />
      ))}
    </>
  );
}
