import type { Dataset } from '../model/dataset.ts';
import { insightsOf, readInsights, type Insight } from '../plan/insights.ts';
import { sourceWords } from '../queries/chart.ts';
import { useDashboard } from './dashboard-context.ts';
import { useRegister } from './use-register.ts';

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
  const { asAt } = useDashboard();
  const register = useRegister('insights', readInsights);
  if (!register || !asAt) return null;
  const { dataset, loaded, rows } = register;
  return {
    dataset,
    asAt: asAt.date,
    insights: insightsOf(rows, measures, asAt.date),
    source: loaded.state === 'loaded' ? sourceWords(loaded) : '',
  };
}
