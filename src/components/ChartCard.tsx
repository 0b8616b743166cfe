import { lazy, Suspense, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { altTextOf } from '../queries/alt-texts.ts';
import type { Chart } from '../queries/chart.ts';
import { BelongsTo } from './BelongsTo.tsx';
import { ChartTools } from './ChartTools.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { useAltTexts } from './use-alt-texts.ts';
import { VerdictTag } from './VerdictTag.tsx';

// Asked for at once, so that it is there when the first figures are.
const drawing = import('./EChart.tsx');
const EChart = lazy(async () => ({ default: (await drawing).EChart }));

interface Props {
  readonly chart: Chart;
  /** Where the finding stands in the page's headings. */
  readonly level: 2 | 3;
  /** In place of the finding, for small charts beside each other. */
  readonly heading?: ReactNode;
  /** Hides notes behind a fold, for small charts beside each other. */
  readonly isCompact?: boolean;
  /** False where the page already shows the table. */
  readonly withTable?: boolean;
}

/** A chart with its finding, what is drawn, its source, its table and its ways out. */
export function ChartCard({ chart, level, heading, isCompact = false, withTable = true }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const captionId = useId();
  const altTexts = useAltTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <figure
      className={isCompact ? 'app-chart app-chart--compact' : 'app-chart'}
      data-indicator={chart.indicatorId}
      data-view={chart.view}
      aria-labelledby={captionId}
    >
      <figcaption id={captionId} className="app-chart__caption">
        {heading ?? (
          <>
            <Heading className="app-finding">{chart.title}</Heading>
            <p className="app-chart__subtitle">
              {chart.subtitle} {chart.verdict && <VerdictTag verdict={chart.verdict} />}
            </p>
          </>
        )}
      </figcaption>
      <ErrorBoundary what="This chart">
        <Suspense fallback={<div className="app-chart__space" style={{ height: chart.height(760) }} />}>
          <EChart
            option={chart.option}
            height={chart.height}
            label={altTextOf(chart.description, altTexts)}
          />
        </Suspense>
      </ErrorBoundary>
      <BelongsTo chart={chart} />
      {isCompact ? (
        <details className="app-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            Notes, table and downloads<span className="govuk-visually-hidden">: {chart.title}</span>
          </summary>
          <p className="app-chart__finding">{chart.title}</p>
          <ChartNotes chart={chart} />
          {isOpen && <FiguresTable table={chart.table} caption={chart.title} />}
          <ChartTools chart={chart} />
        </details>
      ) : (
        <>
          <ChartNotes chart={chart} />
          <ChartTools chart={chart} />
          {withTable && (
            <details className="app-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
              <summary>
                Figures as a table<span className="govuk-visually-hidden">: {chart.title}</span>
              </summary>
              {isOpen && <FiguresTable table={chart.table} caption={chart.title} />}
            </details>
          )}
        </>
      )}
    </figure>
  );
}

function ChartNotes({ chart }: { readonly chart: Chart }) {
  return (
    <div className="app-chart__notes">
      {chart.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>{chart.source}</p>
    </div>
  );
}
