import { queryOptions } from '@tanstack/react-query';
import type { Dataset, Register } from '../model/dataset.ts';
import type { Catalogue } from './catalogue.ts';
import type { LoadedDataset } from './load-extracts.ts';
import { readRecords } from './records.ts';
import { startSession } from './session.ts';

/** A row of words, column → cell as text; '' where it has none. */
export type RegisterRow = Readonly<Record<string, string>>;

/** The dataset that holds a register; undefined where the data package describes none. */
export function registerDataset(
  { datasets }: Pick<Catalogue, 'datasets'>,
  register: Register,
): Dataset | undefined {
  return datasets.find(({ dashboard }) => dashboard.register === register);
}

/**
 * The rows of a register in the order of the file; none where no extract is loaded. In public view only those that may
 * be shown there. Its key carries the extract's hash. Fails with QueryError.
 */
export function registerQuery(loaded: LoadedDataset | undefined, isPublic: boolean) {
  return queryOptions({
    queryKey: [
      'register',
      loaded?.dataset.name ?? null,
      loaded?.state === 'loaded' ? loaded.extract.hash : null,
      isPublic,
    ],
    queryFn: async (): Promise<readonly RegisterRow[]> => {
      if (loaded?.state !== 'loaded') return [];
      const { dashboard } = loaded.dataset;
      if (isPublic && dashboard.audience === 'internal') return [];
      const rows = await readRecords(await startSession().warehouse.ready, loaded.dataset);
      const { publicRows } = dashboard;
      return isPublic && publicRows
        ? rows.filter((row) => row[publicRows.column] === publicRows.value)
        : rows;
    },
    enabled: loaded !== undefined,
    staleTime: Infinity,
  });
}
