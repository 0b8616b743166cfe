import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Dataset, Register } from '../model/dataset.ts';
import type { LoadedDataset } from '../queries/load-extracts.ts';
import { registerDataset, registerQuery, type RegisterRow } from '../queries/registers.ts';
import { useDashboard } from './dashboard-context.ts';

/** A register as it stands: its dataset and its rows, of which there are none where no extract is loaded. */
export interface RegisterState<Row> {
  readonly dataset: Dataset;
  readonly loaded: LoadedDataset;
  readonly rows: readonly Row[];
}

/**
 * The rows of a register as `read` makes them; null while they are read, and where the data package has no such
 * register. `read` must be the same function every time. A failed query is thrown.
 */
export function useRegister<Row>(
  register: Register,
  read: (rows: readonly RegisterRow[]) => readonly Row[],
): RegisterState<Row> | null {
  const { catalogue, extracts, isPublic } = useDashboard();
  const dataset = registerDataset(catalogue, register);
  const loaded = dataset && extracts?.datasets.get(dataset.name);
  const { data } = useQuery({
    ...registerQuery(loaded, isPublic),
    throwOnError: true,
    // A page on which a row was written keeps what it shows while that is read; never across to the public view.
    placeholderData: (before: readonly RegisterRow[] | undefined, query) =>
      query?.queryKey[1] === dataset?.name && query?.queryKey[3] === isPublic ? before : undefined,
  });
  const rows = useMemo(() => (data ? read(data) : null), [data, read]);
  return useMemo(
    () => (dataset && loaded && rows ? { dataset, loaded, rows } : null),
    [dataset, loaded, rows],
  );
}

const noRows: readonly never[] = [];

/** The rows alone: null while they are read, none where the data package has no such register. A failed query is thrown. */
export function useRegisterRows<Row>(
  register: Register,
  read: (rows: readonly RegisterRow[]) => readonly Row[],
): readonly Row[] | null {
  const { catalogue } = useDashboard();
  const state = useRegister(register, read);
  return state?.rows ?? (registerDataset(catalogue, register) ? null : noRows);
}
