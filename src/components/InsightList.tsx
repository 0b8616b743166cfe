import { calendarOf, fieldOf, valueWords, type Dataset } from '../model/dataset.ts';
import { dateWords, periodLabel, periodOf } from '../model/period.ts';
import type { Insight } from '../plan/insights.ts';
import { DocumentAddress } from './DocumentAddress.tsx';
import { PageLink } from './PageLink.tsx';

interface Props {
  readonly dataset: Dataset;
  readonly insights: readonly Insight[];
  /** The heading of an insight's measure, where the list holds those of several. */
  readonly measureTitle?: (measure: string) => string;
}

/** Insights one below the other: when, what kind, what was learnt, from where. */
export function InsightList({ dataset, insights, measureTitle }: Props) {
  return (
    <ul className="app-insights">
      {insights.map((insight) => (
        <li key={`${insight.quarter} ${insight.measure} ${insight.kind} ${insight.summary}`}>
          <p className="app-insights__head">
            <strong>{quarterWords(insight.quarter, dataset)}</strong> ·{' '}
            {valueWords(fieldOf(dataset, 'kind'), insight.kind)}
            {measureTitle && (
              <>
                {' '}
                · <PageLink to={`/measures/${insight.measure}`}>{measureTitle(insight.measure)}</PageLink>
              </>
            )}
          </p>
          <p className="app-insights__summary">{insight.summary}</p>
          <p className="app-secondary">
            From: <DocumentAddress reference={insight.source} address={insight.link} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function quarterWords(day: string, dataset: Dataset): string {
  const calendar = calendarOf(dataset);
  const period = periodOf(day, calendar);
  return period ? periodLabel(period, calendar) : dateWords(day);
}
