import { queryOptions } from '@tanstack/react-query';
import { readEvidence, type Evidence } from '../plan/milestones.ts';
import type { LoadedDataset } from './load-extracts.ts';
import { readRecords } from './records.ts';
import { startSession } from './session.ts';

/** The evidence register; its key carries the extract's hash. */
export function evidenceQuery(loaded: LoadedDataset | undefined) {
  return queryOptions({
    queryKey: ['evidence', loaded?.state === 'loaded' ? loaded.extract.hash : null],
    queryFn: async (): Promise<readonly Evidence[]> => {
      if (loaded?.state !== 'loaded') throw new Error('the evidence register is not loaded');
      return readEvidence(await readRecords(await startSession().warehouse.ready, loaded.dataset));
    },
    enabled: loaded?.state === 'loaded',
    staleTime: Infinity,
  });
}
