import type { Dataset } from '../model/dataset.ts';
import type { Connection } from '../warehouse/connection.ts';
import { fetchPackageBytes } from './catalogue.ts';
import { loadDataset, type LoadedDataset } from './load-extracts.ts';
import { startSession } from './session.ts';

/**
 * Loads the extract before the present one of a dataset, of which readers may have seen the public view, and names its
 * table; null where there is none that is real. What is made up says nothing of real figures. Throws QueryError.
 */
export async function loadEarlier(
  connection: Connection,
  { dataset, canUndo }: LoadedDataset,
): Promise<Dataset | null> {
  if (!canUndo) return null;
  const store = await startSession().store;
  const { extracts } = await store.load();
  const before = extracts.filter((each) => each.dataset === dataset.name).slice(0, -1);
  if (before.length === 0 && dataset.dashboard.illustrative) return null;
  const earlier = { ...dataset, name: `${dataset.name}__before` };
  const renamed = before.map((each) => ({
    ...each,
    dataset: earlier.name,
    choices: { ...each.choices, dataset: each.choices.dataset === null ? null : earlier.name },
  }));
  const sources = { connection, store, fetchBytes: fetchPackageBytes };
  const { state } = await loadDataset(sources, earlier, renamed);
  return state === 'loaded' ? earlier : null;
}
