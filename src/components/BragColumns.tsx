import { lazy, Suspense, useId, useState } from 'react';
import type { BragChart } from '../queries/brag-chart.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FiguresTable } from './FiguresTable.tsx';

const EChart = lazy(async () => ({ default: (await import('./EChart.tsx')).EChart }));

interface Props {
  readonly chart: BragChart;
  /** Where the area stands in the page's headings. */
  readonly level: 2 | 3 | 4;
}

/** An area's actions by BRAG rating over time, with the latest counts in words and the table behind the columns. */
export function BragColumns({ chart, level }: Props) {
  const Heading = `h${level}` as const;
  const captionId = useId();
  const [isOpen, setOpen] = useState(false);
  const tableName = `Actions by BRAG rating, ${chart.title}`;
  return (
    <figure className="app-chart app-chart--compact" aria-labelledby={captionId}>
      <figcaption id={captionId} className="app-chart__caption">
        <Heading className="app-small-title">{chart.title}</Heading>
        <p className="app-chart__subtitle">{chart.subtitle}</p>
      </figcaption>
      <ErrorBoundary what="This chart">
        <Suspense fallback={<div className="app-chart__space" style={{ height: chart.height }} />}>
          <EChart option={chart.option} height={chart.height} label={chart.description} />
        </Suspense>
      </ErrorBoundary>
      <details className="app-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          Figures as a table<span className="govuk-visually-hidden">: {tableName}</span>
        </summary>
        {isOpen && <FiguresTable table={chart.table} caption={tableName} />}
      </details>
    </figure>
  );
}
