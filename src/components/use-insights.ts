import { useQuery } from '@tanstack/react-query';
import type { Dataset } from '../model/dataset.ts';
import { insightsOf, type Insight } from '../plan/insights.ts';
import { sourceWords } from '../queries/chart.ts';
import { insightsDataset, insightsQuery } from '../queries/insights.ts';
import { useDashboard } from './dashboard-context.ts';

/** What is known of the insights about some measures at the chosen quarter. */
export interface InsightsState {
  readonly dataset: Dataset;
  /** ISO. */
  readonly asAt: string;
  /** Newest first; none where no extract is loaded. */
  readonly insights: readonly Insight[];
  /** The extract they come from; '' where none is loaded. */
  readonly source: string;
}

/** The insights about some measures; null while they are read and where the data package has no such dataset. A failed query is thrown. */
export function useInsights(measures: readonly string[]): InsightsState | null {
  const { catalogue, extracts, asAt } = useDashboard();
  const dataset = insightsDataset(catalogue);
  const loaded = dataset && extracts?.datasets.get(dataset.name);
  const { data } = useQuery({ ...insightsQuery(loaded), throwOnError: true });
  if (!dataset || !loaded || !asAt) return null;
  if (loaded.state !== 'loaded') return { dataset, asAt: asAt.date, insights: [], source: '' };
  return (
    (data && {
      dataset,
      asAt: asAt.date,
      insights: insightsOf(data, measures, asAt.date),
      source: sourceWords(loaded),
    }) ??
    null
  );
}
