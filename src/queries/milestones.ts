import { queryOptions } from '@tanstack/react-query';
import type { Dataset } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import { readEvidence, type Evidence } from '../plan/milestones.ts';
import type { Connection } from '../warehouse/connection.ts';
import type { LoadedDataset } from './load-extracts.ts';
import { startSession } from './session.ts';

/** A dataset's rows as text, in the order of the file; a cell without a value is ''. */
async function readRecords(
  connection: Connection,
  dataset: Dataset,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const columns = dataset.schema.fields.map(({ name, type }) => {
    const column = quoteIdentifier(name);
    const text = type === 'date' ? `strftime(${column}, '%Y-%m-%d')` : `${column}::VARCHAR`;
    return `coalesce(${text}, '') AS ${column}`;
  });
  const rows = await connection.run(`SELECT ${columns.join(', ')} FROM ${quoteIdentifier(dataset.name)}`);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    ),
  );
}

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
