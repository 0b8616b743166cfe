import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Indicator } from '../model/indicator.ts';
import { figuresQuery, type Filter, type IndicatorFigures } from '../queries/figures.ts';
import type { LoadedDataset } from '../queries/load-extracts.ts';
import { useDashboard, useScope } from './dashboard-context.ts';

/** What is known of one indicator at this moment. */
export interface FigureState {
  readonly indicator: Indicator;
  readonly figures: IndicatorFigures | undefined;
  readonly error: Error | null;
  /** The dataset as it stands in the engine; undefined while the engine starts. */
  readonly loaded: LoadedDataset | undefined;
}

/** The figures of several indicators, worked out on the engine and kept by the extract's hash. */
export function useFigures(indicators: readonly Indicator[], filter: Filter = {}): readonly FigureState[] {
  const { catalogue, extracts } = useDashboard();
  const scope = useScope();
  const results = useQueries({
    queries: indicators.map((indicator) =>
      figuresQuery(catalogue, indicator, extracts?.datasets.get(indicator.dataset), scope, filter),
    ),
  });
  return indicators.map((indicator, index) => ({
    indicator,
    figures: results[index]?.data,
    error: results[index]?.error ?? null,
    loaded: extracts?.datasets.get(indicator.dataset),
  }));
}

/** The same by indicator id, without those that have no figures. */
export function useFiguresById(states: readonly FigureState[]): ReadonlyMap<string, IndicatorFigures> {
  return useMemo(
    () =>
      new Map(
        states.flatMap((state) => (state.figures ? [[state.indicator.id, state.figures] as const] : [])),
      ),
    [states],
  );
}
