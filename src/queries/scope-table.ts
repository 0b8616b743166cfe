import type { Dataset } from '../model/dataset.ts';
import type { Scope } from './figures.ts';

/** The dataset as the engine holds it for a scope: with all its cells, or with small numbers hidden. */
export function tableOf(dataset: Dataset, { isPublic }: Pick<Scope, 'isPublic'>): Dataset {
  return isPublic ? { ...dataset, name: `${dataset.name}__public` } : dataset;
}
