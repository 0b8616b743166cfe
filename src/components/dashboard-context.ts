import { createContext, useContext } from 'react';
import type { Catalogue } from '../queries/catalogue.ts';
import type { AsAt } from '../queries/as-at.ts';
import type { LoadedExtracts } from '../queries/extracts.ts';
import type { Scope } from '../queries/scope.ts';

/** What every page works from: the catalogue, and the extracts once the engine holds them. */
export interface Dashboard {
  readonly catalogue: Catalogue;
  /** Undefined while the engine starts, and for good when it could not. */
  readonly extracts: LoadedExtracts | undefined;
  /** The quarter for which everything is worked out; null until the extracts are there, or where none has figures. */
  readonly asAt: AsAt | null;
  /** True where small numbers are hidden. */
  readonly isPublic: boolean;
  /** Why the engine could not start. */
  readonly failure: Error | null;
}

export const DashboardContext = createContext<Dashboard | null>(null);

export function useDashboard(): Dashboard {
  const dashboard = useContext(DashboardContext);
  if (!dashboard) throw new Error('useDashboard needs a DashboardProvider above it');
  return dashboard;
}

/** What the reader looks at, for the queries. */
export function useScope(): Scope {
  const { asAt, isPublic } = useDashboard();
  return { asAt: asAt?.date ?? '', isPublic };
}
