import { queryOptions } from '@tanstack/react-query';
import type { Dataset } from '../model/dataset.ts';
import { readInsights, type Insight } from '../plan/insights.ts';
import type { Catalogue } from './catalogue.ts';
import type { LoadedDataset } from './load-extracts.ts';
import { readRecords } from './records.ts';
import { startSession } from './session.ts';

/** The dataset that holds the insights; undefined where the data package describes none. */
export function insightsDataset({ datasets }: Pick<Catalogue, 'datasets'>): Dataset | undefined {
  return datasets.find(({ dashboard }) => dashboard.register === 'insights');
}

/** Every insight that is loaded; its key carries the extract's hash. */
export function insightsQuery(loaded: LoadedDataset | undefined) {
  return queryOptions({
    queryKey: ['insights', loaded?.state === 'loaded' ? loaded.extract.hash : null],
    queryFn: async (): Promise<readonly Insight[]> => {
      if (loaded?.state !== 'loaded') throw new Error('the insights are not loaded');
      return readInsights(await readRecords(await startSession().warehouse.ready, loaded.dataset));
    },
    enabled: loaded?.state === 'loaded',
    staleTime: Infinity,
  });
}
